import type { Columns } from './columns.ts';
import type { MatchList } from './match-list.ts';
import type { QueryPlan } from './plan.ts';

const WANTED_DIRECTION = 1.12;

/**
 * Relevance of every match, 0 to 1: how much of the query is answered, times how strongly. A sentence that looks for something
 * prefers offers over others that look for the same.
 */
export function relevanceOf(matches: MatchList, plan: QueryPlan, columns: Columns): Float32Array {
  const { ordinals, coverage, strength } = matches;
  const wanted = plan.wants && columns.direction.select((value) => value === plan.wants);
  let weight = 0;
  let required = 0;
  for (const concept of plan.concepts) {
    weight += concept.weight;
    if (!concept.optional) required += concept.weight;
  }
  const relevance = new Float32Array(matches.length);
  for (let i = 0; i < matches.length; i++) {
    const covered = required > 0 ? (coverage[i] as number) / required : 1;
    const strong = weight > 0 ? (strength[i] as number) / weight : 0;
    const fits = wanted?.[columns.direction.codeOf(ordinals[i] as number)] === 1 ? WANTED_DIRECTION : 1;
    const value = (covered * Math.sqrt(covered) * (0.35 + 0.65 * strong) * fits) / WANTED_DIRECTION;
    relevance[i] = Math.min(1, value);
  }
  return relevance;
}
