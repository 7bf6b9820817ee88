import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Database, Reader, Tx } from '../../platform/db/index.ts';
import { taskEvidence, taskReports, tasks } from './tasks.schema.ts';

type Row = typeof taskReports.$inferSelect;
export type ReportRow = Omit<Row, 'state'> & { state: 'waiting' | 'confirmed' | 'returned' };
export type NewReportRow = typeof taskReports.$inferInsert;
export type EvidenceRow = typeof taskEvidence.$inferSelect;

/** All reports of some tasks, oldest first. */
export async function listReports(
  { db }: Pick<Database, 'db'>,
  taskIds: readonly string[],
): Promise<ReportRow[]> {
  if (taskIds.length === 0) return [];
  const rows = await db
    .select()
    .from(taskReports)
    .where(inArray(taskReports.taskId, [...taskIds]))
    .orderBy(asc(taskReports.reportedAt), asc(taskReports.id));
  return rows as ReportRow[];
}

export async function findReport(reader: Reader, id: string): Promise<ReportRow | null> {
  const [row] = await reader.select().from(taskReports).where(eq(taskReports.id, id));
  return (row as ReportRow | undefined) ?? null;
}

export async function insertReport(tx: Tx, row: NewReportRow): Promise<void> {
  await tx.insert(taskReports).values(row);
}

export async function isCorrected(reader: Reader, id: string): Promise<boolean> {
  const rows = await reader
    .select({ id: taskReports.id })
    .from(taskReports)
    .where(eq(taskReports.corrects, id))
    .limit(1);
  return rows.length > 0;
}

/** Adds the decision to a report that waits; false where another was faster. */
export async function decideReportRow(
  tx: Tx,
  id: string,
  decision: { state: 'confirmed' | 'returned'; decidedById: string; decidedAt: Date; reason: string | null },
): Promise<boolean> {
  const rows = await tx
    .update(taskReports)
    .set(decision)
    .where(and(eq(taskReports.id, id), eq(taskReports.state, 'waiting')))
    .returning({ id: taskReports.id });
  return rows.length > 0;
}

/** How many reports wait in some regions, and since when the oldest does. */
export async function countWaitingReports(
  { db }: Database,
  prefixes: readonly string[],
): Promise<{ waiting: number; oldest: Date | null }> {
  if (prefixes.length === 0) return { waiting: 0, oldest: null };
  const patterns = sql.param(prefixes.map((prefix) => `${prefix}%`));
  const [row] = await db
    .select({
      waiting: sql<number>`count(*)::int`,
      oldest: sql<string | null>`min(${taskReports.reportedAt})`,
    })
    .from(taskReports)
    .innerJoin(tasks, eq(tasks.id, taskReports.taskId))
    .where(
      and(
        eq(taskReports.state, 'waiting'),
        eq(tasks.state, 'open'),
        sql`${tasks.regionCode} like any(${patterns}::text[])`,
      ),
    );
  return { waiting: row?.waiting ?? 0, oldest: row?.oldest ? new Date(row.oldest) : null };
}

export async function insertEvidence(tx: Tx, rows: EvidenceRow[]): Promise<void> {
  if (rows.length > 0) await tx.insert(taskEvidence).values(rows);
}

export async function listEvidence({ db }: Database, taskId: string): Promise<EvidenceRow[]> {
  return db
    .select()
    .from(taskEvidence)
    .where(eq(taskEvidence.taskId, taskId))
    .orderBy(asc(taskEvidence.position));
}
