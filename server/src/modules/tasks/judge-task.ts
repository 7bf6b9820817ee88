import type { TaskLight, TaskStanding } from '@rongqiao/contracts';
import { isWorkingDay } from '@rongqiao/reference';
import { judgeLight, type LightJudgement } from '@rongqiao/rules';
import { addDays, dayInChina } from '../../platform/clock/clock.ts';
import { type ExpectedReport, expectReport } from './report-schedule.ts';
import type { ReportRow } from './reports.repository.ts';
import type { NoteRow } from './supervision.repository.ts';
import type { Supervising } from './supervision-rules.ts';
import type { TaskRow } from './tasks.repository.ts';

/** Where a task stands on a day. */
export interface JudgedTask {
  standing: TaskStanding;
  light: TaskLight;
  reasons: LightJudgement['reasons'];
  percent: number | null;
  reportedAt: Date | null;
  expected: (ExpectedReport & { late: boolean }) | null;
}

/** What is known of a task. `leads`: organisations whose reports say how far it is. */
export interface KnownTask {
  row: Pick<TaskRow, 'state' | 'startsOn' | 'dueOn'>;
  leads: ReadonlySet<string>;
  reports: readonly ReportRow[];
  notes: readonly Pick<NoteRow, 'state' | 'dueOn'>[];
  /** How far the districts are that it was handed down to. */
  districts: readonly (number | null)[];
}

/** Judges a task by the rules of its policy. */
export function judgeTask(known: KnownTask, rules: Supervising, today: string): JudgedTask {
  const { row } = known;
  const standing = standingReports(known.reports).filter(
    ({ organisationId }) => known.leads.size === 0 || known.leads.has(organisationId),
  );
  const percent = percentOf(standing, known.districts);
  const reportedAt = standing.at(-1)?.reportedAt ?? null;
  const base = { percent: row.state === 'done' ? 100 : percent, reportedAt };
  if (row.state !== 'open') return { ...base, standing: 'done', light: 'green', reasons: [], expected: null };
  const reports = standing.map(({ period, reportedAt: at }) => ({ period, on: dayInChina(at) }));
  const expected = expectReport(rules.reporting, { startsOn: row.startsOn, today, reports });
  const late = expected !== null && expected.dueOn < today;
  const facts = factsOf({ ...known, percent, reported: standing.length > 0 }, expected?.dueOn ?? null, today);
  const { light, reasons } = judgeLight(rules.lights, { facts, on: today });
  const overdue = row.dueOn !== null && row.dueOn < today;
  const word = overdue ? 'overdue' : standing.length > 0 ? 'under_way' : 'not_reported';
  return { ...base, standing: word, light, reasons, expected: expected && { ...expected, late } };
}

/** Reports that count: not returned, and without a later one in their place. */
export function standingReports(reports: readonly ReportRow[]): ReportRow[] {
  const good = reports.filter(({ state }) => state !== 'returned');
  const corrected = new Set(good.map(({ corrects }) => corrects));
  return good.filter(({ id }) => !corrected.has(id));
}

function percentOf(reports: readonly ReportRow[], districts: readonly (number | null)[]): number | null {
  const said = reports.findLast(({ percent, complete }) => percent !== null || complete);
  if (said) return said.percent ?? 100;
  if (districts.length === 0) return null;
  return Math.round(districts.reduce<number>((sum, share) => sum + (share ?? 0), 0) / districts.length);
}

function factsOf(
  { row, notes, percent, reported }: KnownTask & { percent: number | null; reported: boolean },
  reportDueOn: string | null,
  today: string,
): Record<string, number | boolean> {
  const past = (day: string | null) => (day === null ? 0 : Math.max(0, daysBetween(day, today)));
  const { dueOn, startsOn } = row;
  const waiting = notes.filter(({ state }) => state === 'open').map((note) => past(note.dueOn));
  return {
    有完成时限: dueOn !== null,
    ...(dueOn !== null && {
      距完成时限天数: daysBetween(today, dueOn),
      距完成时限工作日数: workingDaysBetween(today, dueOn),
      时间进度百分比: elapsedPercent(startsOn, dueOn, today),
    }),
    超过完成时限天数: past(dueOn),
    进度百分比: percent ?? 0,
    已报告: reported,
    报告逾期天数: past(reportDueOn),
    报告逾期工作日数: reportDueOn === null ? 0 : Math.max(0, workingDaysBetween(reportDueOn, today)),
    督查逾期天数: Math.max(0, ...waiting),
  };
}

function elapsedPercent(from: string, to: string, today: string): number {
  const whole = Math.max(1, daysBetween(from, to));
  return Math.min(100, Math.max(0, Math.round((daysBetween(from, today) * 100) / whole)));
}

/** Days from one day to another; below zero once it has passed. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Working days from one day (exclusive) to another (inclusive); below zero the other way round. */
function workingDaysBetween(from: string, to: string): number {
  if (to < from) return -workingDaysBetween(to, from);
  let count = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) count += 1;
  }
  return count;
}
