import { count, getTableColumns, getTableName, lt } from 'drizzle-orm';
import { appendAudit } from '../audit/index.ts';
import { type Database, inTransaction } from '../db/index.ts';
import { type DeclaredTable, listPersonalData } from './declare.ts';

const DAY_MS = 86_400_000;

/** A kind of record, and how many rows of it have served their time. */
export interface Forgotten {
  record: string;
  rows: number;
}

/** Deletes what has served its declared time; with `dryRun` it only counts. What was deleted is in the audit log as numbers. */
export function forgetExpired(
  database: Database,
  { now, dryRun = false }: { now: Date; dryRun?: boolean },
): Promise<Forgotten[]> {
  return inTransaction(database, async (tx) => {
    const forgotten: Forgotten[] = [];
    for (const { table, record } of listPersonalData()) {
      if (!record.forget) continue;
      const old = lt(
        columnOf({ table, record }, record.forget.after),
        new Date(now.getTime() - record.forget.days * DAY_MS),
      );
      const [found] = await tx.select({ rows: count() }).from(table).where(old);
      const rows = found?.rows ?? 0;
      forgotten.push({ record: getTableName(table), rows });
      if (rows > 0 && !dryRun) await tx.delete(table).where(old);
    }
    const data = Object.fromEntries(
      forgotten.filter(({ rows }) => rows > 0).map(({ record, rows }) => [record, rows]),
    );
    if (!dryRun && Object.keys(data).length > 0) {
      const entry = {
        actorId: null,
        action: 'personal_data.forget',
        entity: 'platform',
        entityId: 'retention',
        data,
      };
      await appendAudit(tx, [entry], now);
    }
    return forgotten;
  });
}

/** A column by the name that the declaration gives it. */
export function columnOf({ table }: Pick<DeclaredTable, 'table' | 'record'>, name: string) {
  const column = getTableColumns(table)[name];
  if (!column) throw new Error(`${getTableName(table)} has no column ${name}`);
  return column;
}
