import { dayInChina } from '../../platform/clock/clock.ts';
import { inTransaction, type Tx } from '../../platform/db/index.ts';
import { daysBetween } from './judge-task.ts';
import { type LoadedTask, loadTasks } from './load-tasks.ts';
import { insertReminder } from './reminders.repository.ts';
import type { TaskContext, TaskNews } from './task-context.ts';

/** Something that is due: who is told, of what, and by when. */
interface Due {
  ownerId: string;
  kind: 'deadline' | 'report' | 'note';
  dueOn: string;
  organisations: readonly string[];
  statement: string;
  taskId: string;
  remindDaysBefore: readonly number[];
}

/**
 * Reminds units of what is due, by the days that the policy sets, and once when it has passed: completing a task, reporting, answering a
 * supervision note. Each reminder goes out once.
 */
export async function remindUnits(context: Omit<TaskContext, 'files' | 'clock'>, now: Date): Promise<void> {
  const tasks = await loadTasks({ ...context, now }, 'open');
  const today = dayInChina(now);
  for (const due of tasks.flatMap(duesOf)) {
    const step = stepOf(due, today);
    if (step === null) continue;
    await inTransaction(context.database, (tx) => remind(tx, context, { due, step, now }));
  }
}

function duesOf({ row, units, parties, notes, judged, rules }: LoadedTask): Due[] {
  const leads = units
    .filter(({ role }) => role === 'lead')
    .flatMap((unit) => unit.parties.map(({ id }) => id));
  const organisations = leads.length > 0 ? leads : parties.map(({ id }) => id);
  const common = { taskId: row.id, statement: row.statement, remindDaysBefore: rules.remindDaysBefore };
  const { expected } = judged;
  return [
    ...(row.dueOn
      ? [{ ...common, ownerId: row.id, kind: 'deadline' as const, dueOn: row.dueOn, organisations }]
      : []),
    ...(expected
      ? [{ ...common, ownerId: row.id, kind: 'report' as const, dueOn: expected.dueOn, organisations }]
      : []),
    ...notes
      .filter(({ state }) => state === 'open')
      .map(({ id, dueOn, organisationId }) => ({
        ...{ ...common, ownerId: id, kind: 'note' as const, dueOn, organisations: [organisationId] },
      })),
  ];
}

/** The reminder that is due on a day: the latest of the days before that has come, or -1 once it has passed. */
function stepOf({ dueOn, remindDaysBefore }: Due, today: string): number | null {
  const left = daysBetween(today, dueOn);
  if (left < 0) return -1;
  const come = remindDaysBefore.filter((days) => left <= days);
  return come.length === 0 ? null : Math.min(...come);
}

const KINDS = {
  deadline: { before: 'task.due_soon', after: 'task.overdue' },
  report: { before: 'task.report_due', after: 'task.report_late' },
  note: { before: 'task.note_due', after: 'task.note_overdue' },
} as const;

async function remind(
  tx: Tx,
  { told }: Pick<TaskContext, 'told'>,
  { due, step, now }: { due: Due; step: number; now: Date },
): Promise<void> {
  const { ownerId, kind, dueOn, organisations, statement, taskId } = due;
  if (!(await insertReminder(tx, { ownerId, kind, dueOn, daysBefore: step, sentAt: now }))) return;
  const news: TaskNews = {
    kind: KINDS[kind][step < 0 ? 'after' : 'before'],
    facts: { listing: '', task: statement, lapsesOn: dueOn },
    link: `/work/tasks/${taskId}`,
  };
  for (const organisationId of new Set(organisations)) await told.unit(tx, organisationId, news, now);
}
