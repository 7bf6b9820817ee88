import type { Me, MembershipRole } from '@rongqiao/contracts';
import { OrganisationType, MembershipRole as Role } from '@rongqiao/contracts';
import { appendAudit } from '../../platform/audit/index.ts';
import { type Database, inTransaction, type Tx } from '../../platform/db/index.ts';
import { AppError } from '../../platform/errors/index.ts';
import type { Caller, CallerMembership } from '../../platform/http/index.ts';
import { mapOrganisations } from '../organisations/index.ts';
import {
  disableUser,
  findActiveUser,
  findUserIdByEmail,
  insertMembership,
  insertUser,
  listMembershipRows,
  updatePassword,
} from './accounts.repository.ts';
import { hashPassword, type SignIn } from './sign-in.ts';

/** Who a request's cookies belong to, or null. Disabled users and ended sessions are nobody. */
export async function findCaller(
  database: Database,
  signIn: SignIn,
  headers: Headers,
): Promise<Caller | null> {
  if (!headers.get('cookie')) return null;
  const session = await signIn.api.getSession({ headers });
  if (!session) return null;
  return findCallerById(database, session.user.id);
}

/** A person as they would ask now, for what is done in their name; null where the account is gone or disabled. */
export async function findCallerById(database: Database, userId: string): Promise<Caller | null> {
  const user = await findActiveUser(database, userId);
  if (!user) return null;
  return {
    userId: user.id,
    name: user.name,
    email: user.email,
    memberships: await actingFor(database, user.id),
  };
}

/** What a user may act for: memberships in organisations that are not suspended. */
async function actingFor(
  database: Database,
  userId: string,
): Promise<(CallerMembership & { organisationName: string })[]> {
  const rows = await listMembershipRows(database, userId);
  const organisations = await mapOrganisations(
    database,
    rows.map(({ organisationId }) => organisationId),
  );
  return rows.flatMap(({ organisationId, role }) => {
    const organisation = organisations.get(organisationId);
    if (!organisation || organisation.suspendedAt !== null) return [];
    return [
      {
        organisationId,
        organisationName: organisation.name,
        organisationType: OrganisationType.parse(organisation.type),
        regionCode: organisation.regionCode,
        role: Role.parse(role),
      },
    ];
  });
}

/** The signed-in person with the organisations they act for. */
export async function getMe(database: Database, caller: Caller): Promise<Me> {
  const { userId: id, name, email } = caller;
  const memberships = (await actingFor(database, id)).map(
    ({ organisationId, organisationName, organisationType, role }) => ({
      organisation: { id: organisationId, name: organisationName, type: organisationType },
      role,
    }),
  );
  return { id, name, email, memberships };
}

/** Adds a person who can sign in; refuses an address that is taken. Returns the new id. */
export async function addUser(
  database: Database,
  user: { name: string; email: string; password: string; organisationId?: string; role?: MembershipRole },
  now: Date,
): Promise<string> {
  if (user.password.length < 10) throw passwordTooShort();
  const passwordHash = await hashPassword(user.password);
  return inTransaction(database, async (tx) => {
    if (await findUserIdByEmail(tx, user.email)) throw emailTaken(user.email);
    const id = await insertUser(tx, { name: user.name, email: user.email, passwordHash });
    const { organisationId, role = 'publisher' } = user;
    if (organisationId) await insertMembership(tx, { userId: id, organisationId, role });
    const data = organisationId ? { organisationId, role } : {};
    await appendAudit(tx, [{ actorId: null, action: 'user.add', entity: 'user', entityId: id, data }], now);
    return id;
  });
}

/** Sets a new password and ends every session of that user. */
export async function setPassword(
  database: Database,
  email: string,
  password: string,
  now: Date,
): Promise<void> {
  if (password.length < 10) throw passwordTooShort();
  const passwordHash = await hashPassword(password);
  await inTransaction(database, async (tx) => {
    const userId = await getUserId(tx, email);
    await updatePassword(tx, userId, passwordHash);
    await auditUser(tx, 'user.password', userId, now);
  });
}

/** Keeps a user from signing in again and ends every session of theirs. */
export async function disableByEmail(database: Database, email: string, now: Date): Promise<void> {
  await inTransaction(database, async (tx) => {
    const userId = await getUserId(tx, email);
    await disableUser(tx, userId, now);
    await auditUser(tx, 'user.disable', userId, now);
  });
}

function auditUser(tx: Tx, action: string, entityId: string, now: Date): Promise<void> {
  return appendAudit(tx, [{ actorId: null, action, entity: 'user', entityId, data: {} }], now);
}

async function getUserId(tx: Tx, email: string): Promise<string> {
  const userId = await findUserIdByEmail(tx, email);
  if (userId) return userId;
  throw new AppError('request.not_found', {
    detail: { zh: `没有登录名为 ${email} 的用户。`, en: `There is no user with the address ${email}.` },
  });
}

function passwordTooShort(): AppError {
  return new AppError('request.rule_broken', {
    detail: { zh: '密码至少 10 个字符。', en: 'A password needs at least 10 characters.' },
  });
}

function emailTaken(email: string): AppError {
  return new AppError('request.conflict', {
    detail: { zh: `登录名 ${email} 已被使用。`, en: `The address ${email} is already in use.` },
  });
}
