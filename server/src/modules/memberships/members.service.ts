import {
  type MemberList,
  type MemberRemoval,
  type MemberRoles,
  MembershipRole,
  ORGANISATION_ROLES,
  type OrganisationRole,
  OrganisationType,
} from '@rongqiao/contracts';
import { appendAudit } from '../../platform/audit/index.ts';
import type { Database, Tx } from '../../platform/db/index.ts';
import { AppError, notFound } from '../../platform/errors/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import {
  countActiveWith,
  deleteMemberships,
  insertMembership,
  listMemberRows,
  type MemberRow,
  maskEmail,
} from '../accounts/index.ts';
import type { Message } from '../notifications/index.ts';
import { lockOrganisation, mapOrganisationLabels, type OrganisationRow } from '../organisations/index.ts';
import { isAppointment, requireOwner } from './members.access.ts';

export const ORGANISATION_WORDS = { zh: '单位', en: 'organisation' };
const MEMBER_WORDS = { zh: '成员', en: 'member' };

/** Tells people in the transaction of what happened; the app joins notices and letters. */
export type TellPeople = (tx: Tx, messages: readonly Message[], now: Date) => Promise<void>;

/** Who does something, when, and how people are told of it. */
export interface Step {
  caller: Caller;
  now: Date;
  tell: TellPeople;
}

/** The people of an organisation with their roles, for its owners. */
export async function listMembers(
  database: Database,
  organisationId: string,
  caller: Caller,
): Promise<MemberList> {
  const organisation = await getLabel(database, organisationId);
  requireOwner(caller, organisationId);
  const rows = await listMemberRows(database.db, organisationId);
  return { organisation, items: groupByPerson(rows).map((person) => presentMember(person, caller)) };
}

/** An organisation as it is named beside its records. */
async function getLabel(database: Database, id: string): Promise<MemberList['organisation']> {
  const label = (await mapOrganisationLabels(database, [id])).get(id);
  if (!label) throw notFound(ORGANISATION_WORDS);
  return { ...label, type: OrganisationType.parse(label.type) };
}

/** Gives a member other roles, of those that owners give; appointments stay. The last owner stays one. */
export async function changeRoles(
  tx: Tx,
  { organisationId, userId }: { organisationId: string; userId: string },
  { roles }: MemberRoles,
  { caller, now, tell }: Step,
): Promise<void> {
  const organisation = await lock(tx, organisationId);
  await requireStillOwner(tx, organisationId, caller);
  const before = await rolesOf(tx, organisationId, userId);
  const taken = before.filter((role) => !isAppointment(role) && !roles.includes(role as OrganisationRole));
  const given = roles.filter((role) => !before.includes(role));
  if (taken.length === 0 && given.length === 0) return;
  await deleteMemberships(tx, { organisationId, userId, roles: taken });
  for (const role of given) await insertMembership(tx, { organisationId, userId, role });
  if (taken.includes('owner')) await refuseWithoutOwner(tx, organisationId);
  const data = { organisationId, given, taken };
  const entry = {
    actorId: caller.userId,
    action: 'membership.change',
    entity: 'user',
    entityId: userId,
    data,
  };
  await appendAudit(tx, [entry], now);
  if (userId === caller.userId) return;
  const facts = { organisation: organisation.name, roles: [...roles] };
  await tell(
    tx,
    [{ userId, kind: 'membership.changed', facts: { listing: '', ...facts }, link: '/work' }],
    now,
  );
}

/** Ends what a person may do for an organisation: an owner removes somebody, or a member leaves. The last owner stays. */
export async function removeMember(
  tx: Tx,
  { organisationId, userId }: { organisationId: string; userId: string },
  { reason }: MemberRemoval,
  { caller, now, tell }: Step,
): Promise<void> {
  const organisation = await lock(tx, organisationId);
  const leaves = userId === caller.userId;
  if (!leaves) await requireStillOwner(tx, organisationId, caller);
  else if (!caller.memberships.some((one) => one.organisationId === organisationId))
    requireOwner(caller, organisationId);
  const before = await rolesOf(tx, organisationId, userId);
  if (before.some(isAppointment)) throw appointed();
  const taken = await deleteMemberships(tx, { organisationId, userId, roles: ORGANISATION_ROLES });
  if (taken.includes('owner')) await refuseWithoutOwner(tx, organisationId);
  const action = leaves ? 'membership.leave' : 'membership.remove';
  const data = { organisationId, taken, reason };
  await appendAudit(tx, [{ actorId: caller.userId, action, entity: 'user', entityId: userId, data }], now);
  if (leaves) return;
  const facts = { listing: '', organisation: organisation.name, because: reason };
  await tell(tx, [{ userId, kind: 'membership.removed', facts, link: '/work' }], now);
}

/** Holds the organisation, so that changes of its people come one after another. */
async function lock(tx: Tx, organisationId: string): Promise<OrganisationRow> {
  const row = await lockOrganisation(tx, organisationId);
  if (!row) throw notFound(ORGANISATION_WORDS);
  return row;
}

/** The caller was an owner when the request came; whoever waited for the lock may have lost that meanwhile. */
async function requireStillOwner(tx: Tx, organisationId: string, caller: Caller): Promise<void> {
  requireOwner(caller, organisationId);
  const rows = await listMemberRows(tx, organisationId);
  const still = rows.some(({ userId, role }) => userId === caller.userId && role === 'owner');
  if (!still) requireOwner({ ...caller, memberships: [] }, organisationId);
}

async function rolesOf(tx: Tx, organisationId: string, userId: string): Promise<MembershipRole[]> {
  const rows = await listMemberRows(tx, organisationId);
  const roles = rows.filter((row) => row.userId === userId).map(({ role }) => MembershipRole.parse(role));
  if (roles.length === 0) throw notFound(MEMBER_WORDS);
  return roles;
}

async function refuseWithoutOwner(tx: Tx, organisationId: string): Promise<void> {
  if ((await countActiveWith(tx, organisationId, 'owner')) > 0) return;
  throw new AppError('request.conflict', {
    detail: {
      zh: '这是单位最后一位负责人，不能退出，也不能取消负责人角色。请先让另一位成员成为负责人。',
      en: 'This is the last owner of the organisation and has to stay one. Please make another member an owner first.',
    },
  });
}

function appointed(): AppError {
  return new AppError('request.conflict', {
    detail: {
      zh: '这位成员担任主管部门或平台委派的职务，请先联系平台管理员解除职务，再移出成员。',
      en: 'This member holds an office that the platform gave. Please ask the administrator to end it first.',
    },
  });
}

interface PersonRoles {
  row: MemberRow;
  roles: MembershipRole[];
}

function groupByPerson(rows: readonly MemberRow[]): PersonRoles[] {
  const people = new Map<string, PersonRoles>();
  for (const row of rows) {
    const person = people.get(row.userId) ?? { row, roles: [] };
    person.roles.push(MembershipRole.parse(row.role));
    people.set(row.userId, person);
  }
  return [...people.values()];
}

function presentMember({ row, roles }: PersonRoles, caller: Caller): MemberList['items'][number] {
  const self = row.userId === caller.userId;
  return {
    ...{ userId: row.userId, name: row.name, roles, self },
    email: self ? row.email : maskEmail(row.email),
    since: row.since.toISOString(),
    disabled: row.disabledAt !== null,
  };
}
