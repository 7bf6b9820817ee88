import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../../platform/db/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import type { ListingRow } from './listings.repository.ts';
import { isDrawn } from './review-rules.ts';
import { findWaiting, insertSubmissions, settleSubmission } from './submissions.repository.ts';

/** A text put before an official. */
interface Submitting {
  row: Pick<ListingRow, 'id' | 'revision'>;
  content: { regionCode: string };
  subject: 'draft' | 'revision' | 'sample';
  caller: Pick<Caller, 'userId'> | { userId: null };
  now: Date;
}

/** Puts a text before the officials of its region, in place of what waited. The caller holds the lock of the listing. */
export async function submitForReview(tx: Tx, submitting: Submitting): Promise<void> {
  const { row, content, subject, caller, now } = submitting;
  await withdrawWaiting(tx, row.id, now);
  await insertSubmissions(tx, [
    {
      id: uuidv7(),
      listingId: row.id,
      subject,
      content,
      regionCode: content.regionCode,
      revision: row.revision,
      state: 'waiting',
      submittedById: caller.userId,
      submittedAt: now,
    },
  ]);
}

/**
 * Puts a publication of a trusted organisation before an official where it is drawn, or where an earlier text of the same
 * listing was drawn and still waits: a new revision is no way out. Returns whether it now waits.
 */
export async function sampleAfterwards(tx: Tx, publication: Omit<Submitting, 'subject'>): Promise<boolean> {
  const { row } = publication;
  const waiting = await findWaiting(tx, row.id);
  if (waiting?.subject !== 'sample' && !isDrawn(row.id, row.revision)) return false;
  await submitForReview(tx, { ...publication, subject: 'sample' });
  return true;
}

/** Takes back what waits, because its author changed or ended the listing. */
export async function withdrawWaiting(tx: Tx, listingId: string, now: Date): Promise<void> {
  const waiting = await findWaiting(tx, listingId);
  if (waiting) await settleSubmission(tx, waiting.id, { state: 'withdrawn', decidedAt: now });
}
