import { appendAudit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/db/index.ts';
import { type ListingRow, updateListing } from './listings.repository.ts';
import { withdrawWaiting } from './submit-listing.ts';

/**
 * Takes a listing from the public (撤下) under its lock, with what was attached to it. Its owner can amend it and hand it in again;
 * whatever trust they have, an official reads it before it is public once more.
 */
export async function takeDownListing(
  tx: Tx,
  row: ListingRow,
  { reason, by, now }: { reason: string; by: string; now: Date },
): Promise<void> {
  await withdrawWaiting(tx, row.id, now);
  const asked = { outcomeAskedAt: null, outcomeDueOn: null };
  await updateListing(tx, row.id, {
    ...{ ...asked, status: 'rejected', takenDownAt: now, takenDownReason: reason, updatedAt: now },
  });
  const entry = {
    ...{ actorId: by, action: 'listing.take_down', entity: 'listing', entityId: row.id, data: { reason } },
  };
  await appendAudit(tx, [entry], now);
}
