import type { TargetPoint } from '@rongqiao/contracts';
import { addDays } from '../../platform/clock/clock.ts';
import type { DayChange } from '../../platform/measures/index.ts';
import { monthEnds, valuesOn } from './month-ends.ts';

/** What is known of a figure over time. */
export interface TargetHistory {
  /** From the beginning of the period that counts; the last point is the value. Empty where nothing is known. */
  series: TargetPoint[];
  /** Points from which the future is estimated, perhaps from before that period; and what to take off then. */
  past: TargetPoint[];
  offset: number;
}

export interface Period {
  /** First and last day that count. */
  from: string;
  until: string;
  /** Whether each year is counted for itself. */
  yearly: boolean;
}

const PAST_MONTHS = 24;

/** Counted by the platform, from the days on which records came and went. */
export function countedHistory(
  changes: readonly DayChange[],
  { from, until, yearly }: Period,
): TargetHistory {
  const [before] = valuesOn(changes, [addDays(from, -1)]);
  const offset = yearly ? (before?.value ?? 0) : 0;
  const counted = valuesOn(changes, monthEnds(from, until));
  const series = counted.map(({ on, value }) => ({ on, value: value - offset }));
  const first = changes[0]?.day ?? until;
  const earliest = addDays(until, -Math.round(PAST_MONTHS * 30.4));
  const past = valuesOn(changes, monthEnds(first > earliest ? first : earliest, until));
  return { series, past, offset };
}

/** Reported by units: of several reports for a day the last counts. */
export function reportedHistory(
  reports: readonly { asOf: string; value: number }[],
  { from, until, yearly }: Period,
): TargetHistory {
  const byDay = new Map<string, number>();
  for (const { asOf, value } of reports) {
    if (asOf <= until && (!yearly || asOf >= from)) byDay.set(asOf, value);
  }
  const series = [...byDay].map(([on, value]) => ({ on, value })).sort((a, b) => (a.on < b.on ? -1 : 1));
  return { series, past: series, offset: 0 };
}
