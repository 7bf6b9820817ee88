import { dayInChina } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import type { Office } from '../organisations/index.ts';
import { mapPolicyRules, type PackShelf } from '../policies/index.ts';
import { type JudgedTask, judgeTask, standingReports } from './judge-task.ts';
import { listReports, type ReportRow } from './reports.repository.ts';
import { listNotesOf, type NoteRow } from './supervision.repository.ts';
import { type Supervising, supervisingOf } from './supervision-rules.ts';
import { listTaskRows, type TaskRow, type TaskScope } from './tasks.repository.ts';
import { listUnits } from './units.repository.ts';

/** A task with everything that its page and its judgement need. */
export interface LoadedTask {
  row: TaskRow;
  regionCode: string;
  policyTitle: string | null;
  units: { name: string; role: string; parties: Office[] }[];
  /** Every organisation that is one of its units, once. */
  parties: Office[];
  reports: ReportRow[];
  notes: NoteRow[];
  children: LoadedTask[];
  judged: JudgedTask;
  rules: Supervising;
}

/** What reading tasks needs beside the database. */
export interface TaskReading {
  database: Database;
  packs: PackShelf;
  now: Date;
}

/** Tasks of a scope, judged by the rules of their policies, with the districts they were handed down to. */
export async function loadTasks(reading: TaskReading, scope: TaskScope): Promise<LoadedTask[]> {
  const rows = await listTaskRows(reading.database, scope);
  return loadRows(reading, rows);
}

/** One task, dropped or not; null where there is none. */
export async function loadTask(reading: TaskReading, id: string): Promise<LoadedTask | null> {
  const [task] = await loadTasks(reading, { ids: [id] });
  return task ?? null;
}

async function loadRows(reading: TaskReading, rows: readonly TaskRow[]): Promise<LoadedTask[]> {
  if (rows.length === 0) return [];
  const { database, packs, now } = reading;
  const ids = rows.map(({ id }) => id);
  const [{ units, parties }, reports, notes, childRows, policies] = await Promise.all([
    listUnits(database, ids),
    listReports(database, ids),
    listNotesOf(database, ids),
    listTaskRows(database, { parentIds: ids }),
    mapPolicyRules(
      database.db,
      rows.flatMap(({ policyId }) => policyId ?? []),
    ),
  ]);
  const children = await loadRows(reading, childRows);
  const rules = new Map<string | null, Supervising>();
  const rulesFor = (policyId: string | null) => {
    const known = rules.get(policyId);
    if (known) return known;
    const made = policyId
      ? supervisingOf(packs.find(policyId), policies.get(policyId)?.supervision)
      : supervisingOf(null, null);
    rules.set(policyId, made);
    return made;
  };
  const today = dayInChina(now);
  const of = <T extends { taskId: string }>(all: readonly T[], id: string) =>
    all.filter((one) => one.taskId === id);
  return rows.map((row) => {
    const own = of(parties, row.id);
    const named = of(units, row.id).map(({ position, name, role }) => ({
      ...{ name, role },
      parties: own.filter((party) => party.position === position),
    }));
    const leads = new Set(
      named.flatMap((unit) => (unit.role === 'lead' ? unit.parties : [])).map(({ id }) => id),
    );
    const below = children.filter(({ row: child }) => child.parentId === row.id);
    const known = {
      ...{ row, leads, reports: of(reports, row.id), notes: of(notes, row.id) },
      districts: below.map(({ judged }) => judged.percent),
    };
    const supervising = rulesFor(row.policyId);
    return {
      ...{ row, regionCode: row.regionCode, units: named, children: below, rules: supervising },
      policyTitle: row.policyId ? (policies.get(row.policyId)?.title ?? null) : null,
      parties: [...new Map(own.map((party) => [party.id, party])).values()],
      reports: known.reports,
      notes: known.notes,
      judged: judgeTask(known, supervising, today),
    };
  });
}

/** Reports of a task that wait for a decision. */
export const waitingReports = ({ reports }: Pick<LoadedTask, 'reports'>): ReportRow[] =>
  standingReports(reports).filter(({ state }) => state === 'waiting');
