import { collect } from './collect.ts';
import { dayNumber } from './columns.ts';
import { compileFilters } from './filters.ts';
import { highlight, termsToMark } from './highlight.ts';
import type { IndexParts } from './index-parts.ts';
import { pageOf } from './order.ts';
import type { QueryPlan } from './plan.ts';
import { relevanceOf } from './relevance.ts';
import type { SearchHit, SearchRequest, SearchResult } from './search-document.ts';
import { selectMatches } from './select-matches.ts';

const DEFAULT_SIZE = 20;
const MOST_SIZE = 1000;

/** Scores, filters, counts, sorts, and reads back one page. */
export function runSearch(request: SearchRequest, plan: QueryPlan, parts: IndexParts): SearchResult {
  const { columns, ids } = parts;
  const failedBy = compileFilters(request.filters ?? {}, columns, ids);
  const isQuery = plan.concepts.length > 0;
  const matches = isQuery ? selectMatches(plan, parts.scorer, parts.alive, failedBy) : undefined;
  const list = matches?.list;
  const required = plan.concepts.filter((concept) => !concept.optional).length;
  if (request.strict && list) list.keep((place) => (list.answered[place] as number) >= required);
  const ordinals = list ? list.ordinals.subarray(0, list.length) : all(parts);
  const { passing, facets } = collect(ordinals, failedBy, columns);
  const relevance = list && relevanceOf(list, plan, columns);
  const isFull = (place: number) => !list || (list.answered[place] as number) >= required;
  const order = { columns, ordinals, relevance, isFull, ids, today: request.today };
  const page = pageOf(passing, request.sort ?? (isQuery ? 'relevance' : 'newest'), order, rangeOf(request));
  const today = dayNumber(request.today) ?? 0;
  const terms = termsToMark(plan, parts.vocabulary);
  const hits = page.map((place): SearchHit => {
    const ordinal = ordinals[place] as number;
    const open = columns.deadlineOf(ordinal) >= today;
    const score = (relevance?.[place] ?? 0) / 2 + (open ? 0.5 : 0);
    const highlights = terms.length > 0 ? highlight(parts.arena.get(ordinal), terms) : [];
    return { id: ids[ordinal] ?? '', score, highlights };
  });
  const correction = correctionOf(plan, matches?.relaxed === true);
  return { total: passing.length, hits, facets, ...(correction && { correction }) };
}

function rangeOf(request: SearchRequest): { from: number; to: number } {
  const size = Math.min(MOST_SIZE, Math.max(1, Math.floor(request.size ?? DEFAULT_SIZE)));
  const from = (Math.max(1, Math.floor(request.page ?? 1)) - 1) * size;
  return { from, to: from + size };
}

function all({ alive, ids }: IndexParts): Uint32Array {
  const ordinals = new Uint32Array(ids.length);
  let count = 0;
  for (let ordinal = 0; ordinal < ids.length; ordinal++)
    if (alive[ordinal] === 1) ordinals[count++] = ordinal;
  return ordinals.subarray(0, count);
}

function correctionOf(plan: QueryPlan, relaxed: boolean): SearchResult['correction'] {
  if (plan.correction !== undefined) return plan.correction;
  if (!relaxed) return undefined;
  const words = plan.concepts.filter((one) => !one.optional && one.alternatives.length > 0);
  return { query: words.map((one) => one.text).join(' '), kind: 'relaxed' };
}
