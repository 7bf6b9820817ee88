import { and, eq, inArray, sql, sum } from 'drizzle-orm';
import type { Database, Reader, Tx } from '../../platform/db/index.ts';
import { conferenceMeetings } from './conferences.schema.ts';
import { taskEvidence, taskFiles } from './tasks.schema.ts';

export type TaskFileRow = typeof taskFiles.$inferSelect;

export async function findTaskFile(reader: Reader, id: string): Promise<TaskFileRow | null> {
  const [row] = await reader.select().from(taskFiles).where(eq(taskFiles.id, id));
  return row ?? null;
}

export async function insertTaskFile(tx: Tx, row: TaskFileRow): Promise<void> {
  await tx.insert(taskFiles).values(row);
}

/** Bytes that an organisation has uploaded here; others of the same organisation wait until the transaction ends. */
export async function lockTaskBytes(tx: Tx, organisationId: string): Promise<number> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`task-files/${organisationId}`}, 0))`);
  const [row] = await tx
    .select({ total: sum(taskFiles.bytes).mapWith(Number) })
    .from(taskFiles)
    .where(eq(taskFiles.organisationId, organisationId));
  return row?.total ?? 0;
}

/** The tasks whose evidence a file is, and the meetings whose minutes it is. */
export async function findUses(
  { db }: Database,
  fileId: string,
): Promise<{ taskIds: string[]; meetings: { id: string; regionCode: string }[] }> {
  const tasks = await db
    .selectDistinct({ taskId: taskEvidence.taskId })
    .from(taskEvidence)
    .where(and(eq(taskEvidence.kind, 'file'), eq(taskEvidence.recordId, fileId)));
  const meetings = await db
    .select({ id: conferenceMeetings.id, regionCode: conferenceMeetings.regionCode })
    .from(conferenceMeetings)
    .where(eq(conferenceMeetings.minutesFileId, fileId));
  return { taskIds: tasks.map(({ taskId }) => taskId), meetings };
}

/** Those of some contents that a file of a task has. */
export async function listTaskContents(tx: Tx, contents: readonly string[]): Promise<string[]> {
  if (contents.length === 0) return [];
  const rows = await tx
    .selectDistinct({ sha256: taskFiles.sha256 })
    .from(taskFiles)
    .where(inArray(taskFiles.sha256, [...contents]));
  return rows.map(({ sha256 }) => sha256);
}
