import { and, asc, count, desc, eq, inArray, isNotNull, lt, min, or, type SQL, sql } from 'drizzle-orm';
import type { Database, Reader, Tx } from '../../platform/db/index.ts';
import { complaints } from './complaints.schema.ts';

export type ComplaintRow = typeof complaints.$inferSelect;
export type NewComplaintRow = typeof complaints.$inferInsert;
/** A report beside what it needs of its listing. */
export interface JoinedComplaint {
  complaint: ComplaintRow;
  listingRevision: number;
}

/** The revision that the listing has now; the table is another module's. */
const listingRevision = sql<number>`(select revision from listings where id = ${complaints.listingId})`;

/** What an official has to do something about: reports without an answer, and corrections that were made or are overdue. */
function waiting(today: string): SQL | undefined {
  const made = sql`${listingRevision} > ${complaints.correctionRevision}`;
  const late = lt(complaints.correctionDueOn, today);
  return or(eq(complaints.state, 'open'), and(eq(complaints.state, 'correction_asked'), or(made, late)));
}

/** Lies in one of the regions whose codes begin so. */
function inReach(prefixes: readonly string[]): SQL {
  const patterns = prefixes.map((prefix) => `${prefix}%`);
  return sql`exists (select from listings where id = ${complaints.listingId}
    and region_code like any(${sql.param(patterns)}::text[]))`;
}

const columns = { complaint: complaints, listingRevision };

export async function insertComplaint(tx: Tx, row: NewComplaintRow): Promise<void> {
  await tx.insert(complaints).values(row);
}

export async function findComplaint(reader: Reader, id: string): Promise<JoinedComplaint | null> {
  const [row] = await reader.select(columns).from(complaints).where(eq(complaints.id, id));
  return row ?? null;
}

/** Everything without a final answer about a listing, oldest first. Decide under the lock of the listing's row. */
export function listUnanswered(reader: Reader, listingId: string): Promise<JoinedComplaint[]> {
  return reader
    .select(columns)
    .from(complaints)
    .where(and(eq(complaints.listingId, listingId), inArray(complaints.state, ['open', 'correction_asked'])))
    .orderBy(asc(complaints.reportedAt), asc(complaints.id));
}

export async function hasComplained(
  reader: Reader,
  by: { listingId: string; reporterId: string | null; contact: string | null },
): Promise<boolean> {
  const who =
    by.reporterId !== null
      ? eq(complaints.reporterId, by.reporterId)
      : by.contact !== null
        ? eq(complaints.contact, by.contact)
        : sql`false`;
  const rows = await reader
    .select({ id: complaints.id })
    .from(complaints)
    .where(and(eq(complaints.listingId, by.listingId), who))
    .limit(1);
  return rows.length > 0;
}

export async function updateComplaints(
  tx: Tx,
  ids: readonly string[],
  changes: Partial<NewComplaintRow>,
): Promise<void> {
  await tx
    .update(complaints)
    .set(changes)
    .where(inArray(complaints.id, [...ids]));
}

/** Reports about listings of some regions: what waits, first what is due first; or what was answered, latest first. */
export async function pageComplaints(
  { db }: Database,
  asked: {
    prefixes: readonly string[];
    box: 'waiting' | 'answered';
    today: string;
    page: number;
    size: number;
  },
): Promise<{ rows: JoinedComplaint[]; total: number }> {
  const { prefixes, box, today, page, size } = asked;
  if (prefixes.length === 0) return { rows: [], total: 0 };
  const where = and(
    inReach(prefixes),
    box === 'waiting' ? waiting(today) : sql`${complaints.state} <> 'open'`,
  );
  const [counted] = await db.select({ total: count() }).from(complaints).where(where);
  const due = sql`coalesce(${complaints.correctionDueOn}, ${complaints.dueOn})`;
  const rows = await db
    .select(columns)
    .from(complaints)
    .where(where)
    .orderBy(
      box === 'waiting' ? asc(due) : desc(complaints.decidedAt),
      asc(complaints.reportedAt),
      asc(complaints.id),
    )
    .limit(size)
    .offset((page - 1) * size);
  return { rows, total: counted?.total ?? 0 };
}

/** How many wait in some regions, and since when the oldest does. */
export async function countWaiting(
  { db }: Database,
  { prefixes, today }: { prefixes: readonly string[]; today: string },
): Promise<{ waiting: number; oldest: Date | null }> {
  if (prefixes.length === 0) return { waiting: 0, oldest: null };
  const [row] = await db
    .select({ waiting: count(), oldest: min(complaints.reportedAt) })
    .from(complaints)
    .where(and(inReach(prefixes), waiting(today)));
  return row ?? { waiting: 0, oldest: null };
}

/** Forgets the addresses of visitors whose report was answered before an instant. */
export async function forgetContacts({ db }: Database, before: Date): Promise<void> {
  await db
    .update(complaints)
    .set({ contact: null })
    .where(and(isNotNull(complaints.contact), lt(complaints.decidedAt, before)));
}
