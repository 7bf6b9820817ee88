import { and, eq, ne, type SQL } from 'drizzle-orm';
import type { Tx } from '../../platform/db/index.ts';
import { memberships, people, users } from './accounts.schema.ts';

/** Organisations that a person owns and nobody else does, by id. */
export async function listOwnedAlone(tx: Tx, userId: string): Promise<string[]> {
  const owners = (where: SQL) =>
    tx
      .select({ id: memberships.organisationId })
      .from(memberships)
      .where(and(eq(memberships.role, 'owner'), where));
  const own = await owners(eq(memberships.userId, userId));
  if (own.length === 0) return [];
  const ids = own.map(({ id }) => id);
  const shared = (await owners(ne(memberships.userId, userId))).map(({ id }) => id);
  return ids.filter((id) => !shared.includes(id));
}

/** Deletes a person's profile and account; what goes with the account goes, what others need is no longer linked to it. */
export async function deletePerson(tx: Tx, userId: string): Promise<void> {
  await tx.delete(people).where(eq(people.userId, userId));
  await tx.delete(users).where(eq(users.id, userId));
}
