import type { AlertFrequency, SearchTerms } from '@rongqiao/contracts';
import { and, asc, count, desc, eq, inArray, lt, or, sql } from 'drizzle-orm';
import type { Database, Reader, Tx } from '../../platform/db/index.ts';
import { savedSearches, savedSearchFinds } from './searches.schema.ts';

type Row = typeof savedSearches.$inferSelect;
/** A saved search, with its columns typed. */
export type SavedSearchRow = Omit<Row, 'terms' | 'frequency'> & {
  terms: SearchTerms;
  frequency: AlertFrequency;
};

const asRows = (rows: Row[]) => rows as SavedSearchRow[];
const ofPerson = (id: string, userId: string) =>
  and(eq(savedSearches.id, id), eq(savedSearches.userId, userId));

export async function insertSavedSearch(tx: Tx, row: typeof savedSearches.$inferInsert): Promise<void> {
  await tx.insert(savedSearches).values(row);
}

/** Counts a person's searches, under a lock that lasts as long as the transaction. */
export async function countUnderLock(tx: Tx, userId: string): Promise<number> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`saved_searches/${userId}`}, 0))`);
  return tx.$count(savedSearches, eq(savedSearches.userId, userId));
}

export async function findSavedSearch(reader: Reader, id: string): Promise<SavedSearchRow | null> {
  const [row] = asRows(await reader.select().from(savedSearches).where(eq(savedSearches.id, id)));
  return row ?? null;
}

/** A person's searches in the order in which they were saved. */
export async function listSavedSearches({ db }: Database, userId: string): Promise<SavedSearchRow[]> {
  const rows = await db
    .select()
    .from(savedSearches)
    .where(eq(savedSearches.userId, userId))
    .orderBy(asc(savedSearches.createdAt), asc(savedSearches.id));
  return asRows(rows);
}

/** Changes a search, whoever's it is; says whether it is there. */
export async function updateSavedSearch(
  tx: Tx,
  id: string,
  changes: Partial<typeof savedSearches.$inferInsert>,
): Promise<boolean> {
  const rows = await tx
    .update(savedSearches)
    .set(changes)
    .where(eq(savedSearches.id, id))
    .returning({ id: savedSearches.id });
  return rows.length > 0;
}

export async function deleteSavedSearch(tx: Tx, id: string, userId: string): Promise<boolean> {
  const rows = await tx.delete(savedSearches).where(ofPerson(id, userId)).returning({ id: savedSearches.id });
  return rows.length > 0;
}

/** Searches that may be due: all that tell at once, and the others that have not looked since an instant. */
export async function listDue(
  { db }: Database,
  since: { daily: Date; weekly: Date },
): Promise<SavedSearchRow[]> {
  const due = (frequency: AlertFrequency, before: Date) =>
    and(eq(savedSearches.frequency, frequency), lt(savedSearches.lookedAt, before));
  const rows = await db
    .select()
    .from(savedSearches)
    .where(or(eq(savedSearches.frequency, 'at_once'), due('daily', since.daily), due('weekly', since.weekly)))
    .orderBy(asc(savedSearches.userId), asc(savedSearches.id));
  return asRows(rows);
}

/** Notes that searches have looked at everything up to a transaction; one that went further stays there. */
export async function markLooked(
  { db }: Database,
  ids: readonly string[],
  { seenXid, at }: { seenXid: string; at: Date },
): Promise<void> {
  await db
    .update(savedSearches)
    .set({ seenXid: sql`greatest(${savedSearches.seenXid}, ${seenXid}::xid8)`, lookedAt: at })
    .where(inArray(savedSearches.id, [...ids]));
}

/** Takes a search for telling, unless somebody else has looked meanwhile; locked until the transaction ends. */
export async function takeForTelling(
  tx: Tx,
  { id, seenXid }: SavedSearchRow,
): Promise<SavedSearchRow | null> {
  const [row] = asRows(
    await tx
      .select()
      .from(savedSearches)
      .where(and(eq(savedSearches.id, id), eq(savedSearches.seenXid, sql`${seenXid}::xid8`)))
      .for('update'),
  );
  return row ?? null;
}

/** Keeps what was found; returns those that were not found before. */
export async function insertFinds(
  tx: Tx,
  searchId: string,
  listingIds: readonly string[],
  foundAt: Date,
): Promise<Set<string>> {
  const rows = await tx
    .insert(savedSearchFinds)
    .values(listingIds.map((listingId) => ({ searchId, listingId, foundAt })))
    .onConflictDoNothing()
    .returning({ listingId: savedSearchFinds.listingId });
  return new Set(rows.map(({ listingId }) => listingId));
}

/** How many each search has found. */
export async function countFinds(
  { db }: Database,
  searchIds: readonly string[],
): Promise<Map<string, number>> {
  if (searchIds.length === 0) return new Map();
  const rows = await db
    .select({ searchId: savedSearchFinds.searchId, found: count() })
    .from(savedSearchFinds)
    .where(inArray(savedSearchFinds.searchId, [...searchIds]))
    .groupBy(savedSearchFinds.searchId);
  return new Map(rows.map(({ searchId, found }) => [searchId, found]));
}

/** What a search found last. */
export function listFinds({ db }: Database, searchId: string, limit: number) {
  return db
    .select({ listingId: savedSearchFinds.listingId, foundAt: savedSearchFinds.foundAt })
    .from(savedSearchFinds)
    .where(eq(savedSearchFinds.searchId, searchId))
    .orderBy(desc(savedSearchFinds.foundAt), asc(savedSearchFinds.listingId))
    .limit(limit);
}
