import type { SynonymGroup } from '@rongqiao/contracts';
import { asc, count, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Database, Tx } from '../../platform/db/index.ts';
import { synonymGroups } from './listings.schema.ts';

export function listSynonymGroups(database: Database): Promise<SynonymGroup[]> {
  return database.db
    .select({ id: synonymGroups.id, terms: synonymGroups.terms })
    .from(synonymGroups)
    .orderBy(asc(synonymGroups.id));
}

export async function hasSynonymGroups(tx: Tx): Promise<boolean> {
  const [counted] = await tx.select({ total: count() }).from(synonymGroups);
  return (counted?.total ?? 0) > 0;
}

export async function insertSynonymGroups(tx: Tx, groups: readonly (readonly string[])[]): Promise<string[]> {
  const rows = groups.map((terms) => ({ id: uuidv7(), terms: [...terms] }));
  for (let from = 0; from < rows.length; from += 500) {
    await tx.insert(synonymGroups).values(rows.slice(from, from + 500));
  }
  return rows.map(({ id }) => id);
}

/** Replaces the words of a group; false where there is no such group. */
export async function updateSynonymGroup(
  tx: Tx,
  id: string,
  terms: readonly string[],
  now: Date,
): Promise<boolean> {
  const rows = await tx
    .update(synonymGroups)
    .set({ terms: [...terms], updatedAt: now })
    .where(eq(synonymGroups.id, id))
    .returning({ id: synonymGroups.id });
  return rows.length > 0;
}

export async function deleteSynonymGroup(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx
    .delete(synonymGroups)
    .where(eq(synonymGroups.id, id))
    .returning({ id: synonymGroups.id });
  return rows.length > 0;
}
