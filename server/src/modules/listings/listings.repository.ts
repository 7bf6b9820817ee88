import type { ListingConstraints, ListingOutcome, ListingSharing } from '@rongqiao/contracts';
import { and, asc, count, desc, eq, gte, inArray, lt, or, sql } from 'drizzle-orm';
import type { Database, Reader, Tx } from '../../platform/db/index.ts';
import { listingRevisions, listings } from './listings.schema.ts';

type Row = typeof listings.$inferSelect;
/** A stored listing, with its JSON columns typed. */
export type ListingRow = Omit<Row, 'details' | 'constraints' | 'outcome' | 'sharing'> & {
  sharing: ListingSharing;
  details: Record<string, unknown>;
  constraints: ListingConstraints;
  outcome: ListingOutcome | null;
};
export type NewListing = typeof listings.$inferInsert;
export type ListingChanges = Partial<
  Omit<NewListing, 'id' | 'organisationId' | 'changedXid' | 'publishedXid'>
>;

const asRows = (rows: Row[]) => rows as ListingRow[];

export async function findListingRow(reader: Reader, id: string): Promise<ListingRow | null> {
  const [row] = asRows(await reader.select().from(listings).where(eq(listings.id, id)));
  return row ?? null;
}

/** The row, locked until the transaction ends, or null. */
export async function lockListingRow(tx: Tx, id: string): Promise<ListingRow | null> {
  const [row] = asRows(await tx.select().from(listings).where(eq(listings.id, id)).for('update'));
  return row ?? null;
}

/** The columns that a line of a list shows; of the body only its beginning. */
export type SummaryRow = Pick<
  ListingRow,
  | 'id'
  | 'organisationId'
  | 'kind'
  | 'direction'
  | 'status'
  | 'title'
  | 'body'
  | 'regionCode'
  | 'level'
  | 'headcount'
  | 'skills'
  | 'deadline'
  | 'publishedAt'
  | 'updatedAt'
  | 'outcomeDueOn'
  | 'sharing'
  | 'onBehalfOfId'
  | 'contributedAs'
  | 'demo'
>;

/**
 * Lines by id, in the order asked for; missing ones are left out. Every search ends here, so it reads what is shown and
 * no more, past the query builder.
 */
export async function listRowsInOrder({ pool }: Database, ids: readonly string[]): Promise<SummaryRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await pool.query<SummaryRow>(
    `select id, organisation_id as "organisationId", kind, direction, status, title, left(body, 400) as body,
       region_code as "regionCode", level, headcount, skills, deadline::text as deadline,
       published_at as "publishedAt", updated_at as "updatedAt",
       outcome_due_on::text as "outcomeDueOn", sharing,
       on_behalf_of_id as "onBehalfOfId", contributed_as as "contributedAs", demo
     from listings where id = any($1::uuid[])`,
    [ids],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** All listings of some organisations in every state, last changed first. */
export async function listRowsOfOrganisations(
  database: Database,
  organisationIds: readonly string[],
): Promise<ListingRow[]> {
  if (organisationIds.length === 0) return [];
  const rows = await database.db
    .select()
    .from(listings)
    .where(inArray(listings.organisationId, [...organisationIds]))
    .orderBy(desc(listings.updatedAt), asc(listings.id))
    .limit(500);
  return asRows(rows);
}

export async function insertListings(tx: Tx, rows: readonly NewListing[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 200) {
    await tx.insert(listings).values(rows.slice(from, from + 200));
  }
}

export async function updateListing(tx: Tx, id: string, changes: ListingChanges): Promise<ListingRow> {
  const [row] = asRows(await tx.update(listings).set(changes).where(eq(listings.id, id)).returning());
  if (!row) throw new Error(`listing ${id} vanished inside its own lock`);
  return row;
}

/** Gives a listing its files, outside of any revision. */
export async function setAttachments(tx: Tx, id: string, attachments: string[]): Promise<void> {
  await tx.update(listings).set({ attachments }).where(eq(listings.id, id));
}

/** Keeps what a listing said up to now. */
export async function insertRevision(
  tx: Tx,
  revision: { listingId: string; revision: number; content: unknown; byUserId: string | null; at: Date },
): Promise<void> {
  await tx.insert(listingRevisions).values(revision);
}

/** What a listing said in an earlier revision. */
export async function findRevision(tx: Tx, listingId: string, revision: number): Promise<unknown> {
  const [row] = await tx
    .select({ content: listingRevisions.content })
    .from(listingRevisions)
    .where(and(eq(listingRevisions.listingId, listingId), eq(listingRevisions.revision, revision)));
  return row?.content ?? null;
}

/** Whether somebody asked for an introduction by it or reported it; the tables are other modules'. */
export async function isTakenUp(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`select
    exists (select from introductions where listing_id = ${id} or context_listing_id = ${id})
    or exists (select from complaints where listing_id = ${id}) as "takenUp"`);
  return rows[0]?.takenUp === true;
}

/** Removes a listing with its revisions and submissions. */
export async function deleteListing(tx: Tx, id: string): Promise<void> {
  await tx.delete(listings).where(eq(listings.id, id));
}

export function listRevisions(database: Database, listingId: string) {
  return database.db
    .select({
      revision: listingRevisions.revision,
      content: listingRevisions.content,
      at: listingRevisions.at,
    })
    .from(listingRevisions)
    .where(eq(listingRevisions.listingId, listingId))
    .orderBy(desc(listingRevisions.revision));
}

/** Rows that an import saved before, by the key of their source row. */
export async function listRowsBySourceKey(tx: Reader, keys: readonly string[]): Promise<ListingRow[]> {
  if (keys.length === 0) return [];
  return asRows(
    await tx
      .select()
      .from(listings)
      .where(inArray(listings.sourceKey, [...keys])),
  );
}

/** Published rows of these organisations with exactly these titles. */
export async function listOpenByTitle(
  tx: Reader,
  posts: readonly { organisationId: string; title: string }[],
): Promise<ListingRow[]> {
  if (posts.length === 0) return [];
  const organisationIds = [...new Set(posts.map(({ organisationId }) => organisationId))];
  const titles = [...new Set(posts.map(({ title }) => title))];
  const rows = await tx
    .select()
    .from(listings)
    .where(
      and(
        eq(listings.status, 'published'),
        inArray(listings.organisationId, organisationIds),
        inArray(listings.title, titles),
      ),
    );
  const wanted = new Set(posts.map(({ organisationId, title }) => `${organisationId} ${title}`));
  return asRows(rows).filter(({ organisationId, title }) => wanted.has(`${organisationId} ${title}`));
}

/** Marks what has passed its deadline; returns how many. `today` is a calendar day in China. */
export async function expireListings(tx: Tx, today: string, now: Date): Promise<string[]> {
  const rows = await tx
    .update(listings)
    .set({ status: 'expired', updatedAt: now })
    .where(and(eq(listings.status, 'published'), lt(listings.deadline, today)))
    .returning({ id: listings.id });
  return rows.map(({ id }) => id);
}

/** Published listings per organisation and direction that are still open on that day. */
export function countOpenListings(database: Database, organisationIds: readonly string[], today: string) {
  return database.db
    .select({ organisationId: listings.organisationId, direction: listings.direction, total: count() })
    .from(listings)
    .where(and(inArray(listings.organisationId, [...organisationIds]), isOpen(today)))
    .groupBy(listings.organisationId, listings.direction);
}

/** Published listings that are still open on that day, by kind, direction and region. */
export function countOpenByRegion(database: Database, today: string) {
  return database.db
    .select({
      kind: listings.kind,
      direction: listings.direction,
      regionCode: listings.regionCode,
      total: count(),
    })
    .from(listings)
    .where(and(isOpen(today), ofActiveOrganisation))
    .groupBy(listings.kind, listings.direction, listings.regionCode);
}

/** What a suspended organisation has published is not open. */
const ofActiveOrganisation = sql`not exists (
  select from organisations where id = ${listings.organisationId} and suspended_at is not null)`;

function isOpen(today: string) {
  const inTime = or(sql`${listings.deadline} is null`, gte(listings.deadline, today));
  return and(eq(listings.status, 'published'), inTime);
}
