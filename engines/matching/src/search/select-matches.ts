import type { FilterTest } from './filters.ts';
import type { Scores } from './scorer.ts';

/** Documents that answer a query. */
export interface Matches {
  ordinals: number[];
  /** No document answers all of the query: these answer a part. */
  relaxed: boolean;
}

/** With fewer full answers than this, partial answers follow them. */
const ENOUGH = 100;
/** Partial answers cover at least this part of what the best one covers. */
const LEAST_OF_BEST = 0.3;
const LEAST_COVERAGE = 0.2;

/**
 * Documents that answer every part of the query; where these are few, or none passes the filters, also those that answer most
 * of what can be answered. Whether partial answers count does not depend on the filters unless nothing would be left, so that a
 * facet's count is what a click on it finds.
 */
export function selectMatches(scores: Scores, failedBy: FilterTest): Matches {
  const { touched, answered, coverage, required } = scores;
  const full = touched.filter((ordinal) => required.count > 0 && (answered[ordinal] ?? 0) >= required.count);
  const relaxed = full.length === 0;
  if (full.length >= ENOUGH && full.some((ordinal) => failedBy(ordinal) === 0)) {
    return { ordinals: full, relaxed };
  }
  if (required.count === 0) return { ordinals: [...touched], relaxed: false };
  let best = 0;
  for (const ordinal of touched) best = Math.max(best, coverage[ordinal] ?? 0);
  const least = Math.max(best * LEAST_OF_BEST, required.weight * LEAST_COVERAGE * 0.5, Number.MIN_VALUE);
  return { ordinals: touched.filter((ordinal) => (coverage[ordinal] ?? 0) >= least), relaxed };
}
