import type { TargetPoint } from '@rongqiao/contracts';

/** Where a value may be on a later day. */
export interface ValueForecast {
  middle: number;
  low: number;
  high: number;
  /** Changes on which it rests. */
  changes: number;
}

/** Fewer changes than this say too little. */
export const CHANGES_NEEDED = 5;
/** Share of intervals that hold the later value, if it goes on as before. */
export const CONFIDENCE = 0.8;
const DAYS_A_MONTH = 365.25 / 12;
/** Quantiles of Student's t at 90 % (both tails: 80 %) by degrees of freedom, from 1; beyond them that of 30. */
const T90 = [
  3.078, 1.886, 1.638, 1.533, 1.476, 1.44, 1.415, 1.397, 1.383, 1.372, 1.363, 1.356, 1.35, 1.345, 1.341,
  1.337, 1.333, 1.33, 1.328, 1.325, 1.323, 1.321, 1.319, 1.318, 1.316, 1.315, 1.314, 1.313, 1.311, 1.31,
];

/**
 * Goes on as on average so far: a random walk with drift through the points, which may lie at uneven distances. The interval
 * covers chance of the coming months and that the drift itself is estimated. Null where fewer than five changes are known or
 * nothing has moved. A count that never fell does not fall, and nothing falls below zero.
 */
export function forecastValue(points: readonly TargetPoint[], on: string): ValueForecast | null {
  const steps = stepsOf(points);
  const last = points.at(-1);
  const changes = steps.length;
  if (!last || changes < CHANGES_NEEDED || steps.every(({ change }) => change === 0)) return null;
  const months = sum(steps.map((step) => step.months));
  const drift = sum(steps.map(({ change }) => change)) / months;
  const spread = sum(steps.map((step) => (step.change - drift * step.months) ** 2 / step.months));
  const ahead = Math.max(0, monthsBetween(last.on, on));
  const t = T90[Math.min(changes - 1, T90.length) - 1] ?? 1.31;
  const reach = t * Math.sqrt((spread / (changes - 1)) * (ahead + ahead ** 2 / months));
  const floor = steps.every(({ change }) => change >= 0) ? last.value : 0;
  const middle = Math.max(floor, last.value + drift * ahead);
  const low = Math.max(floor, last.value + drift * ahead - reach);
  return { middle, low, high: Math.max(middle, last.value + drift * ahead + reach), changes };
}

/** How many changes are known, whether or not they suffice. */
export function changesIn(points: readonly TargetPoint[]): number {
  return stepsOf(points).length;
}

function stepsOf(points: readonly TargetPoint[]) {
  return points.slice(1).flatMap((point, i) => {
    const before = points[i];
    const months = before ? monthsBetween(before.on, point.on) : 0;
    return before && months > 0 ? [{ months, change: point.value - before.value }] : [];
  });
}

function monthsBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000 / DAYS_A_MONTH;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
