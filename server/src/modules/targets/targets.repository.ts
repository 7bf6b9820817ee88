import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Database, Tx } from '../../platform/db/index.ts';
import { reportedFigures } from './targets.schema.ts';

export type ReportRow = typeof reportedFigures.$inferSelect;
export type NewReportRow = typeof reportedFigures.$inferInsert;

/** What was reported for a metric of a region and still counts, by the day it is of; the later report of a day is the last. */
export function listReports(database: Database, regionCode: string, metric: string): Promise<ReportRow[]> {
  return database.db
    .select()
    .from(reportedFigures)
    .where(
      and(
        eq(reportedFigures.regionCode, regionCode),
        eq(reportedFigures.metric, metric),
        isNull(reportedFigures.withdrawnAt),
      ),
    )
    .orderBy(asc(reportedFigures.asOf), asc(reportedFigures.reportedAt), asc(reportedFigures.id));
}

export async function insertReports(tx: Tx, rows: readonly NewReportRow[]): Promise<void> {
  await tx.insert(reportedFigures).values([...rows]);
}

/** The report, locked until the transaction ends, or null. */
export async function lockReport(tx: Tx, id: string): Promise<ReportRow | null> {
  const [row] = await tx.select().from(reportedFigures).where(eq(reportedFigures.id, id)).for('update');
  return row ?? null;
}

export async function withdrawReport(
  tx: Tx,
  id: string,
  withdrawn: { withdrawnById: string; withdrawnAt: Date },
): Promise<void> {
  await tx.update(reportedFigures).set(withdrawn).where(eq(reportedFigures.id, id));
}
