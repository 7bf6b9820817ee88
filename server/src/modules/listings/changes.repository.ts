import { asc, gt, gte, sql } from 'drizzle-orm';
import type { Database } from '../../platform/db/index.ts';
import type { ListingRow } from './listings.repository.ts';
import { listings } from './listings.schema.ts';

/** A page of rows, and where to go on. */
export interface ChangePage {
  rows: ListingRow[];
  /** Everything written by transactions before this one has been seen. */
  upTo: string;
}

/**
 * Rows written since `since`, a transaction number: what derives from the table follows it by this. A row can come twice,
 * none is missed: the mark moves only past transactions that had ended when the page was read
 * (pg_snapshot_xmin, PostgreSQL manual 9.27.10).
 */
export async function readChanges(database: Database, since: string): Promise<ChangePage> {
  const marks = await database.db.execute<{ xmin: string }>(
    sql`select pg_snapshot_xmin(pg_current_snapshot())::text as xmin`,
  );
  const upTo = marks.rows[0]?.xmin ?? since;
  const rows = await database.db
    .select()
    .from(listings)
    .where(gte(listings.changedXid, sql`${since}::xid8`))
    .orderBy(asc(listings.changedXid), asc(listings.id));
  return { rows: rows as ListingRow[], upTo };
}

/** All rows in batches by id, for building what derives from the table anew. */
export async function* readAllListings(database: Database, batch = 2000): AsyncGenerator<ListingRow[]> {
  let after: string | null = null;
  for (;;) {
    const rows: (typeof listings.$inferSelect)[] = await database.db
      .select()
      .from(listings)
      .where(after === null ? undefined : gt(listings.id, after))
      .orderBy(asc(listings.id))
      .limit(batch);
    if (rows.length === 0) return;
    yield rows as ListingRow[];
    after = rows.at(-1)?.id ?? null;
  }
}
