import type { FilterTest } from './filters.ts';
import type { MatchList } from './match-list.ts';
import type { QueryPlan } from './plan.ts';
import type { Scorer } from './scorer.ts';

/** Documents that answer a query. */
export interface Matches {
  list: MatchList;
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
  failedBy: FilterTest | undefined,
): Matches {
  const full = scorer.scoreFull(plan, alive, ENOUGH);
  if (full && anyPasses(full, failedBy)) return { list: full, relaxed: false };
  const list = scorer.scorePartial(plan, alive);
  const { answered, coverage } = list;
  const required = plan.concepts.filter((concept) => !concept.optional);
  const weight = required.reduce((sum, concept) => sum + concept.weight, 0);
  let best = 0;
  let relaxed = true;
  for (let i = 0; i < list.length; i++) {
    best = Math.max(best, coverage[i] as number);
    if ((answered[i] as number) >= required.length) relaxed = false;
  }
  const least = Math.max(best * LEAST_OF_BEST, weight * LEAST_COVERAGE, Number.MIN_VALUE);
  list.keep((i) => (coverage[i] as number) >= least);
  return { list, relaxed };
}

function anyPasses({ length, ordinals }: MatchList, failedBy: FilterTest | undefined): boolean {
  if (failedBy === undefined) return true;
  for (let i = 0; i < length; i++) if (failedBy(ordinals[i] as number) === 0) return true;
  return false;
}
