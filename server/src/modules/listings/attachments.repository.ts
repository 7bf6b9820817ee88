import { and, eq, inArray, lt, sql, sum } from 'drizzle-orm';
import type { Database, Reader, Tx } from '../../platform/db/index.ts';
import { listingFiles } from './listings.schema.ts';

export type FileRow = typeof listingFiles.$inferSelect;

/** One lock for everything that writes or sweeps contents, so that a sweep never takes what is just being kept. */
const CONTENTS = sql`hashtextextended('listing-files', 0)`;

/** Until the transaction ends nothing is swept away. */
export async function holdContents(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(${CONTENTS})`);
}

/** Waits until nobody keeps a file, and makes them wait until the transaction ends. */
export async function lockContents(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${CONTENTS})`);
}

/** Bytes that an organisation has uploaded; others of the same organisation wait until the transaction ends. */
export async function lockUploadedBytes(tx: Tx, organisationId: string): Promise<number> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`listing-files/${organisationId}`}, 0))`,
  );
  const [row] = await tx
    .select({ total: sum(listingFiles.bytes).mapWith(Number) })
    .from(listingFiles)
    .where(eq(listingFiles.organisationId, organisationId));
  return row?.total ?? 0;
}

export async function insertFile(tx: Tx, row: FileRow): Promise<void> {
  await tx.insert(listingFiles).values(row);
}

export async function findFile(reader: Reader, id: string): Promise<FileRow | null> {
  const [row] = await reader.select().from(listingFiles).where(eq(listingFiles.id, id));
  return row ?? null;
}

/** Rows in the order of the ids; missing ones are left out. */
export async function listFiles(reader: Reader, ids: readonly string[]): Promise<FileRow[]> {
  if (ids.length === 0) return [];
  const rows = await reader
    .select()
    .from(listingFiles)
    .where(inArray(listingFiles.id, [...new Set(ids)]));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The organisation's own among these, held until the transaction ends so that they are not swept away. */
export function holdFiles(tx: Tx, organisationId: string, ids: readonly string[]): Promise<FileRow[]> {
  return tx
    .select()
    .from(listingFiles)
    .where(and(eq(listingFiles.organisationId, organisationId), inArray(listingFiles.id, [...ids])))
    .for('key share');
}

/** Whether an earlier or waiting text of a listing names a file. */
export async function isInContents(
  { db }: Database,
  { listingId, fileId }: { listingId: string; fileId: string },
): Promise<boolean> {
  const { rows } = await db.execute<{ found: boolean }>(sql`
    select exists (select from listing_revisions
      where listing_id = ${listingId} and content->'attachments' ? ${fileId}::text)
    or exists (select from listing_submissions
      where listing_id = ${listingId} and content->'attachments' ? ${fileId}::text) as found`);
  return rows[0]?.found ?? false;
}

/** Forgets files from before an instant that nothing names. */
export async function deleteUnused(tx: Tx, before: Date): Promise<string[]> {
  const unused = sql`not exists (select from listings where ${listingFiles.id} = any(attachments))
    and not exists (select from listing_revisions where content->'attachments' ? ${listingFiles.id}::text)
    and not exists (select from listing_submissions where content->'attachments' ? ${listingFiles.id}::text)`;
  const rows = await tx
    .delete(listingFiles)
    .where(and(lt(listingFiles.createdAt, before), unused))
    .returning({ id: listingFiles.id });
  return rows.map(({ id }) => id);
}

/** Those of some contents that are still named. */
export async function listKeptContents(tx: Tx, contents: readonly string[]): Promise<Set<string>> {
  if (contents.length === 0) return new Set();
  const rows = await tx
    .selectDistinct({ sha256: listingFiles.sha256 })
    .from(listingFiles)
    .where(inArray(listingFiles.sha256, [...contents]));
  return new Set(rows.map(({ sha256 }) => sha256));
}
