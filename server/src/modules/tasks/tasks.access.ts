import type { MembershipRole } from '@rongqiao/contracts';
import { AppError, type Bilingual, notFound } from '../../platform/errors/index.ts';
import { type Caller, oversees } from '../../platform/http/index.ts';

/** Roles that report, and answer, for their unit. */
export const REPORTERS: readonly MembershipRole[] = [
  'owner',
  'publisher',
  'cooperation_officer',
  'official',
  'district_official',
];

const TASK_WORDS = { zh: '任务', en: 'task' };

/** What decides who may do what to a task. */
export interface TaskReach {
  regionCode: string;
  parties: readonly { id: string; regionCode: string }[];
}

/** Whether a caller reports for an organisation. */
export function mayReportFor(caller: Caller | null, organisationId: string): boolean {
  return (
    caller?.memberships.some(
      (membership) => membership.organisationId === organisationId && REPORTERS.includes(membership.role),
    ) ?? false
  );
}

/** Whether a caller supervises a task: the officials of its region. */
export const maySupervise = (caller: Caller | null, { regionCode }: Pick<TaskReach, 'regionCode'>): boolean =>
  oversees(caller, regionCode);

/** Whether a caller knows of a task: its units, the officials of its region, and those of a unit's region. */
export function mayReadTask(caller: Caller | null, reach: TaskReach): boolean {
  if (caller === null) return false;
  if (maySupervise(caller, reach)) return true;
  return reach.parties.some(
    ({ id, regionCode }) =>
      oversees(caller, regionCode) || caller.memberships.some(({ organisationId }) => organisationId === id),
  );
}

/** A task that the caller may read; for everybody else it is missing. */
export function requireReadable<T extends TaskReach>(caller: Caller, task: T | null): T {
  if (!task || !mayReadTask(caller, task)) throw notFound(TASK_WORDS);
  return task;
}

/** Refuses (403) whoever is not an official of the task's region. */
export function requireSupervisor(caller: Caller, reach: Pick<TaskReach, 'regionCode'>): void {
  if (!maySupervise(caller, reach)) throw forbidden(NOT_SUPERVISOR);
}

/** Refuses (403) whoever does not report for the unit. */
export function requireReporter(caller: Caller, organisationId: string): void {
  if (!mayReportFor(caller, organisationId)) throw forbidden(NOT_REPORTER);
}

export function forbidden(detail: Bilingual): AppError {
  return new AppError('request.forbidden', { detail });
}

const NOT_SUPERVISOR = {
  zh: '这一步由任务所在地区的主管部门办理。',
  en: 'This is done by the officials of the task’s region.',
};
const NOT_REPORTER = {
  zh: '只有责任单位的工作人员可以为本单位报告。如需报告，请请本单位负责人为您开通。',
  en: 'Only people who act for the responsible unit can report for it. Please ask its owner for the right to do so.',
};
