import { appendAudit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/db/index.ts';
import {
  deleteListing,
  findRevision,
  insertRevision,
  isTakenUp,
  type ListingChanges,
  type ListingRow,
  lockListingRow,
  updateListing,
} from './listings.repository.ts';
import { findWaiting } from './submissions.repository.ts';
import { withdrawWaiting } from './submit-listing.ts';
import { contentOf } from './write-listing.ts';

/** A listing that an import wrote, as the import left it. */
export interface WrittenListing {
  listingId: string;
  action: 'created' | 'updated';
  version: string;
}

/** `hidden`: no longer public, to be removed for good once every process has seen that; `left`: somebody changed it since. */
export type TakenBack = 'restored' | 'hidden' | 'left' | 'gone';

/** The version of a public listing whose new text only waits for review. */
export function proposedVersion(revision: number, now: Date): string {
  return `${revision} proposed ${now.toISOString()}`;
}

/**
 * Takes back what an import wrote, unless it was changed since: a new listing is hidden and loses its key, a revised one gets
 * its earlier text back, a text that waits for review is withdrawn.
 */
export async function takeBackImported(
  tx: Tx,
  written: WrittenListing,
  { userId, importId, now }: { userId: string | null; importId: string; now: Date },
): Promise<TakenBack> {
  const row = await lockListingRow(tx, written.listingId);
  if (!row) return 'gone';
  if (written.version.includes('proposed')) return withdrawProposal(tx, row, written.version, now);
  if (String(row.revision) !== written.version || row.status === 'closed' || row.takenDownAt) return 'left';
  if (written.action === 'created' && (await isTakenUp(tx, row.id))) return 'left';
  const changes = written.action === 'created' ? HIDDEN : await earlierText(tx, row, { userId, now });
  if (!changes) return 'left';
  await withdrawWaiting(tx, row.id, now);
  await updateListing(tx, row.id, { ...changes, updatedAt: now });
  const entry = { actorId: userId, action: 'listing.undo_import', entity: 'listing', entityId: row.id };
  await appendAudit(tx, [{ ...entry, data: { importId } }], now);
  return written.action === 'created' ? 'hidden' : 'restored';
}

/** Without its key, the same row can be imported again. */
const HIDDEN: ListingChanges = { status: 'draft', sourceKey: null };

async function withdrawProposal(tx: Tx, row: ListingRow, version: string, now: Date): Promise<TakenBack> {
  const waiting = await findWaiting(tx, row.id);
  const same = waiting && proposedVersion(waiting.revision, waiting.submittedAt) === version;
  if (!same) return 'left';
  await withdrawWaiting(tx, row.id, now);
  return 'restored';
}

async function earlierText(
  tx: Tx,
  row: ListingRow,
  { userId, now }: { userId: string | null; now: Date },
): Promise<ListingChanges | null> {
  const earlier = await findRevision(tx, row.id, row.revision - 1);
  if (!earlier) return null;
  const kept = {
    listingId: row.id,
    revision: row.revision,
    content: contentOf(row),
    byUserId: userId,
    at: now,
  };
  await insertRevision(tx, kept);
  return { ...(earlier as ListingChanges), revision: row.revision + 1 };
}

/** Removes a hidden listing for good; false where somebody has taken it up meanwhile. */
export async function removeHidden(
  tx: Tx,
  id: string,
  { userId, importId, now }: { userId: string | null; importId: string; now: Date },
): Promise<boolean> {
  const row = await lockListingRow(tx, id);
  if (!row) return true;
  if (row.status !== 'draft' || row.sourceKey !== null || row.revision !== 1) return false;
  await deleteListing(tx, id);
  const entry = { actorId: userId, action: 'listing.remove', entity: 'listing', entityId: id };
  await appendAudit(tx, [{ ...entry, data: { importId } }], now);
  return true;
}
