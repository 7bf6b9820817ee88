import { collect, comparator, pageOf } from './collect.ts';
import type { Columns } from './columns.ts';
import { dayNumber } from './columns.ts';
import type { DocumentArena } from './document-arena.ts';
import { compileFilters } from './filters.ts';
import { highlight, termsToMark } from './highlight.ts';
import type { QueryPlan } from './plan.ts';
import { relevanceOf } from './relevance.ts';
import type { Scorer } from './scorer.ts';
import type { SearchHit, SearchRequest, SearchResult } from './search-document.ts';
import { selectMatches } from './select-matches.ts';
import type { Vocabulary } from './vocabulary.ts';

interface Searched {
  vocabulary: Vocabulary;
  arena: DocumentArena;
  columns: Columns;
  scorer: Scorer;
  ids: readonly string[];
  alive: Uint8Array;
}

const DEFAULT_SIZE = 20;
const MOST_SIZE = 1000;

/** Scores, filters, counts, sorts, and reads back one page. */
export function runSearch(request: SearchRequest, plan: QueryPlan, parts: Searched): SearchResult {
  const { columns, ids } = parts;
  const alive = parts.alive.subarray(0, ids.length);
  const isQuery = plan.concepts.length > 0;
  const scores = parts.scorer.score(plan, alive);
  const failedBy = compileFilters(request.filters ?? {}, columns);
  const matches = isQuery ? selectMatches(scores, failedBy) : { ordinals: living(alive), relaxed: false };
  const { ordinals, facets } = collect(matches.ordinals, failedBy, columns);
  const relevance = isQuery ? relevanceOf(scores, plan, columns) : () => 0;
  const compare = comparator(request.sort ?? (isQuery ? 'relevance' : 'newest'), {
    columns,
    relevance,
    id: (ordinal) => ids[ordinal] ?? '',
    today: request.today,
  });
  const size = Math.min(MOST_SIZE, Math.max(1, Math.floor(request.size ?? DEFAULT_SIZE)));
  const from = (Math.max(1, Math.floor(request.page ?? 1)) - 1) * size;
  const total = ordinals.length;
  const today = dayNumber(request.today) ?? 0;
  const terms = termsToMark(plan, parts.vocabulary);
  const hits = pageOf(ordinals, compare, from, from + size).map((ordinal): SearchHit => {
    const open = (columns.deadline[ordinal] ?? 0) >= today;
    const highlights = highlight(parts.arena.get(ordinal), terms);
    const strength = relevance(ordinal);
    return { id: ids[ordinal] ?? '', score: strength / 2 + (open ? 0.5 : 0), highlights };
  });
  const correction = correctionOf(plan, matches.relaxed);
  return { total, hits, facets, ...(correction && { correction }) };
}

function living(alive: Uint8Array): number[] {
  const ordinals: number[] = [];
  for (let i = 0; i < alive.length; i++) if (alive[i] === 1) ordinals.push(i);
  return ordinals;
}

function correctionOf(plan: QueryPlan, relaxed: boolean): SearchResult['correction'] {
  if (plan.correction !== undefined) return plan.correction;
  if (!relaxed) return undefined;
  const words = plan.concepts.filter((one) => !one.optional && one.alternatives.length > 0);
  return { query: words.map((one) => one.text).join(' '), kind: 'relaxed' };
}
