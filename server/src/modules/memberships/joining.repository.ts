import { and, asc, desc, eq } from 'drizzle-orm';
import type { Reader, Tx } from '../../platform/db/index.ts';
import { affiliations, joinRequests } from './memberships.schema.ts';

export type JoinRow = typeof joinRequests.$inferSelect;

export async function insertJoinRequest(tx: Tx, row: typeof joinRequests.$inferInsert): Promise<void> {
  await tx.insert(joinRequests).values(row);
}

export async function findJoinRequest(reader: Reader, id: string): Promise<JoinRow | null> {
  const [row] = await reader.select().from(joinRequests).where(eq(joinRequests.id, id));
  return row ?? null;
}

/** Held until the transaction ends: of two decisions, the second sees the first. */
export async function lockJoinRequest(tx: Tx, id: string): Promise<JoinRow | null> {
  const [row] = await tx.select().from(joinRequests).where(eq(joinRequests.id, id)).for('update');
  return row ?? null;
}

export async function settleJoinRequest(
  tx: Tx,
  id: string,
  settled: Pick<JoinRow, 'state' | 'decidedAt' | 'decidedById' | 'reason'>,
): Promise<void> {
  await tx.update(joinRequests).set(settled).where(eq(joinRequests.id, id));
}

/** What waits for an organisation, oldest first. */
export function listWaitingFor(reader: Reader, organisationId: string): Promise<JoinRow[]> {
  return reader
    .select()
    .from(joinRequests)
    .where(and(eq(joinRequests.organisationId, organisationId), eq(joinRequests.state, 'pending')))
    .orderBy(asc(joinRequests.askedAt), asc(joinRequests.id))
    .limit(200);
}

/** Everything that waits, oldest first. */
export function listAllWaiting(reader: Reader): Promise<JoinRow[]> {
  return reader
    .select()
    .from(joinRequests)
    .where(eq(joinRequests.state, 'pending'))
    .orderBy(asc(joinRequests.askedAt), asc(joinRequests.id))
    .limit(2000);
}

/** What a person asked, latest first. */
export function listJoinRequestsOf(reader: Reader, userId: string): Promise<JoinRow[]> {
  return reader
    .select()
    .from(joinRequests)
    .where(eq(joinRequests.userId, userId))
    .orderBy(desc(joinRequests.askedAt), desc(joinRequests.id))
    .limit(100);
}

/** Notes what a person is in an organisation. */
export async function insertAffiliation(tx: Tx, row: typeof affiliations.$inferInsert): Promise<void> {
  await tx.insert(affiliations).values(row).onConflictDoNothing();
}
