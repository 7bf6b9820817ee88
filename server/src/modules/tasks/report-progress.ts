import type { DecideTaskReport, NewTaskReport } from '@rongqiao/contracts';
import { v7 as uuidv7 } from 'uuid';
import { appendAudit } from '../../platform/audit/index.ts';
import { inTransaction, type Tx } from '../../platform/db/index.ts';
import { AppError, notFound } from '../../platform/errors/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import { runOnce } from '../../platform/idempotency/index.ts';
import { type CheckedEvidence, checkEvidence } from './evidence.ts';
import { type LoadedTask, loadTask } from './load-tasks.ts';
import {
  decideReportRow,
  findReport,
  insertEvidence,
  insertReport,
  isCorrected,
  type ReportRow,
} from './reports.repository.ts';
import type { TaskContext } from './task-context.ts';
import { forbidden, requireReadable, requireReporter, requireSupervisor } from './tasks.access.ts';
import { lockTask, updateTask } from './tasks.repository.ts';

interface Acting {
  caller: Caller;
  id: string;
  now: Date;
}

/** Takes a progress report of a unit about a task. It stays as it is; a mistake is mended by another report that corrects it. */
export async function reportProgress(
  context: TaskContext,
  { caller, id, now, key }: Acting & { key: string | undefined },
  report: NewTaskReport,
): Promise<{ id: string }> {
  const { database } = context;
  const task = requireReadable(caller, await loadTask({ ...context, now }, id));
  requireReporter(caller, report.organisationId);
  requireParty(task, report.organisationId);
  const evidence = await checkEvidence(database, report.evidence, {
    caller,
    organisationId: report.organisationId,
  });
  const once = { userId: caller.userId, key, route: `task-reports/${id}`, body: report };
  return runOnce(database, once, (tx) => writeReport(tx, { taskId: id, report, evidence, caller, now }));
}

/** Refuses (422) an organisation that is none of the task's units. */
export function requireParty({ parties }: Pick<LoadedTask, 'parties'>, organisationId: string): void {
  if (!parties.some(({ id }) => id === organisationId)) throw broken(NOT_A_UNIT);
}

/** Writes a report whose evidence has been checked. */
async function writeReport(
  tx: Tx,
  writing: {
    taskId: string;
    report: NewTaskReport;
    evidence: readonly CheckedEvidence[];
    caller: Pick<Caller, 'userId'>;
    now: Date;
  },
): Promise<{ id: string }> {
  const { taskId, report, evidence, caller, now } = writing;
  const task = await lockTask(tx, taskId);
  if (task?.state !== 'open') throw new AppError('request.conflict', { detail: CLOSED });
  await requireCorrectable(tx, { taskId, report });
  const id = uuidv7();
  const { organisationId, period, text, percent = null, milestone = null, complete } = report;
  const corrects = report.corrects ?? null;
  const facts = { organisationId, period, percent, milestone, complete, corrects };
  await insertReport(tx, {
    ...{ id, taskId, text, ...facts, reportedById: caller.userId, reportedAt: now, state: 'waiting' },
  });
  await insertEvidence(
    tx,
    evidence.map((item, position) => ({ ownerId: id, taskId, position, ...item })),
  );
  const data = {
    taskId,
    ...facts,
    evidence: evidence.map(({ kind, recordId, url }) => ({ kind, recordId, url })),
  };
  const entry = { actorId: caller.userId, action: 'task.report', entity: 'task_report', entityId: id, data };
  await appendAudit(tx, [entry], now);
  return { id };
}

async function requireCorrectable(
  tx: Tx,
  { taskId, report }: { taskId: string; report: NewTaskReport },
): Promise<void> {
  if (report.corrects === undefined) return;
  const before = await findReport(tx, report.corrects);
  if (before?.taskId !== taskId || before.organisationId !== report.organisationId)
    throw broken(NOT_OWN_REPORT);
  if (await isCorrected(tx, before.id)) throw new AppError('request.conflict', { detail: CORRECTED });
}

/** Confirms a report, or returns it with a reason; never one's own. A lead's confirmed report of completion closes the task. */
export async function decideReport(
  context: TaskContext,
  { caller, id, now }: Acting,
  decision: DecideTaskReport,
): Promise<string> {
  const report = await findReport(context.database.db, id);
  const task = report && (await loadTask({ ...context, now }, report.taskId));
  if (!report || !task) throw notFound({ zh: '进展报告', en: 'progress report' });
  requireReadable(caller, task);
  requireSupervisor(caller, task);
  if (report.reportedById === caller.userId) throw forbidden(OWN_REPORT);
  await inTransaction(context.database, (tx) => settle(tx, context, { report, task, decision, caller, now }));
  return task.row.id;
}

interface Settling {
  report: ReportRow;
  task: LoadedTask;
  decision: DecideTaskReport;
  caller: Pick<Caller, 'userId'>;
  now: Date;
}

async function settle(
  tx: Tx,
  { told }: Pick<TaskContext, 'told'>,
  { report, task, decision, caller, now }: Settling,
): Promise<void> {
  await lockTask(tx, task.row.id);
  if (await isCorrected(tx, report.id)) throw new AppError('request.conflict', { detail: CORRECTED });
  const confirmed = decision.decision === 'confirm';
  const reason = decision.decision === 'return' ? decision.reason : null;
  const state = confirmed ? 'confirmed' : 'returned';
  const row = { state, decidedById: caller.userId, decidedAt: now, reason } as const;
  if (!(await decideReportRow(tx, report.id, row)))
    throw new AppError('request.conflict', { detail: DECIDED });
  const closes =
    confirmed && report.complete && isLead(task, report.organisationId) && task.row.state === 'open';
  if (closes) await updateTask(tx, task.row.id, { state: 'done', closedAt: now });
  const data = { taskId: task.row.id, state, reason, closes };
  const entry = {
    actorId: caller.userId,
    action: 'task.decide_report',
    entity: 'task_report',
    entityId: report.id,
    data,
  };
  await appendAudit(tx, [entry], now);
  const facts = { listing: '', task: task.row.statement, ...(reason !== null && { because: reason }) };
  const kind = confirmed ? 'task.report_confirmed' : 'task.report_returned';
  await told.unit(tx, report.organisationId, { kind, facts, link: `/work/tasks/${task.row.id}` }, now);
}

function isLead({ units, parties }: LoadedTask, organisationId: string): boolean {
  const leads = units.filter(({ role }) => role === 'lead').flatMap((unit) => unit.parties);
  return (leads.length > 0 ? leads : parties).some(({ id }) => id === organisationId);
}

const broken = (detail: { zh: string; en: string }) => new AppError('request.rule_broken', { detail });
const NOT_A_UNIT = {
  zh: '这个单位不是这项任务的责任单位。',
  en: 'This organisation is none of the task’s responsible units.',
};
const NOT_OWN_REPORT = {
  zh: '只能更正本单位就同一项任务作的报告。',
  en: 'Only a report of your own unit about the same task can be corrected.',
};
const CORRECTED = {
  zh: '这份报告已经被更正，请以更正后的报告为准。',
  en: 'This report has been corrected already; the correction stands in its place.',
};
const DECIDED = {
  zh: '这份报告已经办理过了，请刷新页面查看。',
  en: 'This report has been decided already. Please reload the page.',
};
const CLOSED = {
  zh: '这项任务已经办结或不再执行，不能再报告。',
  en: 'This task is done or no longer in force; nothing can be reported about it.',
};
const OWN_REPORT = {
  zh: '自己作的报告要由另一位工作人员确认或退回。',
  en: 'Your own report has to be confirmed or returned by somebody else.',
};
