import {
  Complaint,
  type ComplaintCase,
  type ComplaintPage,
  type ComplaintQuery,
  type ListingSummary,
  type QueueCount,
} from '@rongqiao/contracts';
import { dayInChina } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { notFound } from '../../platform/errors/index.ts';
import { type Caller, oversees, regionPrefixes } from '../../platform/http/index.ts';
import { mapSignedUpPeople } from '../accounts/index.ts';
import { findListingRow, listSummaries, mayDecide } from '../listings/index.ts';
import {
  countWaiting,
  findComplaint,
  type JoinedComplaint,
  listUnanswered,
  pageComplaints,
} from './complaints.repository.ts';
import { COMPLAINT_WORDS } from './decide-complaint.ts';

interface Asking {
  caller: Caller;
  now: Date;
}

/** Reports about listings of the caller's regions: what waits, most pressing first, or what was answered. */
export async function listComplaints(
  database: Database,
  { box, page, size }: ComplaintQuery,
  { caller, now }: Asking,
): Promise<ComplaintPage> {
  const asked = { prefixes: regionPrefixes(caller), box, today: dayInChina(now), page, size };
  const { rows, total } = await pageComplaints(database, asked);
  return { items: await present(database, rows, now), total, page, size };
}

export async function countComplaints(database: Database, { caller, now }: Asking): Promise<QueueCount> {
  const asked = { prefixes: regionPrefixes(caller), today: dayInChina(now) };
  const { waiting, oldest } = await countWaiting(database, asked);
  return { waiting, ...(oldest && { oldest: oldest.toISOString() }) };
}

/** One report for the officials who answer for the listing's region. */
export async function getComplaint(
  database: Database,
  id: string,
  { caller, now }: Asking,
): Promise<ComplaintCase> {
  const found = await findComplaint(database.db, id);
  const listing = found && (await findListingRow(database.db, found.complaint.listingId));
  if (!found || !listing || !oversees(caller, listing.regionCode)) throw notFound(COMPLAINT_WORDS);
  const unanswered = await listUnanswered(database.db, listing.id);
  const others = unanswered.filter(({ complaint }) => complaint.id !== id);
  const [complaint, ...rest] = await present(database, [found, ...others], now);
  if (!complaint) throw notFound(COMPLAINT_WORDS);
  const open = unanswered.some((one) => one.complaint.id === id);
  return { complaint, others: rest, mayDecide: open && mayDecide(caller, listing) };
}

async function present(
  database: Database,
  rows: readonly JoinedComplaint[],
  now: Date,
): Promise<Complaint[]> {
  const listings = await listSummaries(
    database,
    rows.map(({ complaint }) => complaint.listingId),
    now,
  );
  const byId = new Map(listings.map((listing) => [listing.id, listing]));
  const reporters = rows.flatMap(({ complaint }) => complaint.reporterId ?? []);
  const people = await mapSignedUpPeople(database.db, reporters);
  return rows.flatMap((row) => {
    const listing = byId.get(row.complaint.listingId);
    const reporter = people.get(row.complaint.reporterId ?? '')?.name;
    return listing ? [presentOne(row, { listing, reporter, today: dayInChina(now) })] : [];
  });
}

function presentOne(
  { complaint: row, listingRevision }: JoinedComplaint,
  facts: { listing: ListingSummary; reporter: string | undefined; today: string },
): Complaint {
  const { listing, reporter, today } = facts;
  const asked = row.state === 'correction_asked';
  const dueOn = asked ? row.correctionDueOn : row.state === 'open' ? row.dueOn : null;
  return Complaint.parse({
    ...{ id: row.id, state: row.state, listing, reason: row.reason, text: row.text },
    ...(reporter !== undefined && { reporter }),
    reportedAt: row.reportedAt.toISOString(),
    ...(dueOn && { dueOn }),
    overdue: dueOn !== null && dueOn < today,
    revisedSince: asked && listingRevision > (row.correctionRevision ?? listingRevision),
    ...(row.note && { note: row.note }),
    ...(row.decidedAt && { decidedAt: row.decidedAt.toISOString() }),
  });
}
