import type { MembershipRole } from '@rongqiao/contracts';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Database, Tx } from '../../platform/db/index.ts';
import { credentials, memberships, people, sessions, users } from './accounts.schema.ts';

type Person = typeof people.$inferInsert;

/** A user who may sign in, or null: unknown and disabled users are both null. */
export async function findActiveUser(database: Database, userId: string) {
  const [user] = await database.db
    .select({ id: users.id, name: users.name, email: users.email })
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.disabledAt)));
  return user ?? null;
}

/** Memberships of a user, oldest first. */
export function listMembershipRows(database: Database, userId: string) {
  return database.db
    .select({ role: memberships.role, organisationId: memberships.organisationId })
    .from(memberships)
    .where(eq(memberships.userId, userId))
    .orderBy(memberships.createdAt);
}

/** All users with their state, oldest first. */
export function listUsers(database: Database) {
  return database.db
    .select({
      id: users.id,
      email: users.email,
      name: users.name,
      disabledAt: users.disabledAt,
      demo: users.demo,
    })
    .from(users)
    .orderBy(users.createdAt);
}

export async function findUserIdByEmail(tx: Tx, email: string): Promise<string | null> {
  const [user] = await tx.select({ id: users.id }).from(users).where(eq(users.email, email.toLowerCase()));
  return user?.id ?? null;
}

/** A person who can sign in with a password. `passwordHash` is argon2id. */
export interface NewUser {
  id?: string;
  name: string;
  email: string;
  passwordHash: string;
  /** False for a person who signed up and has not shown yet that the address is theirs. */
  emailConfirmed?: boolean;
  demo?: boolean;
}

export async function insertUser(tx: Tx, user: NewUser): Promise<string> {
  const id = user.id ?? uuidv7();
  const email = user.email.toLowerCase();
  await tx.insert(users).values({
    id,
    name: user.name,
    email,
    emailVerified: user.emailConfirmed ?? true,
    demo: user.demo ?? false,
  });
  await tx.insert(credentials).values({
    id: uuidv7(),
    userId: id,
    accountId: id,
    providerId: 'credential',
    password: user.passwordHash,
  });
  return id;
}

export async function insertMembership(
  tx: Tx,
  membership: { userId: string; organisationId: string; role: MembershipRole },
): Promise<void> {
  await tx
    .insert(memberships)
    .values({ id: uuidv7(), ...membership })
    .onConflictDoNothing();
}

export async function updatePassword(tx: Tx, userId: string, passwordHash: string): Promise<void> {
  await tx
    .update(credentials)
    .set({ password: passwordHash, updatedAt: new Date() })
    .where(and(eq(credentials.userId, userId), eq(credentials.providerId, 'credential')));
  await tx.delete(sessions).where(eq(sessions.userId, userId));
}

/** Disables a user and ends every session of theirs. */
export async function disableUser(tx: Tx, userId: string, now: Date): Promise<void> {
  await tx.update(users).set({ disabledAt: now }).where(eq(users.id, userId));
  await tx.delete(sessions).where(eq(sessions.userId, userId));
}

export async function insertPeople(tx: Tx, rows: readonly Person[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 500) {
    await tx.insert(people).values(rows.slice(from, from + 500));
  }
}

/** The profile a user has filled in, or null. */
export async function findProfile(database: Database, userId: string) {
  const [person] = await database.db.select().from(people).where(eq(people.userId, userId));
  return person ?? null;
}

/** Lets the accounts of the example sign in, or keeps all of them out. */
export async function setDemoUsersActive(tx: Tx, active: boolean, now: Date): Promise<void> {
  await tx
    .update(users)
    .set({ disabledAt: active ? null : now })
    .where(eq(users.demo, true));
  if (active) return;
  const demoUsers = tx.select({ id: users.id }).from(users).where(eq(users.demo, true));
  await tx.delete(sessions).where(inArray(sessions.userId, demoUsers));
}

/** Writes the profile of a user, in place of an earlier one. */
export async function saveProfile(
  tx: Tx,
  profile: Pick<Person, 'kind' | 'regionCode' | 'level' | 'skills'> & {
    userId: string;
    name: string;
    programme: string | null;
    occupation: string | null;
  },
): Promise<void> {
  const { userId, ...facts } = profile;
  const updated = await tx
    .update(people)
    .set(facts)
    .where(eq(people.userId, userId))
    .returning({ id: people.id });
  if (updated.length === 0) await tx.insert(people).values({ id: uuidv7(), ...profile });
}

/** Gives a generated person an account. */
export async function linkPerson(tx: Tx, personId: string, userId: string): Promise<void> {
  await tx.update(people).set({ userId }).where(eq(people.id, personId));
}
