import {
  type InvitationAccepted,
  type OpenedInvitation,
  OrganisationRole,
  OrganisationType,
} from '@rongqiao/contracts';
import { appendAudit } from '../../platform/audit/index.ts';
import type { Database, Tx } from '../../platform/db/index.ts';
import { AppError } from '../../platform/errors/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import { confirmEmail, insertMembership, maskEmail } from '../accounts/index.ts';
import { lockOrganisation, mapOrganisations } from '../organisations/index.ts';
import { readInvitationToken } from './invitation-token.ts';
import {
  findInvitation,
  type InvitationRow,
  lockInvitation,
  settleInvitation,
} from './invitations.repository.ts';
import type { Step } from './members.service.ts';

/** What a link opens, for whoever holds it. One that was used, revoked or has expired opens nothing, and does not say which. */
export async function openInvitation(
  database: Database,
  token: string,
  { caller, now, secret }: { caller: Caller | null; now: Date; secret: string },
): Promise<OpenedInvitation> {
  const id = readInvitationToken(token, secret);
  const row = id === null ? null : await findInvitation(database.db, id);
  if (!row || !isGood(row, now)) throw gone();
  const organisation = (await mapOrganisations(database, [row.organisationId])).get(row.organisationId);
  if (!organisation || organisation.suspendedAt !== null) throw gone();
  const { name, type } = organisation;
  return {
    organisation: { id: organisation.id, name, type: OrganisationType.parse(type) },
    role: OrganisationRole.parse(row.role),
    email: maskEmail(row.email),
    expiresAt: row.expiresAt.toISOString(),
    ...(caller && { forYou: caller.email === row.email }),
  };
}

/** Takes an invitation up, once, as the person with the address that it was sent to. */
export async function acceptInvitation(
  tx: Tx,
  token: string,
  { caller, now, tell, secret }: Step & { secret: string },
): Promise<InvitationAccepted> {
  const id = readInvitationToken(token, secret);
  const found = id === null ? null : await findInvitation(tx, id);
  if (!found) throw gone();
  // the organisation first, as everywhere: whoever holds two locks takes them in this order
  const organisation = await lockOrganisation(tx, found.organisationId);
  const row = await lockInvitation(tx, found.id);
  if (!row || !isGood(row, now) || !organisation || organisation.suspendedAt !== null) throw gone();
  if (caller.email !== row.email) throw otherAddress(maskEmail(row.email));
  const role = OrganisationRole.parse(row.role);
  const { userId } = caller;
  await insertMembership(tx, { userId, organisationId: organisation.id, role });
  await settleInvitation(tx, row.id, { acceptedAt: now });
  // the link was in a letter to this address alone
  if (row.mailed) await confirmEmail(tx, userId);
  const data = { organisationId: organisation.id, role };
  const entry = {
    actorId: userId,
    action: 'invitation.accept',
    entity: 'invitation',
    entityId: row.id,
    data,
  };
  await appendAudit(tx, [entry], now);
  if (row.invitedById) {
    const facts = { listing: '', party: caller.name, organisation: organisation.name, roles: [role] };
    await tell(
      tx,
      [{ userId: row.invitedById, kind: 'membership.accepted', facts, link: membersPath(organisation.id) }],
      now,
    );
  }
  const type = OrganisationType.parse(organisation.type);
  return { organisation: { id: organisation.id, name: organisation.name, type }, role };
}

/** Where the people of an organisation are managed. */
const membersPath = (organisationId: string) => `/work/members?organisation=${organisationId}`;

function isGood({ acceptedAt, revokedAt, expiresAt }: InvitationRow, now: Date): boolean {
  return acceptedAt === null && revokedAt === null && expiresAt > now;
}

function gone(): AppError {
  return new AppError('request.not_found', {
    detail: {
      zh: '这个邀请链接已经用过、被撤销、过了期，或不完整。请向邀请您的人要一个新的。',
      en: 'This link was used, revoked, has expired or is incomplete. Please ask who invited you for a new one.',
    },
  });
}

function otherAddress(email: string): AppError {
  return new AppError('request.forbidden', {
    detail: {
      zh: `这份邀请是发给 ${email} 的。请退出当前账号，用这个邮箱登录或注册后再接受。`,
      en: `This invitation was sent to ${email}. Please sign out, and sign in or sign up with that address.`,
    },
  });
}
