import { and, desc, eq, notInArray, sql } from 'drizzle-orm';
import type { Database, Tx } from '../../platform/db/index.ts';
import { recentSearches, searchMemories } from './searches.schema.ts';

/** Whether a person's searches are kept; they are until turned off. */
export async function readMemory({ db }: Database, userId: string): Promise<boolean> {
  const [row] = await db.select().from(searchMemories).where(eq(searchMemories.userId, userId));
  return row?.kept ?? true;
}

export async function writeMemory(tx: Tx, userId: string, kept: boolean): Promise<void> {
  await tx
    .insert(searchMemories)
    .values({ userId, kept })
    .onConflictDoUpdate({ target: searchMemories.userId, set: { kept } });
}

/** What a person searched for, latest first. */
export async function listRecent({ db }: Database, userId: string): Promise<string[]> {
  const rows = await db
    .select({ q: recentSearches.q })
    .from(recentSearches)
    .where(eq(recentSearches.userId, userId))
    .orderBy(desc(recentSearches.at), recentSearches.q);
  return rows.map(({ q }) => q);
}

/** Puts a search first and forgets all but the latest. */
export async function rememberSearch(
  tx: Tx,
  { userId, q, at, most }: { userId: string; q: string; at: Date; most: number },
): Promise<void> {
  await tx
    .insert(recentSearches)
    .values({ userId, q, at })
    .onConflictDoUpdate({ target: [recentSearches.userId, recentSearches.q], set: { at } });
  const latest = tx
    .select({ q: recentSearches.q })
    .from(recentSearches)
    .where(eq(recentSearches.userId, userId))
    .orderBy(desc(recentSearches.at), sql`${recentSearches.q} = ${q} desc`, recentSearches.q)
    .limit(most);
  await tx
    .delete(recentSearches)
    .where(and(eq(recentSearches.userId, userId), notInArray(recentSearches.q, latest)));
}

export async function forgetSearches(tx: Tx, userId: string): Promise<void> {
  await tx.delete(recentSearches).where(eq(recentSearches.userId, userId));
}
