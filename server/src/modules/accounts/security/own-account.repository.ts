import { and, eq } from 'drizzle-orm';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { credentials, people, users } from '../accounts.schema.ts';

const account = {
  userId: users.id,
  name: users.name,
  email: users.email,
  emailConfirmed: users.emailVerified,
  demo: users.demo,
  disabledAt: users.disabledAt,
  passwordHash: credentials.password,
};

/** A user with the hash of their password, where they have one. */
export type AccountRow = NonNullable<Awaited<ReturnType<typeof findAccount>>>;

/** A user by id or address, disabled ones too. */
export async function findAccount(reader: Reader, by: { userId: string } | { email: string }) {
  const [row] = await reader
    .select(account)
    .from(users)
    .leftJoin(credentials, and(eq(credentials.userId, users.id), eq(credentials.providerId, 'credential')))
    .where('userId' in by ? eq(users.id, by.userId) : eq(users.email, by.email.toLowerCase()));
  return row ?? null;
}

/** Takes an address for the person's own, the present one or a new one. */
export async function saveEmail(tx: Tx, userId: string, { email, now }: { email: string; now: Date }) {
  await tx.update(users).set({ email, emailVerified: true, updatedAt: now }).where(eq(users.id, userId));
}

/** Changes a person's name, in their profile too. */
export async function saveName(tx: Tx, userId: string, { name, now }: { name: string; now: Date }) {
  await tx.update(users).set({ name, updatedAt: now }).where(eq(users.id, userId));
  await tx.update(people).set({ name }).where(eq(people.userId, userId));
}
