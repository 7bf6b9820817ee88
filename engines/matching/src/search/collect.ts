import type { Columns } from './columns.ts';
import { type FilterTest, facetBit } from './filters.ts';
import { FACETS, type Facet, type FacetCount } from './search-document.ts';

/** What is left of the matches after filtering. */
export interface Collected {
  /** Places of the matches that pass all filters. */
  passing: Uint32Array;
  facets: Record<Facet, FacetCount[]>;
}

/** Filters matches, given as ordinals, and counts every facet over those that fail no other condition. */
export function collect(matches: Uint32Array, failedBy: FilterTest | undefined, columns: Columns): Collected {
  const counted = FACETS.map((facet) => ({
    column: columns[facet],
    others: ~facetBit(facet),
    counts: new Uint32Array(columns[facet].values.length),
  }));
  const passing = new Uint32Array(matches.length);
  let passed = 0;
  for (let place = 0; place < matches.length; place++) {
    const ordinal = matches[place] as number;
    const failed = failedBy === undefined ? 0 : failedBy(ordinal);
    if (failed === 0) passing[passed++] = place;
    for (const { column, others, counts } of counted) {
      if ((failed & others) !== 0) continue;
      const code = column.codeOf(ordinal);
      counts[code] = (counts[code] as number) + 1;
    }
  }
  const facets = Object.fromEntries(
    FACETS.map((facet, i) => [facet, toCounts(columns[facet].values, counted[i]?.counts ?? [])]),
  );
  return { passing: passing.subarray(0, passed), facets: facets as Record<Facet, FacetCount[]> };
}

function toCounts(values: readonly string[], counts: ArrayLike<number>): FacetCount[] {
  const found: FacetCount[] = [];
  for (let code = 1; code < values.length; code++) {
    const count = counts[code] ?? 0;
    if (count > 0) found.push({ value: values[code] ?? '', count });
  }
  return found.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
