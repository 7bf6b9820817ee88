import {
  type Invitation,
  type InvitationList,
  type NewInvitation,
  OrganisationRole,
} from '@rongqiao/contracts';
import { v7 as uuidv7 } from 'uuid';
import { appendAudit } from '../../platform/audit/index.ts';
import { type Database, inTransaction, type Tx } from '../../platform/db/index.ts';
import { AppError, notFound } from '../../platform/errors/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import { listMemberRows, mapSignedUpPeople } from '../accounts/index.ts';
import { lockOrganisation } from '../organisations/index.ts';
import { invitationToken } from './invitation-token.ts';
import {
  countInvitedSince,
  deleteInvitationsBefore,
  findInvitation,
  type InvitationRow,
  insertInvitation,
  listOpenInvitations,
  lockInvitation,
  revokeEarlier,
  settleInvitation,
} from './invitations.repository.ts';
import { ownsOrganisation, requireOwner } from './members.access.ts';
import { ORGANISATION_WORDS } from './members.service.ts';

const INVITATION_WORDS = { zh: '邀请', en: 'invitation' };
const DAY_MS = 86_400_000;
const VALID_DAYS = 7;
/** How many addresses one organisation may write to in a day: letters are no means of advertising. */
const MOST_A_DAY = 50;
/** Days after which an address that nobody needs any more is deleted. */
const KEPT_DAYS = 30;

/** Where an invitation is opened. */
const invitationPath = (token: string) => `/invitations/${token}`;

/** Writes the letter, where there is a mail server and the organisation is none of the example. */
export interface InvitationPost {
  /** Whether letters go out at all. */
  sends: boolean;
  send: (
    tx: Tx,
    letter: { to: string; organisation: string; role: OrganisationRole; path: string; lastDay: Date },
    now: Date,
  ) => Promise<void>;
}

interface InviteStep {
  caller: Caller;
  now: Date;
  secret: string;
  post: InvitationPost;
}

/**
 * Invites an address to act for an organisation; an earlier link to it ends. The answer is the same whether somebody has an
 * account with the address or not. Returns the invitation's id.
 */
export async function invite(
  tx: Tx,
  organisationId: string,
  { email, role }: NewInvitation,
  { caller, now, secret, post }: InviteStep,
): Promise<string> {
  const organisation = await lockOrganisation(tx, organisationId);
  if (!organisation) throw notFound(ORGANISATION_WORDS);
  requireOwner(caller, organisationId);
  const members = await listMemberRows(tx, organisationId);
  if (members.some((member) => member.email === email && member.role === role)) throw alreadyMember();
  const since = new Date(now.getTime() - DAY_MS);
  if ((await countInvitedSince(tx, organisationId, since)) >= MOST_A_DAY) throw tooMany();
  await revokeEarlier(tx, { organisationId, email, now });
  const id = uuidv7();
  const mailed = post.sends && !organisation.demo;
  const expiresAt = new Date(now.getTime() + VALID_DAYS * DAY_MS);
  const row = { id, organisationId, email, role, mailed, invitedAt: now, expiresAt };
  await insertInvitation(tx, { ...row, invitedById: caller.userId });
  const data = { organisationId, role };
  const entry = {
    actorId: caller.userId,
    action: 'invitation.send',
    entity: 'invitation',
    entityId: id,
    data,
  };
  await appendAudit(tx, [entry], now);
  const path = invitationPath(invitationToken(id, secret));
  if (mailed)
    await post.send(tx, { to: email, organisation: organisation.name, role, path, lastDay: expiresAt }, now);
  return id;
}

/** What an organisation has sent and nobody has taken up. */
export async function listInvitations(
  database: Database,
  organisationId: string,
  { caller, now, secret }: { caller: Caller; now: Date; secret: string },
): Promise<InvitationList> {
  requireOwner(caller, organisationId);
  const rows = await listOpenInvitations(database.db, organisationId);
  return { items: await present(database, rows, { now, secret }) };
}

/** One invitation, for the owners of its organisation; for others it is missing. */
export async function getInvitation(
  database: Database,
  id: string,
  { caller, now, secret }: { caller: Caller; now: Date; secret: string },
): Promise<Invitation> {
  const row = await findInvitation(database.db, id);
  if (!row || !ownsOrganisation(caller, row.organisationId)) throw notFound(INVITATION_WORDS);
  const [shown] = await present(database, [row], { now, secret });
  if (!shown) throw notFound(INVITATION_WORDS);
  return shown;
}

/** Takes an invitation back: its link no longer opens anything. */
export async function revokeInvitation(
  tx: Tx,
  id: string,
  { caller, now }: { caller: Caller; now: Date },
): Promise<void> {
  const row = await lockInvitation(tx, id);
  if (!row || !ownsOrganisation(caller, row.organisationId)) throw notFound(INVITATION_WORDS);
  if (row.acceptedAt !== null || row.revokedAt !== null) throw settled();
  await settleInvitation(tx, id, { revokedAt: now });
  const data = { organisationId: row.organisationId };
  const entry = {
    actorId: caller.userId,
    action: 'invitation.revoke',
    entity: 'invitation',
    entityId: id,
    data,
  };
  await appendAudit(tx, [entry], now);
}

/** Deletes invitations, with the addresses in them, that were settled or expired long ago. */
export function forgetInvitations(database: Database, now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEPT_DAYS * DAY_MS);
  return inTransaction(database, (tx) => deleteInvitationsBefore(tx, before));
}

async function present(
  database: Database,
  rows: readonly InvitationRow[],
  { now, secret }: { now: Date; secret: string },
): Promise<Invitation[]> {
  const ids = rows.flatMap(({ invitedById }) => (invitedById ? [invitedById] : []));
  const people = await mapSignedUpPeople(database.db, ids);
  return rows.map((row) => ({
    ...{ id: row.id, email: row.email, role: OrganisationRole.parse(row.role), mailed: row.mailed },
    invitedBy: (row.invitedById && people.get(row.invitedById)?.name) || '',
    invitedAt: row.invitedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    expired: row.expiresAt <= now,
    ...(!row.mailed && { path: invitationPath(invitationToken(row.id, secret)) }),
  }));
}

function alreadyMember(): AppError {
  return new AppError('request.conflict', {
    detail: {
      zh: '使用这个邮箱的人已经是本单位成员，并有这个角色。',
      en: 'Somebody with this address is a member with this role already.',
    },
  });
}

function tooMany(): AppError {
  return new AppError('request.too_many', {
    detail: {
      zh: `一天最多发出 ${MOST_A_DAY} 份邀请，请明天再发。`,
      en: `At most ${MOST_A_DAY} invitations are sent in a day. Please go on tomorrow.`,
    },
  });
}

function settled(): AppError {
  return new AppError('request.conflict', {
    detail: {
      zh: '这份邀请已被接受或撤销，请刷新页面。',
      en: 'This invitation was accepted or revoked already. Please reload the page.',
    },
  });
}
