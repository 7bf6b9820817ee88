import { type Columns, dayNumber } from './columns.ts';
import { type FilterTest, facetBit } from './filters.ts';
import { FACETS, type Facet, type FacetCount, type SearchSort } from './search-document.ts';

/** What is left of the matches after filtering. */
export interface Collected {
  /** Ordinals that pass all filters. */
  ordinals: number[];
  facets: Record<Facet, FacetCount[]>;
}

/** Filters matches and counts every facet over those that fail no other condition, in one pass. */
export function collect(matches: Iterable<number>, failedBy: FilterTest, columns: Columns): Collected {
  const ordinals: number[] = [];
  const counters = FACETS.map((facet) => ({
    bit: facetBit(facet),
    codes: columns[facet].codes,
    counts: new Uint32Array(columns[facet].values.length),
  }));
  for (const ordinal of matches) {
    const failed = failedBy(ordinal);
    if (failed === 0) ordinals.push(ordinal);
    for (const { bit, codes, counts } of counters) {
      if ((failed & ~bit) !== 0) continue;
      const code = codes[ordinal] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
  }
  const facets = Object.fromEntries(
    FACETS.map((facet, i) => [facet, toCounts(columns[facet].values, counters[i]?.counts)]),
  ) as Record<Facet, FacetCount[]>;
  return { ordinals, facets };
}

function toCounts(values: readonly string[], counts: Uint32Array | undefined): FacetCount[] {
  const found: FacetCount[] = [];
  for (let code = 1; code < values.length; code++) {
    const count = counts?.[code] ?? 0;
    if (count > 0) found.push({ value: values[code] ?? '', count });
  }
  return found.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** What an order is made of. */
export interface OrderContext {
  columns: Columns;
  /** Relevance by ordinal, 0 to 1. */
  relevance: (ordinal: number) => number;
  /** Identifier by ordinal, which breaks every tie. */
  id: (ordinal: number) => string;
  /** ISO day: what ended before it comes last. */
  today: string;
}

/** Compares two documents for a sort; never 0 for two different ones. */
export function comparator(sort: SearchSort, context: OrderContext): (a: number, b: number) => number {
  const { columns, relevance, id } = context;
  const today = dayNumber(context.today) ?? 0;
  const ended = (ordinal: number) => ((columns.deadline[ordinal] ?? 0) < today ? 1 : 0);
  const published = (ordinal: number) => columns.published[ordinal] ?? 0;
  const deadline = (ordinal: number) => columns.deadline[ordinal] ?? 0;
  const byId = (a: number, b: number) => (id(a) < id(b) ? -1 : 1);
  const keys: Record<SearchSort, (a: number, b: number) => number> = {
    relevance: (a, b) => relevance(b) - relevance(a) || published(b) - published(a),
    newest: (a, b) => published(b) - published(a) || relevance(b) - relevance(a),
    deadline: (a, b) => deadline(a) - deadline(b) || relevance(b) - relevance(a),
  };
  const key = keys[sort];
  return (a, b) => ended(a) - ended(b) || key(a, b) || byId(a, b);
}

/** The entries `from` to `to` of the list in the given order, without sorting the rest. */
export function pageOf(
  ordinals: number[],
  compare: (a: number, b: number) => number,
  from: number,
  to: number,
): number[] {
  const wanted = Math.min(to, ordinals.length);
  if (from >= wanted) return [];
  if (wanted * 4 > ordinals.length) return ordinals.sort(compare).slice(from, wanted);
  let best: number[] = [];
  let worst: number | undefined;
  for (const ordinal of ordinals) {
    if (worst !== undefined && compare(ordinal, worst) > 0) continue;
    best.push(ordinal);
    if (best.length < wanted * 2 + 64) continue;
    best = best.sort(compare).slice(0, wanted);
    worst = best.at(-1);
  }
  return best.sort(compare).slice(from, wanted);
}
