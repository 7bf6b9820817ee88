import type { Columns } from './columns.ts';
import type { QueryPlan } from './plan.ts';
import type { Scores } from './scorer.ts';

const WANTED_DIRECTION = 1.12;

/**
 * Relevance by ordinal, 0 to 1: how much of the query is answered, times how strongly. A sentence that looks for something
 * prefers offers over others that look for the same.
 */
export function relevanceOf(scores: Scores, plan: QueryPlan, columns: Columns): Float32Array {
  const { coverage, strength } = scores;
  const wanted = columns.direction.select((value) => value === plan.wants);
  let weight = 0;
  let required = 0;
  for (const concept of plan.concepts) {
    weight += concept.weight;
    if (!concept.optional) required += concept.weight;
  }
  // What was coverage becomes relevance in place: nothing needs it after this.
  for (const ordinal of scores.ordinals) {
    const covered = required > 0 ? (coverage[ordinal] as number) / required : 1;
    const strong = weight > 0 ? (strength[ordinal] as number) / weight : 0;
    const fits = wanted[columns.direction.codes[ordinal] as number] === 1 ? WANTED_DIRECTION : 1;
    const value = (covered * Math.sqrt(covered) * (0.35 + 0.65 * strong) * fits) / WANTED_DIRECTION;
    coverage[ordinal] = Math.min(1, value);
  }
  return coverage;
}
