import { ListingReview, type ListingSubmission, type ReviewQueue } from '@rongqiao/contracts';
import type { Database } from '../../platform/db/index.ts';
import { AppError } from '../../platform/errors/index.ts';
import { type Caller, oversees, regionPrefixes } from '../../platform/http/index.ts';
import { listAttachments } from './attachments.service.ts';
import { compareContents } from './compare-revisions.ts';
import { mayDecide, mayWriteFor } from './listings.access.ts';
import { listRowsInOrder } from './listings.repository.ts';
import { nameCodes } from './name-codes.ts';
import { getReadableRow, summarise } from './read-listings.ts';
import { findTrust, listSubmissions, pageWaiting, type SubmissionRow } from './submissions.repository.ts';
import { contentOf } from './write-listing.ts';

/** What waits for the caller as an official, oldest first. */
export async function listWaiting(
  database: Database,
  { page, size }: { page: number; size: number },
  { caller, now }: { caller: Caller; now: Date },
): Promise<ReviewQueue> {
  const { rows, total } = await pageWaiting(database, { prefixes: regionPrefixes(caller), page, size });
  const lines = await listRowsInOrder(
    database,
    rows.map(({ listingId }) => listingId),
  );
  const byId = new Map((await summarise(database, lines, now)).map((line) => [line.id, line]));
  const items = rows.flatMap((row) => {
    const listing = byId.get(row.listingId);
    if (!listing) return [];
    const { subject, content, submittedAt } = presentSubmission(row, {});
    return [{ listing, subject, submittedAt, title: String(content.title) }];
  });
  return { items, total, page, size };
}

/** The review of one listing, for its author and for the officials of its region. */
export async function getReview(database: Database, id: string, caller: Caller): Promise<ListingReview> {
  const row = await getReadableRow(database, id, caller);
  const submissions = await listSubmissions(database.db, id);
  const waiting = submissions.find(({ state }) => state === 'waiting');
  const official =
    oversees(caller, row.regionCode) || oversees(caller, waiting?.regionCode ?? row.regionCode);
  if (!official && !mayWriteFor(caller, row.organisationId)) throw notForYou();
  const current = contentOf(row);
  return {
    items: submissions.map((submission) =>
      presentSubmission(submission, submission.subject === 'revision' ? current : {}),
    ),
    trusted: (await findTrust(database.db, row.organisationId)) !== null,
    mayDecide: waiting !== undefined && mayDecide(caller, row, waiting.regionCode),
    attachments: await listAttachments(database.db, filesOf([current, ...submissions.map(contentOfRow)])),
  };
}

const contentOfRow = ({ content }: SubmissionRow) => content as Record<string, unknown>;

/** Ids of the files that some texts name, each once. */
function filesOf(contents: readonly Record<string, unknown>[]): string[] {
  const named = contents.flatMap(({ attachments }) => (Array.isArray(attachments) ? attachments : []));
  return [...new Set(named.map(String))];
}

const Item = ListingReview.shape.items.element;

function presentSubmission(row: SubmissionRow, against: Record<string, unknown>): ListingSubmission {
  const content = row.content as Record<string, unknown>;
  return Item.parse({
    id: row.id,
    subject: row.subject,
    state: row.state,
    revision: row.revision,
    content,
    changes: row.state === 'waiting' ? compareContents(against, content).map(nameCodes) : [],
    reasons: row.reasons,
    ...(row.note && { note: row.note }),
    submittedAt: row.submittedAt.toISOString(),
    ...(row.decidedAt && { decidedAt: row.decidedAt.toISOString() }),
  });
}

function notForYou(): AppError {
  return new AppError('request.forbidden', {
    detail: {
      zh: '审核情况只有发布单位和所在地区的审核人员可以看。',
      en: 'Only its organisation and the officials of its region can see how a listing is reviewed.',
    },
  });
}
