import { and, asc, count, desc, eq, like, or } from 'drizzle-orm';
import type { Database, Reader, Tx } from '../../platform/db/index.ts';
import { listingSubmissions, publishingTrust } from './listings.schema.ts';

export type SubmissionRow = typeof listingSubmissions.$inferSelect;
export type NewSubmission = typeof listingSubmissions.$inferInsert;

const WAITING = eq(listingSubmissions.state, 'waiting');

export async function insertSubmissions(tx: Tx, rows: readonly NewSubmission[]): Promise<void> {
  if (rows.length > 0) await tx.insert(listingSubmissions).values([...rows]);
}

/** What waits for a decision about a listing. Read it under the lock of the listing's row. */
export async function findWaiting(reader: Reader, listingId: string): Promise<SubmissionRow | null> {
  const [row] = await reader
    .select()
    .from(listingSubmissions)
    .where(and(WAITING, eq(listingSubmissions.listingId, listingId)));
  return row ?? null;
}

export async function settleSubmission(
  tx: Tx,
  id: string,
  changes: Pick<SubmissionRow, 'state' | 'decidedAt'> & Partial<SubmissionRow>,
): Promise<void> {
  await tx.update(listingSubmissions).set(changes).where(eq(listingSubmissions.id, id));
}

/** Another text in place of the one that waits. */
export async function changeWaiting(tx: Tx, id: string, content: unknown): Promise<void> {
  await tx.update(listingSubmissions).set({ content }).where(eq(listingSubmissions.id, id));
}

/** Everything that was put forward for a listing, latest first. */
export function listSubmissions(reader: Reader, listingId: string): Promise<SubmissionRow[]> {
  return reader
    .select()
    .from(listingSubmissions)
    .where(eq(listingSubmissions.listingId, listingId))
    .orderBy(desc(listingSubmissions.submittedAt), desc(listingSubmissions.id))
    .limit(50);
}

/** What waits in regions whose codes begin so, oldest first. */
export async function pageWaiting(
  database: Database,
  { prefixes, page, size }: { prefixes: readonly string[]; page: number; size: number },
): Promise<{ rows: SubmissionRow[]; total: number }> {
  if (prefixes.length === 0) return { rows: [], total: 0 };
  const inReach = or(...prefixes.map((prefix) => like(listingSubmissions.regionCode, `${prefix}%`)));
  const where = and(WAITING, inReach);
  const [counted] = await database.db.select({ total: count() }).from(listingSubmissions).where(where);
  const rows = await database.db
    .select()
    .from(listingSubmissions)
    .where(where)
    .orderBy(asc(listingSubmissions.submittedAt), asc(listingSubmissions.id))
    .limit(size)
    .offset((page - 1) * size);
  return { rows, total: counted?.total ?? 0 };
}

export async function findTrust(reader: Reader, organisationId: string) {
  const [row] = await reader
    .select()
    .from(publishingTrust)
    .where(eq(publishingTrust.organisationId, organisationId));
  return row ?? null;
}

export async function insertTrust(
  tx: Tx,
  rows: readonly (typeof publishingTrust.$inferInsert)[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += 500) {
    await tx
      .insert(publishingTrust)
      .values(rows.slice(from, from + 500))
      .onConflictDoNothing();
  }
}

export async function deleteTrust(tx: Tx, organisationId: string): Promise<void> {
  await tx.delete(publishingTrust).where(eq(publishingTrust.organisationId, organisationId));
}
