import type { ReviewDecision } from '@rongqiao/contracts';
import { appendAudit } from '../../platform/audit/index.ts';
import { type Database, inTransaction, type Tx } from '../../platform/db/index.ts';
import { AppError, notFound } from '../../platform/errors/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import { listActingPeople } from '../accounts/index.ts';
import { notify } from '../notifications/index.ts';
import { mapOrganisationNames } from '../organisations/index.ts';
import { asksAnew } from './ending-rules.ts';
import { LISTING_WORDS, mayDecide, mayRead, WRITERS } from './listings.access.ts';
import {
  insertRevision,
  type ListingChanges,
  type ListingRow,
  lockListingRow,
  updateListing,
} from './listings.repository.ts';
import { findWaiting, type SubmissionRow, settleSubmission } from './submissions.repository.ts';
import { contentOf } from './write-listing.ts';

interface Decided {
  caller: Caller;
  decision: ReviewDecision;
  now: Date;
}

/**
 * Decides what waits about a listing: an approved text becomes public; a returned draft goes back to its author, a returned
 * revision leaves what is public as it is, and a returned sample is taken from the public. Its author is told.
 */
export function reviewListing(database: Database, listingId: string, decided: Decided): Promise<void> {
  return inTransaction(database, async (tx) => {
    const row = await lockListingRow(tx, listingId);
    if (!row || !mayRead(decided.caller, row)) throw notFound(LISTING_WORDS);
    const waiting = await findWaiting(tx, listingId);
    if (!mayDecide(decided.caller, row, waiting?.regionCode)) throw notYourRegion();
    if (waiting?.id !== decided.decision.submissionId) throw decidedMeanwhile();
    const approved = decided.decision.decision === 'approve';
    const changes = approved
      ? await approve(tx, { row, waiting, now: decided.now })
      : takeBack(row, waiting, decided.now);
    if (Object.keys(changes).length > 0) await updateListing(tx, listingId, changes);
    await settle(tx, { row, waiting, ...decided });
  });
}

async function approve(
  tx: Tx,
  { row, waiting, now }: { row: ListingRow; waiting: SubmissionRow; now: Date },
): Promise<ListingChanges> {
  if (waiting.subject === 'sample') return {};
  const lifted = { takenDownAt: null, takenDownReason: null };
  const shown = { ...lifted, status: 'published', publishedAt: row.publishedAt ?? now, updatedAt: now };
  if (waiting.subject === 'draft') return shown;
  if (waiting.revision !== row.revision) throw decidedMeanwhile();
  await insertRevision(tx, {
    listingId: row.id,
    revision: row.revision,
    content: contentOf(row),
    byUserId: waiting.submittedById,
    at: row.updatedAt,
  });
  const content = waiting.content as ListingChanges;
  return { ...content, ...asksAnew(row, content), ...shown, revision: row.revision + 1 };
}

function takeBack(row: ListingRow, { subject }: SubmissionRow, now: Date): ListingChanges {
  if (subject === 'revision') return {};
  if (subject === 'sample' && row.status !== 'published') return {};
  return { status: 'rejected', updatedAt: now };
}

async function settle(
  tx: Tx,
  { row, waiting, caller, decision, now }: Decided & { row: ListingRow; waiting: SubmissionRow },
): Promise<void> {
  const approved = decision.decision === 'approve';
  const reasons = decision.decision === 'return' ? decision.reasons : [];
  await settleSubmission(tx, waiting.id, {
    state: approved ? 'approved' : 'returned',
    reasons,
    note: decision.note || null,
    decidedById: caller.userId,
    decidedAt: now,
  });
  const action = approved ? 'listing.approve' : 'listing.return';
  const data = { submissionId: waiting.id, subject: waiting.subject, reasons };
  await appendAudit(tx, [{ actorId: caller.userId, action, entity: 'listing', entityId: row.id, data }], now);
  if (approved && waiting.subject === 'sample') return;
  if (approved && waiting.subject === 'draft' && row.onBehalfOfId)
    await tellParty(tx, row, row.onBehalfOfId, now);
  const people = await listActingPeople(tx, row.organisationId, WRITERS);
  const kind = approved ? ('listing.approved' as const) : ('listing.returned' as const);
  const link = approved ? `/listings/${row.id}` : `/work/listings/${row.id}`;
  const facts = { listing: row.title };
  await notify(
    tx,
    people.map(({ userId }) => ({ userId, kind, facts, link })),
    now,
  );
}

/** The party that a listing was published for hears of it, and can report it. */
async function tellParty(tx: Tx, row: ListingRow, partyId: string, now: Date): Promise<void> {
  const people = await listActingPeople(tx, partyId, WRITERS);
  const names = await mapOrganisationNames(tx, [row.organisationId]);
  const facts = { listing: row.title, organisation: names.get(row.organisationId) ?? '' };
  const link = `/listings/${row.id}`;
  const messages = people.map(({ userId }) => ({
    ...{ userId, kind: 'listing.contributed' as const, facts, link },
  }));
  await notify(tx, messages, now);
}

function notYourRegion(): AppError {
  return new AppError('request.forbidden', {
    detail: {
      zh: '只有这条信息所在地区的审核人员可以处理，本单位的信息要由别的单位审核。',
      en: 'Only officials of the region of this listing can decide, and not about their own organisation.',
    },
  });
}

function decidedMeanwhile(): AppError {
  return new AppError('request.conflict', {
    detail: {
      zh: '您读的这一份已经处理过，或被作者换成了新的内容。请重新打开，看过最新的再决定。',
      en: 'What you read has been decided or replaced meanwhile. Please open it again and read the latest.',
    },
  });
}
