import { and, eq, inArray } from 'drizzle-orm';
import type { Database, Reader, Tx } from '../../platform/db/index.ts';
import { mapParties, type Office } from '../organisations/index.ts';
import { taskParties, tasks, taskUnits, unitMappings } from './tasks.schema.ts';

export type UnitRow = typeof taskUnits.$inferSelect;
export type PartyRow = typeof taskParties.$inferSelect;
/** A unit beside what resolving its name needs of its task. */
export type UnitOfTask = UnitRow & { regionCode: string; policyId: string | null; source: string };

/** Units of the tasks that policies set, with their tasks' places. */
export function listPolicyUnits(reader: Reader): Promise<UnitOfTask[]> {
  const { taskId, position, name, role } = taskUnits;
  const { regionCode, policyId, source } = tasks;
  return reader
    .select({ taskId, position, name, role, regionCode, policyId, source })
    .from(taskUnits)
    .innerJoin(tasks, eq(tasks.id, taskUnits.taskId))
    .where(and(eq(tasks.source, 'policy'), eq(tasks.state, 'open')))
    .orderBy(taskUnits.taskId, taskUnits.position);
}

export async function listMappings(reader: Reader): Promise<(typeof unitMappings.$inferSelect)[]> {
  return reader.select().from(unitMappings);
}

export async function saveMapping(tx: Tx, row: typeof unitMappings.$inferInsert): Promise<void> {
  const { organisationIds, setById, setAt } = row;
  await tx
    .insert(unitMappings)
    .values(row)
    .onConflictDoUpdate({
      target: [unitMappings.regionCode, unitMappings.name],
      set: { organisationIds, setById, setAt },
    });
}

export async function deleteMapping(tx: Tx, regionCode: string, name: string): Promise<void> {
  await tx
    .delete(unitMappings)
    .where(and(eq(unitMappings.regionCode, regionCode), eq(unitMappings.name, name)));
}

/** Writes the units of tasks anew. */
export async function replaceUnits(tx: Tx, taskIds: readonly string[], rows: UnitRow[]): Promise<void> {
  if (taskIds.length === 0) return;
  await tx.delete(taskUnits).where(inArray(taskUnits.taskId, [...taskIds]));
  for (let from = 0; from < rows.length; from += 500) {
    await tx.insert(taskUnits).values(rows.slice(from, from + 500));
  }
}

/** Writes which organisations the units of tasks are anew. */
export async function replaceParties(tx: Tx, taskIds: readonly string[], rows: PartyRow[]): Promise<void> {
  if (taskIds.length === 0) return;
  await tx.delete(taskParties).where(inArray(taskParties.taskId, [...taskIds]));
  for (let from = 0; from < rows.length; from += 500) {
    await tx.insert(taskParties).values(rows.slice(from, from + 500));
  }
}

/** Units and parties of some tasks. */
export async function listUnits(
  { db }: Database,
  taskIds: readonly string[],
): Promise<{ units: UnitRow[]; parties: (PartyRow & Office)[] }> {
  if (taskIds.length === 0) return { units: [], parties: [] };
  const ids = [...taskIds];
  const units = await db
    .select()
    .from(taskUnits)
    .where(inArray(taskUnits.taskId, ids))
    .orderBy(taskUnits.position);
  const rows = await db.select().from(taskParties).where(inArray(taskParties.taskId, ids));
  const offices = await mapParties(
    db,
    rows.map(({ organisationId }) => organisationId),
  );
  const parties = rows.flatMap((row) => {
    const office = offices.get(row.organisationId);
    return office ? [{ ...row, ...office }] : [];
  });
  parties.sort((a, b) => a.regionCode.localeCompare(b.regionCode) || a.name.localeCompare(b.name));
  return { units, parties };
}
