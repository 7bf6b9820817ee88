import type { Columns } from './columns.ts';
import type { QueryPlan } from './plan.ts';
import type { Scores } from './scorer.ts';

const COVERAGE_POWER = 1.5;
const WANTED_DIRECTION = 1.12;

/**
 * Relevance by ordinal, 0 to 1: how much of the query is answered, times how strongly. A sentence that looks for something
 * prefers offers over others that look for the same.
 */
export function relevanceOf(scores: Scores, plan: QueryPlan, columns: Columns): (ordinal: number) => number {
  const { coverage, strength, required, weight } = scores;
  const wanted = columns.direction.select((value) => value === plan.wants);
  return (ordinal) => {
    const covered = required.weight > 0 ? (coverage[ordinal] ?? 0) / required.weight : 1;
    const strong = weight > 0 ? (strength[ordinal] ?? 0) / weight : 0;
    const fits = wanted[columns.direction.codes[ordinal] ?? 0] === 1 ? WANTED_DIRECTION : 1;
    return Math.min(1, (covered ** COVERAGE_POWER * (0.35 + 0.65 * strong) * fits) / WANTED_DIRECTION);
  };
}
