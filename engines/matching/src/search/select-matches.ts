import type { FilterTest } from './filters.ts';
import type { QueryPlan } from './plan.ts';
import type { Scorer, Scores } from './scorer.ts';

/** Documents that answer a query. */
export interface Matches extends Scores {
  /** No document answers all of the query: these answer a part. */
  relaxed: boolean;
}

/** With fewer full answers than this, partial answers follow them. */
const ENOUGH = 100;
/** Partial answers cover at least this part of what the best one covers. */
const LEAST_OF_BEST = 0.3;
const LEAST_COVERAGE = 0.1;

/**
 * Documents that answer every part of the query; where these are few, or none passes the filters, also those that answer most
 * of what can be answered. Whether partial answers count does not depend on the filters unless nothing would be left, so that a
 * facet's count is what a click on it finds.
 */
export function selectMatches(
  plan: QueryPlan,
  scorer: Scorer,
  alive: Uint8Array,
  failedBy: FilterTest,
): Matches {
  const full = scorer.scoreFull(plan, alive, ENOUGH);
  if (full?.ordinals.some((ordinal) => failedBy(ordinal) === 0)) return { ...full, relaxed: false };
  const scores = scorer.scorePartial(plan, alive);
  const { answered, coverage } = scores;
  const required = plan.concepts.filter((concept) => !concept.optional);
  const weight = required.reduce((sum, concept) => sum + concept.weight, 0);
  let best = 0;
  let relaxed = true;
  for (const ordinal of scores.ordinals) {
    best = Math.max(best, coverage[ordinal] ?? 0);
    if ((answered[ordinal] ?? 0) >= required.length) relaxed = false;
  }
  const least = Math.max(best * LEAST_OF_BEST, weight * LEAST_COVERAGE, Number.MIN_VALUE);
  const ordinals = scores.ordinals.filter((ordinal) => (coverage[ordinal] ?? 0) >= least);
  return { ...scores, ordinals, relaxed };
}
