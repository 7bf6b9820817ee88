import { MOST_RECENT_SEARCHES, type RecentSearches } from '@rongqiao/contracts';
import { type Database, inTransaction } from '../../platform/db/index.ts';
import {
  forgetSearches,
  listRecent,
  readMemory,
  rememberSearch,
  writeMemory,
} from './recent-searches.repository.ts';

/** What the person searched for last. */
export async function readRecentSearches(database: Database, userId: string): Promise<RecentSearches> {
  const kept = await readMemory(database, userId);
  return { kept, items: kept ? await listRecent(database, userId) : [] };
}

/** Keeps a search of the person, unless they turned that off. */
export async function addRecentSearch(
  database: Database,
  { userId, q, now }: { userId: string; q: string; now: Date },
): Promise<RecentSearches> {
  if (await readMemory(database, userId)) {
    await inTransaction(database, (tx) =>
      rememberSearch(tx, { userId, q, at: now, most: MOST_RECENT_SEARCHES }),
    );
  }
  return readRecentSearches(database, userId);
}

/** Turns keeping on or off; off also forgets what was kept. */
export async function keepRecentSearches(
  database: Database,
  userId: string,
  kept: boolean,
): Promise<RecentSearches> {
  await inTransaction(database, async (tx) => {
    await writeMemory(tx, userId, kept);
    if (!kept) await forgetSearches(tx, userId);
  });
  return readRecentSearches(database, userId);
}

export function clearRecentSearches(database: Database, userId: string): Promise<void> {
  return inTransaction(database, (tx) => forgetSearches(tx, userId));
}
