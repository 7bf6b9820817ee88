import type {
  PolicyProgress,
  QueueCount,
  SupervisionList,
  SupervisionQuery,
  Task,
  TaskBoard,
  TaskBoardQuery,
  TaskList,
} from '@rongqiao/contracts';
import { dayInChina } from '../../platform/clock/clock.ts';
import { type Caller, regionPrefixes } from '../../platform/http/index.ts';
import { presentRegion } from '../organisations/index.ts';
import { requirePublicPolicy } from '../policies/index.ts';
import { type LoadedTask, loadTask, loadTasks, type TaskReading } from './load-tasks.ts';
import { presentNotes, presentTaskPage } from './present-task-page.ts';
import { countWaitingReports } from './reports.repository.ts';
import { countNotesWaiting } from './supervision.repository.ts';
import { mayReadTask, requireReadable } from './tasks.access.ts';
import { presentParty, presentTask } from './tasks.presenter.ts';

interface Asking extends TaskReading {
  caller: Caller;
}

/** The tasks of an official's regions and of the units in them, filtered, with what may be filtered by. */
export async function readBoard(asking: Asking, query: TaskBoardQuery): Promise<TaskBoard> {
  const all = await loadTasks(asking, { prefixes: regionPrefixes(asking.caller) });
  const shown = all.filter((task) => fits(task, query));
  const lights = { red: 0, yellow: 0, green: 0, none: 0, done: 0 };
  for (const { row, judged } of all) lights[row.state === 'done' ? 'done' : judged.light] += 1;
  return {
    items: shown.map((task) => presentTask(task, asking.now)),
    total: shown.length,
    lights,
    units: countUnits(all),
    regions: countRegions(all),
  };
}

function fits({ row, judged, parties }: LoadedTask, query: TaskBoardQuery): boolean {
  const { policy, unit, region, light, standing } = query;
  const places = [row.regionCode, ...parties.map(({ regionCode }) => regionCode)];
  return (
    (policy === undefined || row.policyId === policy) &&
    (unit === undefined || parties.some(({ id }) => id === unit)) &&
    (region === undefined || (region.endsWith('00') ? row.regionCode === region : places.includes(region))) &&
    (light === undefined || (row.state === 'open' && judged.light === light)) &&
    (standing === undefined || judged.standing === standing)
  );
}

function countUnits(all: readonly LoadedTask[]): TaskBoard['units'] {
  const counted = new Map<string, TaskBoard['units'][number]>();
  for (const party of all.flatMap(({ parties }) => parties)) {
    const known = counted.get(party.id);
    counted.set(party.id, { ...presentParty(party), tasks: (known?.tasks ?? 0) + 1 });
  }
  return [...counted.values()].sort((a, b) => b.tasks - a.tasks || a.name.localeCompare(b.name, 'zh'));
}

function countRegions(all: readonly LoadedTask[]): TaskBoard['regions'] {
  const counted = new Map<string, number>();
  for (const { row, parties } of all) {
    const districts = parties.map(({ regionCode }) => regionCode).filter((code) => !code.endsWith('00'));
    for (const code of new Set([row.regionCode, ...districts]))
      counted.set(code, (counted.get(code) ?? 0) + 1);
  }
  return [...counted]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([code, tasks]) => ({ ...presentRegion(code), tasks }));
}

/** How many reports and supervision notes wait for an official. */
export async function countWaiting({ database, caller, now }: Asking): Promise<QueueCount> {
  const prefixes = regionPrefixes(caller);
  const { waiting, oldest } = await countWaitingReports(database, prefixes);
  const notes = await countNotesWaiting(database, { prefixes, today: dayInChina(now) });
  return { waiting: waiting + notes, ...(oldest && { oldest: oldest.toISOString() }) };
}

/** The open tasks of the organisations that the caller belongs to, the most pressing first. */
export async function listOurTasks(asking: Asking): Promise<TaskList> {
  const organisationIds = asking.caller.memberships.map(({ organisationId }) => organisationId);
  const tasks = (await loadTasks(asking, { organisationIds })).filter(({ row }) => row.state === 'open');
  const rank = { red: 0, yellow: 1, green: 2, none: 2 } as const;
  tasks.sort((a, b) => rank[a.judged.light] - rank[b.judged.light]);
  return { items: tasks.map((task) => presentTask(task, asking.now)), total: tasks.length };
}

export async function getTask(asking: Asking, id: string): Promise<Task> {
  const task = requireReadable(asking.caller, await loadTask(asking, id));
  return presentTaskPage(asking, task, asking.caller);
}

/** The supervision notes of an official's regions, what is due first first; of one unit, for printing. */
export async function listSupervision(
  asking: Asking,
  { unit, open }: SupervisionQuery,
): Promise<SupervisionList> {
  const all = await loadTasks(asking, { prefixes: regionPrefixes(asking.caller) });
  const tasks = all
    .filter((task) => mayReadTask(asking.caller, task) && task.notes.length > 0)
    .map((task) => ({
      ...task,
      notes: task.notes.filter(
        ({ organisationId, state }) =>
          (unit === undefined || organisationId === unit) && (!open || state !== 'closed'),
      ),
    }));
  const items = await presentNotes(asking, tasks, asking.caller);
  return { items, total: items.length };
}

/** Where each task of a policy stands, for everybody: by confirmed reports alone. */
export async function readProgress(
  reading: TaskReading,
  policyId: string,
  caller: Caller | null,
): Promise<PolicyProgress> {
  await requirePublicPolicy(reading.database, policyId, caller);
  const tasks = await loadTasks(reading, { policyId });
  const today = dayInChina(reading.now);
  const items = tasks.map(({ row, reports, units }) => {
    const leads = new Set(
      units.filter(({ role }) => role === 'lead').flatMap(({ parties }) => parties.map(({ id }) => id)),
    );
    const confirmed = reports.filter(
      ({ state, organisationId }) => state === 'confirmed' && (leads.size === 0 || leads.has(organisationId)),
    );
    const percent =
      row.state === 'done' ? 100 : confirmed.findLast((report) => report.percent !== null)?.percent;
    const last = confirmed.at(-1)?.decidedAt;
    const overdue = row.dueOn !== null && row.dueOn < today;
    const standing =
      row.state === 'done'
        ? 'done'
        : overdue
          ? 'overdue'
          : confirmed.length > 0
            ? 'under_way'
            : 'not_reported';
    return {
      ...({ item: row.itemId ?? '', standing } as const),
      ...(percent != null && { percent }),
      ...(last && { confirmedOn: dayInChina(last) }),
      ...(row.dueOn !== null && { dueOn: row.dueOn }),
    };
  });
  return { items, total: items.length };
}
