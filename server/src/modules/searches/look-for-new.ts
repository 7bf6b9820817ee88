import { type Database, inTransaction, type Tx } from '../../platform/db/index.ts';
import { findCallerById } from '../accounts/index.ts';
import {
  type ListingDirectory,
  listPublishedBetween,
  matchAmong,
  type Published,
  readPublishedMark,
  viewerOf,
} from '../listings/index.ts';
import {
  insertFinds,
  listDue,
  markLooked,
  type SavedSearchRow,
  takeForTelling,
  updateSavedSearch,
} from './saved-searches.repository.ts';

/** Tells a person what a search found, in the transaction that keeps it. A workflow knows how. */
export type TellFinds = (
  tx: Tx,
  news: { search: SavedSearchRow; listingIds: string[] },
  now: Date,
) => Promise<void>;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A search that tells at once notes at least this often that it has looked. */
const NOTE_MS = HOUR_MS;

/**
 * Lets every saved search that is due look at what was published since it last looked. What is new is an interval of
 * transaction numbers below which every transaction has ended: so none is missed, however long a publication took to commit,
 * and none falls into two intervals. Returns how many listings were told. Safe to run again, and at the same time elsewhere.
 */
export async function lookForNew(
  { database, directory, tell }: { database: Database; directory: ListingDirectory; tell: TellFinds },
  now: Date,
): Promise<number> {
  const seenXid = await readPublishedMark(database.db);
  const due = await listDue(database, dueBefore(now));
  if (due.length === 0) return 0;
  const published = await listPublishedBetween(database, oldest(due), seenXid);
  if (published.length > 0) await directory.follow();
  const quiet: SavedSearchRow[] = [];
  let told = 0;
  for (const search of due) {
    const ids = await findNew({ database, directory, now }, search, published);
    if (ids.length === 0) quiet.push(search);
    else told += await inTransaction(database, (tx) => keep(tx, { search, ids, seenXid, tell, now }));
  }
  const noted = quiet.filter(
    ({ frequency, lookedAt }) =>
      published.length > 0 || frequency !== 'at_once' || now.getTime() - lookedAt.getTime() > NOTE_MS,
  );
  if (noted.length > 0) {
    const ids = noted.map(({ id }) => id);
    await markLooked(database, ids, { seenXid, at: now });
  }
  return told;
}

/** What of the newly published answers a search, for the person who saved it. */
async function findNew(
  context: { database: Database; directory: ListingDirectory; now: Date },
  search: SavedSearchRow,
  published: readonly Published[],
): Promise<string[]> {
  const since = BigInt(search.seenXid);
  const fresh = published.filter(({ xid }) => BigInt(xid) > since).map(({ id }) => id);
  if (fresh.length === 0) return [];
  const caller = await findCallerById(context.database, search.userId);
  if (!caller) return [];
  const viewer = await viewerOf(context.database, caller);
  return matchAmong({ ...context, viewer }, search.terms, new Set(fresh));
}

async function keep(
  tx: Tx,
  found: { search: SavedSearchRow; ids: string[]; seenXid: string; tell: TellFinds; now: Date },
): Promise<number> {
  const { ids, seenXid, tell, now } = found;
  const search = await takeForTelling(tx, found.search);
  if (!search || search.frequency === 'never') return 0;
  const fresh = await insertFinds(tx, search.id, ids, now);
  const listingIds = ids.filter((id) => fresh.has(id));
  if (listingIds.length > 0) await tell(tx, { search, listingIds }, now);
  await updateSavedSearch(tx, search.id, { seenXid, lookedAt: now });
  return listingIds.length;
}

const oldest = (due: readonly SavedSearchRow[]) =>
  due.map(({ seenXid }) => seenXid).reduce((a, b) => (BigInt(a) < BigInt(b) ? a : b));

/** Daily searches look at eight in the morning in China, which is midnight UTC; weekly ones on Mondays. */
function dueBefore(now: Date): { daily: Date; weekly: Date } {
  const days = Math.floor(now.getTime() / DAY_MS);
  // 1 January 1970 was a Thursday: three days after a Monday.
  const monday = days - ((days + 3) % 7);
  return { daily: new Date(days * DAY_MS), weekly: new Date(monday * DAY_MS) };
}
