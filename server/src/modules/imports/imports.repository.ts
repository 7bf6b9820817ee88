import type { ImportCounts, ImportSettings } from '@rongqiao/contracts';
import {
  and,
  asc,
  count,
  desc,
  eq,
  getTableColumns,
  inArray,
  isNull,
  lt,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { Database, Reader, Tx } from '../../platform/db/index.ts';
import type { Bilingual } from '../../platform/errors/index.ts';
import type { FileReading } from './file-reading.ts';
import { importItems, importLines, imports } from './imports.schema.ts';
import type { ReportLine } from './report/report-line.ts';

type Row = typeof imports.$inferSelect;
/** An import without its file, with its JSON columns typed. */
export type ImportRow = Omit<Row, 'file' | 'settings' | 'reading' | 'checkCounts' | 'counts' | 'failure'> & {
  settings: ImportSettings;
  reading: FileReading;
  checkCounts: ImportCounts | null;
  counts: ImportCounts | null;
  failure: Bilingual | null;
  fileKept: boolean;
};
export type ImportItem = typeof importItems.$inferSelect;
export type ImportChanges = Partial<typeof imports.$inferInsert>;
/** States in which a process has something to do. */
const ACTIVE = ['checking', 'running', 'undoing'];

const { file: _, ...plain } = getTableColumns(imports);
const columns = { ...plain, fileKept: sql<boolean>`${imports.file} is not null` };
const asRows = (rows: unknown[]) => rows as ImportRow[];

export async function insertImport(tx: Tx, row: typeof imports.$inferInsert): Promise<void> {
  await tx.insert(imports).values(row);
}

export async function findImport(reader: Reader, id: string): Promise<ImportRow | null> {
  const [row] = asRows(await reader.select(columns).from(imports).where(eq(imports.id, id)));
  return row ?? null;
}

export async function lockImport(tx: Tx, id: string): Promise<ImportRow | null> {
  const [row] = asRows(await tx.select(columns).from(imports).where(eq(imports.id, id)).for('update'));
  return row ?? null;
}

export async function readImportFile(reader: Reader, id: string): Promise<Buffer | null> {
  const [row] = await reader.select({ file: imports.file }).from(imports).where(eq(imports.id, id));
  return row?.file ? Buffer.from(row.file) : null;
}

export async function updateImport(
  tx: Tx | Database['db'],
  id: string,
  changes: ImportChanges,
): Promise<void> {
  await tx.update(imports).set(changes).where(eq(imports.id, id));
}

export async function deleteImport(tx: Tx, id: string): Promise<void> {
  await tx.delete(imports).where(eq(imports.id, id));
}

/** Imports of these organisations, and those of officials in regions whose codes begin so; newest first. */
export async function pageImports(
  { db }: Database,
  asked: { organisationIds: readonly string[]; prefixes: readonly string[]; page: number; size: number },
): Promise<{ rows: ImportRow[]; total: number }> {
  const { organisationIds, prefixes, page, size } = asked;
  const own = organisationIds.length > 0 ? inArray(imports.organisationId, [...organisationIds]) : undefined;
  const patterns = prefixes.map((prefix) => `${prefix}%`);
  const officials =
    patterns.length > 0
      ? and(
          isNull(imports.organisationId),
          sql`${imports.regionCode} like any(${sql.param(patterns)}::text[])`,
        )
      : undefined;
  if (!own && !officials) return { rows: [], total: 0 };
  const where: SQL | undefined = or(own, officials);
  const [counted] = await db.select({ total: count() }).from(imports).where(where);
  const rows = await db
    .select(columns)
    .from(imports)
    .where(where)
    .orderBy(desc(imports.createdAt), desc(imports.id))
    .limit(size)
    .offset((page - 1) * size);
  return { rows: asRows(rows), total: counted?.total ?? 0 };
}

/** Takes an import that waits for work, or whose process went away, until `until`; null where there is none. */
export async function claimImport(tx: Tx, now: Date, until: Date): Promise<ImportRow | null> {
  const [due] = await tx
    .select({ id: imports.id })
    .from(imports)
    .where(and(inArray(imports.state, ACTIVE), or(isNull(imports.leaseUntil), lt(imports.leaseUntil, now))))
    .orderBy(asc(imports.updatedAt))
    .limit(1)
    .for('update', { skipLocked: true });
  if (!due) return null;
  await tx.update(imports).set({ leaseUntil: until }).where(eq(imports.id, due.id));
  return findImport(tx, due.id);
}

/** Keeps what one phase said in place of what it said before. */
export async function saveLines(
  tx: Tx,
  importId: string,
  phase: 'check' | 'run',
  lines: readonly ReportLine[],
): Promise<void> {
  await tx.delete(importLines).where(and(eq(importLines.importId, importId), eq(importLines.phase, phase)));
  const rows = lines.map((line, position) => ({ importId, phase, position, ...line }));
  for (let from = 0; from < rows.length; from += 500) {
    await tx.insert(importLines).values(rows.slice(from, from + 500));
  }
}

const URGENCY = sql`array_position(array['rejected','duplicate','warning','note','ready'], ${importLines.outcome})`;

/** What one phase said, rejected rows first. */
export async function listLines(
  reader: Reader,
  importId: string,
  { phase, limit, outcomes }: { phase: 'check' | 'run'; limit: number; outcomes?: readonly string[] },
): Promise<{ lines: ReportLine[]; total: number }> {
  const where = and(
    eq(importLines.importId, importId),
    eq(importLines.phase, phase),
    outcomes ? inArray(importLines.outcome, [...outcomes]) : undefined,
  );
  const [counted] = await reader.select({ total: count() }).from(importLines).where(where);
  const rows = await reader
    .select()
    .from(importLines)
    .where(where)
    .orderBy(URGENCY, asc(importLines.position))
    .limit(limit);
  return { lines: rows.map(lineOf), total: counted?.total ?? 0 };
}

function lineOf({ row, outcome, code, cell, value, about }: typeof importLines.$inferSelect): ReportLine {
  return {
    row,
    outcome: outcome as ReportLine['outcome'],
    code: code as ReportLine['code'],
    ...(cell !== null && { cell }),
    ...(value !== null && { value }),
    ...(about !== null && { about }),
  };
}

/** Remembers what an import wrote. The first version of an entity that it created stays its creation. */
export async function recordItems(
  tx: Tx,
  items: readonly (Omit<ImportItem, 'undo' | 'before'> & { before?: unknown })[],
): Promise<void> {
  for (let from = 0; from < items.length; from += 500) {
    await tx
      .insert(importItems)
      .values(items.slice(from, from + 500))
      .onConflictDoUpdate({
        target: [importItems.importId, importItems.entity, importItems.entityId],
        set: { version: sql`excluded.version` },
      });
  }
}

/** Items of which an undo still has something to do: all, or those that were hidden. */
export function listItems(
  reader: Reader,
  importId: string,
  undo: 'hidden' | null,
  limit: number,
): Promise<ImportItem[]> {
  const waiting = undo === null ? isNull(importItems.undo) : eq(importItems.undo, undo);
  return reader
    .select()
    .from(importItems)
    .where(and(eq(importItems.importId, importId), waiting))
    .orderBy(sql`array_position(array['listing','membership','user','organisation'], ${importItems.entity})`)
    .limit(limit);
}

export async function markItem(
  { db }: Database,
  { importId, entity, entityId }: ImportItem,
  undo: string,
): Promise<void> {
  await db
    .update(importItems)
    .set({ undo })
    .where(
      and(
        eq(importItems.importId, importId),
        eq(importItems.entity, entity),
        eq(importItems.entityId, entityId),
      ),
    );
}

/** How many of an entity an import created and updated. */
export async function countItems(reader: Reader, importId: string, entity: string) {
  const rows = await reader
    .select({ action: importItems.action, total: count() })
    .from(importItems)
    .where(and(eq(importItems.importId, importId), eq(importItems.entity, entity)))
    .groupBy(importItems.action);
  const of = (action: string) => rows.find((row) => row.action === action)?.total ?? 0;
  return { created: of('created'), updated: of('updated') };
}

/** What an undo did: how many it took back, and the first of those it left. */
export async function readUndo(reader: Reader, importId: string, limit: number) {
  const ofImport = eq(importItems.importId, importId);
  const [counted] = await reader
    .select({
      undone: sql<number>`count(*) filter (where ${importItems.undo} in ('restored', 'removed'))::int`,
      leftTotal: sql<number>`count(*) filter (where ${importItems.undo} = 'left')::int`,
    })
    .from(importItems)
    .where(ofImport);
  const left = await reader
    .select({ id: importItems.entityId, name: importItems.name })
    .from(importItems)
    .where(and(ofImport, eq(importItems.undo, 'left')))
    .orderBy(asc(importItems.name))
    .limit(limit);
  return { undone: counted?.undone ?? 0, leftTotal: counted?.leftTotal ?? 0, left };
}

/** Drops files, lines and items of imports that ended before an instant, and uploads nobody went on with. */
export async function forgetImportFiles(database: Database, before: Date): Promise<void> {
  const { db } = database;
  const old = db
    .select({ id: imports.id })
    .from(imports)
    .where(
      and(lt(imports.updatedAt, before), sql`${imports.state} not in ('checking', 'running', 'undoing')`),
    );
  await db.delete(importLines).where(inArray(importLines.importId, old));
  await db.delete(importItems).where(inArray(importItems.importId, old));
  await db.update(imports).set({ file: null }).where(inArray(imports.id, old));
}
