import { collect } from './collect.ts';
import { dayNumber } from './columns.ts';
import { compileFilters } from './filters.ts';
import { highlight, termsToMark } from './highlight.ts';
import type { IndexParts } from './index-parts.ts';
import { pageOf } from './order.ts';
import type { QueryPlan } from './plan.ts';
import { relevanceOf } from './relevance.ts';
import type { SearchHit, SearchRequest, SearchResult } from './search-document.ts';
import { type Matches, selectMatches } from './select-matches.ts';

const DEFAULT_SIZE = 20;
const MOST_SIZE = 1000;

/** Scores, filters, counts, sorts, and reads back one page. */
export function runSearch(request: SearchRequest, plan: QueryPlan, parts: IndexParts): SearchResult {
  const { columns, ids } = parts;
  const isQuery = plan.concepts.length > 0;
  const failedBy = compileFilters(request.filters ?? {}, columns);
  const matches = isQuery ? selectMatches(plan, parts.scorer, parts.alive, failedBy) : all(parts);
  const { ordinals, facets } = collect(matches.ordinals, failedBy, columns);
  const relevance = isQuery ? relevanceOf(matches, plan, columns) : matches.coverage;
  const required = plan.concepts.filter((concept) => !concept.optional).length;
  const isFull = (ordinal: number) => !isQuery || (matches.answered[ordinal] ?? 0) >= required;
  const order = { columns, relevance, isFull, ids, today: request.today };
  const page = pageOf(ordinals, request.sort ?? (isQuery ? 'relevance' : 'newest'), order, rangeOf(request));
  const today = dayNumber(request.today) ?? 0;
  const terms = termsToMark(plan, parts.vocabulary);
  const hits = page.map((ordinal): SearchHit => {
    const open = (columns.deadline[ordinal] ?? 0) >= today;
    const score = (relevance[ordinal] ?? 0) / 2 + (open ? 0.5 : 0);
    const highlights = terms.length > 0 ? highlight(parts.arena.get(ordinal), terms) : [];
    return { id: ids[ordinal] ?? '', score, highlights };
  });
  const correction = correctionOf(plan, matches.relaxed);
  return { total: ordinals.length, hits, facets, ...(correction && { correction }) };
}

function rangeOf(request: SearchRequest): { from: number; to: number } {
  const size = Math.min(MOST_SIZE, Math.max(1, Math.floor(request.size ?? DEFAULT_SIZE)));
  const from = (Math.max(1, Math.floor(request.page ?? 1)) - 1) * size;
  return { from, to: from + size };
}

function all({ alive, ids }: IndexParts): Matches {
  const ordinals: number[] = [];
  for (let i = 0; i < ids.length; i++) if (alive[i] === 1) ordinals.push(i);
  const none = new Float32Array(ids.length);
  return { ordinals, strength: none, coverage: none, answered: new Uint8Array(0), relaxed: false };
}

function correctionOf(plan: QueryPlan, relaxed: boolean): SearchResult['correction'] {
  if (plan.correction !== undefined) return plan.correction;
  if (!relaxed) return undefined;
  const words = plan.concepts.filter((one) => !one.optional && one.alternatives.length > 0);
  return { query: words.map((one) => one.text).join(' '), kind: 'relaxed' };
}
