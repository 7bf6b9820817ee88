import type { JoinDecision, NewJoinRequest } from '@rongqiao/contracts';
import { v7 as uuidv7 } from 'uuid';
import { appendAudit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/db/index.ts';
import { AppError, notFound } from '../../platform/errors/index.ts';
import { type Caller, oversees } from '../../platform/http/index.ts';
import { countActiveWith, insertMembership, listActingPeople } from '../accounts/index.ts';
import { lockOrganisation, type OrganisationRow } from '../organisations/index.ts';
import {
  findJoinRequest,
  insertAffiliation,
  insertJoinRequest,
  type JoinRow,
  listWaitingFor,
  lockJoinRequest,
  settleJoinRequest,
} from './joining.repository.ts';
import { ownsOrganisation } from './members.access.ts';
import { ORGANISATION_WORDS, type Step } from './members.service.ts';

export const JOIN_WORDS = { zh: '加入申请', en: 'request to join' };

/** Asks to join an organisation that is listed; its owners are told. Returns the request's id. */
export async function askToJoin(
  tx: Tx,
  organisationId: string,
  { kind, message }: NewJoinRequest,
  { caller, now, tell }: Step,
): Promise<string> {
  const organisation = await lockOrganisation(tx, organisationId);
  if (!organisation || organisation.suspendedAt !== null) throw notFound(ORGANISATION_WORDS);
  if (caller.memberships.some((one) => one.organisationId === organisationId)) throw alreadyMember();
  const waiting = await listWaitingFor(tx, organisationId);
  if (waiting.some(({ userId }) => userId === caller.userId)) throw alreadyAsked();
  const id = uuidv7();
  const row = { id, organisationId, userId: caller.userId, state: 'pending', kind, message, askedAt: now };
  await insertJoinRequest(tx, row);
  const data = { organisationId, kind };
  const entry = { actorId: caller.userId, action: 'join.ask', entity: 'join_request', entityId: id, data };
  await appendAudit(tx, [entry], now);
  const owners = await listActingPeople(tx, organisationId, ['owner']);
  const facts = { listing: '', party: caller.name, organisation: organisation.name };
  const link = `/work/members?organisation=${organisationId}`;
  await tell(
    tx,
    owners.map(({ userId }) => ({ userId, kind: 'join.asked' as const, facts, link })),
    now,
  );
  return id;
}

/** Whether somebody decides on requests to an organisation: its owners, or, where nobody owns it, officials of its region. */
export function decidesFor(
  caller: Caller,
  { id, regionCode }: Pick<OrganisationRow, 'id' | 'regionCode'>,
  owned: boolean,
): boolean {
  return owned ? ownsOrganisation(caller, id) : oversees(caller, regionCode);
}

/** Approves with a role, or refuses with a reason; nobody decides on what they asked themselves. */
export async function decideJoin(
  tx: Tx,
  id: string,
  decision: JoinDecision,
  { caller, now, tell }: Step,
): Promise<void> {
  const { row, organisation } = await lockBoth(tx, id);
  const { organisationId, userId } = row;
  const owned = (await countActiveWith(tx, organisationId, 'owner')) > 0;
  if (!decidesFor(caller, organisation, owned)) throw notFound(JOIN_WORDS);
  if (userId === caller.userId) throw ownRequest();
  if (row.state !== 'pending') throw settled();
  const approved = decision.decision === 'approve';
  const reason = approved ? null : decision.reason;
  if (approved) {
    await insertMembership(tx, { userId, organisationId, role: decision.role });
    const confirmed = { confirmedById: caller.userId, confirmedAt: now };
    await insertAffiliation(tx, { id: uuidv7(), organisationId, userId, kind: row.kind, ...confirmed });
  }
  const state = approved ? 'approved' : 'refused';
  await settleJoinRequest(tx, id, { state, decidedAt: now, decidedById: caller.userId, reason });
  const data = { organisationId, ...(approved ? { role: decision.role } : { reason }) };
  const action = `join.${decision.decision}`;
  await appendAudit(
    tx,
    [{ actorId: caller.userId, action, entity: 'join_request', entityId: id, data }],
    now,
  );
  const facts = {
    ...{ listing: '', organisation: organisation.name },
    ...(approved ? { roles: [decision.role] } : { because: decision.reason }),
  };
  const kind = approved ? ('join.approved' as const) : ('join.refused' as const);
  await tell(tx, [{ userId, kind, facts, link: '/work/joining' }], now);
}

/** Takes back what the caller asked. */
export async function withdrawJoin(
  tx: Tx,
  id: string,
  { caller, now }: Pick<Step, 'caller' | 'now'>,
): Promise<void> {
  const { row } = await lockBoth(tx, id);
  if (row.userId !== caller.userId) throw notFound(JOIN_WORDS);
  if (row.state !== 'pending') throw settled();
  await settleJoinRequest(tx, id, { state: 'withdrawn', decidedAt: now, decidedById: null, reason: null });
  const data = { organisationId: row.organisationId };
  const entry = {
    actorId: caller.userId,
    action: 'join.withdraw',
    entity: 'join_request',
    entityId: id,
    data,
  };
  await appendAudit(tx, [entry], now);
}

/** A request and its organisation, the organisation first as everywhere. */
async function lockBoth(tx: Tx, id: string): Promise<{ row: JoinRow; organisation: OrganisationRow }> {
  const seen = await findJoinRequest(tx, id);
  const organisation = seen && (await lockOrganisation(tx, seen.organisationId));
  const row = organisation && (await lockJoinRequest(tx, id));
  if (!row) throw notFound(JOIN_WORDS);
  return { row, organisation };
}

function alreadyMember(): AppError {
  return new AppError('request.conflict', {
    detail: { zh: '您已经是这个单位的成员。', en: 'You are a member of this organisation already.' },
  });
}

function alreadyAsked(): AppError {
  return new AppError('request.conflict', {
    detail: {
      zh: '您已经申请加入这个单位，请等待办理。',
      en: 'You have asked to join this organisation already. Please wait for the decision.',
    },
  });
}

function ownRequest(): AppError {
  return new AppError('request.forbidden', {
    detail: {
      zh: '不能办理自己的加入申请，请由另一位工作人员处理。',
      en: 'You cannot decide on your own request. Please leave it to a colleague.',
    },
  });
}

function settled(): AppError {
  return new AppError('request.conflict', {
    detail: {
      zh: '这份申请已经办理或撤回，请刷新页面。',
      en: 'This request was decided or withdrawn already. Please reload the page.',
    },
  });
}
