import { addWorkingDays } from '@rongqiao/reference';
import { addDays } from '../../platform/clock/clock.ts';
import type { Supervising } from './supervision-rules.ts';

/** A calendar period by its name: 2026, 2026-Q3, 2026-09. */
export interface Period {
  name: string;
  from: string;
  to: string;
}

/** When the next report has to be there. */
export interface ExpectedReport {
  dueOn: string;
  period?: string;
}

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/** The period of a kind that a day lies in. */
export function periodOf(day: string, every: keyof typeof MONTHS): Period {
  const year = Number(day.slice(0, 4));
  const length = MONTHS[every];
  const number = Math.floor((Number(day.slice(5, 7)) - 1) / length);
  const two = (value: number) => String(value).padStart(2, '0');
  const first = (months: number) => `${year + Math.floor(months / 12)}-${two((months % 12) + 1)}-01`;
  const names = { month: `${year}-${two(number + 1)}`, quarter: `${year}-Q${number + 1}`, year: `${year}` };
  return { name: names[every], from: first(number * length), to: addDays(first((number + 1) * length), -1) };
}

/**
 * The report that is expected next of a task that began on a day. By the calendar, the last period that has ended is owed until a
 * report names it or was made after its end; then the running one is next. Otherwise so many days after the last report.
 */
export function expectReport(
  reporting: Supervising['reporting'],
  {
    startsOn,
    today,
    reports,
  }: { startsOn: string; today: string; reports: readonly { period: string; on: string }[] },
): ExpectedReport | null {
  if (reporting === null || startsOn > today) return null;
  if (reporting.kind === 'days') {
    const last =
      reports
        .map(({ on }) => on)
        .sort()
        .at(-1) ?? startsOn;
    return { dueOn: addDays(last, reporting.days) };
  }
  const { every, withinWorkingDays } = reporting;
  const dueOn = ({ to }: Period) => addWorkingDays(to, withinWorkingDays);
  const running = periodOf(today, every);
  const ended = periodOf(addDays(running.from, -1), every);
  const owed =
    ended.to >= startsOn && !reports.some(({ period, on }) => period === ended.name || on > ended.to);
  const next = owed ? ended : running;
  return { dueOn: dueOn(next), period: next.name };
}
