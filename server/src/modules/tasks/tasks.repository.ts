import { and, asc, eq, getTableColumns, inArray, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Database, Reader, Tx } from '../../platform/db/index.ts';
import { tasks, taskUnits } from './tasks.schema.ts';

type Row = typeof tasks.$inferSelect;
export type TaskRow = Omit<Row, 'source' | 'state'> & {
  source: 'policy' | 'district' | 'decision';
  state: 'open' | 'done' | 'dropped';
};
export type NewTaskRow = typeof tasks.$inferInsert;
/** A policy's task with its units in one text, for comparing. */
export type PolicyTaskRow = TaskRow & { unitsWritten: string };

/** One lock for everything that follows the policies. */
export async function lockTracking(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('tasks/tracking', 0))`);
}

export async function listPolicyTasks(reader: Reader): Promise<PolicyTaskRow[]> {
  const unitsWritten = sql<string>`coalesce((select string_agg(role || ' ' || name, E'\n' order by position)
    from ${taskUnits} where ${taskUnits.taskId} = ${tasks.id}), '')`;
  const rows = await reader
    .select({ ...getTableColumns(tasks), unitsWritten })
    .from(tasks)
    .where(eq(tasks.source, 'policy'));
  return rows as PolicyTaskRow[];
}

export async function insertTasks(tx: Tx, rows: readonly NewTaskRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 500) {
    await tx.insert(tasks).values(rows.slice(from, from + 500));
  }
}

export async function updateTask(tx: Tx, id: string, changes: Partial<NewTaskRow>): Promise<void> {
  await tx.update(tasks).set(changes).where(eq(tasks.id, id));
}

/** The task, locked until the transaction ends, or null. */
export async function lockTask(tx: Tx, id: string): Promise<TaskRow | null> {
  const [row] = await tx.select().from(tasks).where(eq(tasks.id, id)).for('update');
  return (row as TaskRow | undefined) ?? null;
}

/** Regions that a task has been handed down to. */
export async function listChildRegions(reader: Reader, parentId: string): Promise<string[]> {
  const rows = await reader
    .select({ regionCode: tasks.regionCode })
    .from(tasks)
    .where(eq(tasks.parentId, parentId));
  return rows.map(({ regionCode }) => regionCode);
}

/** Which tasks are asked for: by ids, of a policy, of parents, of organisations, or of regions and their organisations. */
export type TaskScope =
  | { ids: readonly string[] }
  | { policyId: string }
  | { parentIds: readonly string[] }
  | { organisationIds: readonly string[] }
  | { prefixes: readonly string[] }
  | 'open';

/** Tasks that are not dropped, what is due first first. By ids dropped ones are found, too. */
export async function listTaskRows({ db }: Pick<Database, 'db'>, scope: TaskScope): Promise<TaskRow[]> {
  const where = conditionOf(scope);
  if (where === null) return [];
  const rows = await db
    .select()
    .from(tasks)
    .where(typeof scope === 'object' && 'ids' in scope ? where : and(where, ne(tasks.state, 'dropped')))
    .orderBy(sql`${tasks.dueOn} nulls last`, asc(tasks.createdAt), asc(tasks.id));
  return rows as TaskRow[];
}

function conditionOf(scope: TaskScope): SQL | undefined | null {
  if (scope === 'open') return eq(tasks.state, 'open');
  if ('ids' in scope) return scope.ids.length === 0 ? null : inArray(tasks.id, [...scope.ids]);
  if ('policyId' in scope) return and(eq(tasks.policyId, scope.policyId), eq(tasks.source, 'policy'));
  if ('parentIds' in scope)
    return scope.parentIds.length === 0 ? null : inArray(tasks.parentId, [...scope.parentIds]);
  if ('organisationIds' in scope) {
    if (scope.organisationIds.length === 0) return null;
    return sql`exists (select from task_parties where task_id = ${tasks.id}
      and organisation_id = any(${sql.param([...scope.organisationIds])}::uuid[]))`;
  }
  if (scope.prefixes.length === 0) return null;
  const patterns = sql.param(scope.prefixes.map((prefix) => `${prefix}%`));
  return or(
    sql`${tasks.regionCode} like any(${patterns}::text[])`,
    sql`exists (select from task_parties party join organisations unit on unit.id = party.organisation_id
      where party.task_id = ${tasks.id} and unit.region_code like any(${patterns}::text[]))`,
  );
}
