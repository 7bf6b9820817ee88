import {
  type DismissalCounts,
  type DismissalList,
  type DismissalReason,
  FEWEST_DISMISSALS,
  type RecommendationWishes,
} from '@rongqiao/contracts';
import { type Database, inTransaction } from '../../platform/db/index.ts';
import { notFound } from '../../platform/errors/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import {
  countDismissals,
  deleteDismissal,
  listDismissed,
  upsertDismissal,
  writeWishes,
} from './dismissals.repository.ts';
import { LISTING_WORDS, mayRead, requireWritable } from './listings.access.ts';
import { findListingRow } from './listings.repository.ts';
import { listSummaries } from './read-listings.ts';

/** A listing does not suit the caller: it is recommended to them no more. Said again, the last reason counts. */
export async function dismissListing(
  database: Database,
  { caller, id, reason, now }: { caller: Caller; id: string; reason: DismissalReason; now: Date },
): Promise<void> {
  await inTransaction(database, async (tx) => {
    const row = await findListingRow(tx, id);
    if (!row || !mayRead(caller, row)) throw notFound(LISTING_WORDS);
    await upsertDismissal(tx, { userId: caller.userId, listingId: id, reason, at: now });
  });
}

/** Takes it back; what was never dismissed stays as it is. */
export function undoDismissal(database: Database, caller: Caller, id: string): Promise<void> {
  return inTransaction(database, (tx) => deleteDismissal(tx, caller.userId, id));
}

export async function listMyDismissals(
  database: Database,
  userId: string,
  now: Date,
): Promise<DismissalList> {
  const rows = (await listDismissed(database, userId)).slice(0, 50);
  const listings = await listSummaries(
    database,
    rows.map(({ listingId }) => listingId),
    now,
  );
  const byId = new Map(listings.map((listing) => [listing.id, listing]));
  return {
    items: rows.flatMap(({ listingId, reason, at }) => {
      const listing = byId.get(listingId);
      return listing ? [{ listing, reason, at: at.toISOString() }] : [];
    }),
  };
}

/** For who writes for the listing's organisation: why it did not suit, never who said so, and nothing of fewer than three people. */
export async function countReasons(database: Database, id: string, caller: Caller): Promise<DismissalCounts> {
  requireWritable(caller, await findListingRow(database.db, id));
  const counts = await countDismissals(database, id);
  return {
    fewest: FEWEST_DISMISSALS,
    reasons: counts.filter(({ people }) => people >= FEWEST_DISMISSALS),
  };
}

export async function setWishes(
  database: Database,
  userId: string,
  wishes: RecommendationWishes,
): Promise<RecommendationWishes> {
  await inTransaction(database, (tx) => writeWishes(tx, userId, wishes));
  return wishes;
}
