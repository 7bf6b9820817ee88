import { and, asc, eq, gt, lte, sql } from 'drizzle-orm';
import type { Database, Reader } from '../../platform/db/index.ts';
import { listings } from './listings.schema.ts';

/** A public listing, and the transaction that published it. */
export interface Published {
  id: string;
  xid: string;
}

/**
 * The last transaction number up to which every transaction has ended: what one of them published can be read now, and nothing
 * will be added to it (pg_snapshot_xmin, PostgreSQL manual 9.27.10).
 */
export async function readPublishedMark(reader: Reader): Promise<string> {
  const [mark] = await reader
    .select({ xmin: sql<string>`pg_snapshot_xmin(pg_current_snapshot())::text` })
    .from(sql`(select 1) as one`);
  return String(BigInt(mark?.xmin ?? '1') - 1n);
}

/** What transactions after one number, up to another, have published and is still public; in that order. */
export async function listPublishedBetween(
  { db }: Database,
  after: string,
  upTo: string,
): Promise<Published[]> {
  return db
    .select({ id: listings.id, xid: sql<string>`${listings.publishedXid}::text` })
    .from(listings)
    .where(
      and(
        eq(listings.status, 'published'),
        gt(listings.publishedXid, sql`${after}::xid8`),
        lte(listings.publishedXid, sql`${upTo}::xid8`),
      ),
    )
    .orderBy(asc(listings.publishedXid), asc(listings.id));
}
