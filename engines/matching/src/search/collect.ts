import type { Columns } from './columns.ts';
import { type FilterTest, facetBit } from './filters.ts';
import { FACETS, type Facet, type FacetCount } from './search-document.ts';

/** What is left of the matches after filtering. */
export interface Collected {
  /** Ordinals that pass all filters. */
  ordinals: number[];
  facets: Record<Facet, FacetCount[]>;
}

/** Filters matches and counts every facet over those that fail no other condition. */
export function collect(matches: readonly number[], failedBy: FilterTest, columns: Columns): Collected {
  const ordinals: number[] = [];
  const failed = new Uint8Array(matches.length);
  for (let i = 0; i < matches.length; i++) {
    const ordinal = matches[i] as number;
    const bits = failedBy(ordinal);
    failed[i] = bits;
    if (bits === 0) ordinals.push(ordinal);
  }
  const countOf = (facet: Facet): FacetCount[] => {
    const { codes, values } = columns[facet];
    const others = ~facetBit(facet);
    const counts = new Uint32Array(values.length);
    for (let i = 0; i < matches.length; i++) {
      if (((failed[i] as number) & others) !== 0) continue;
      const code = codes[matches[i] as number] as number;
      counts[code] = (counts[code] as number) + 1;
    }
    return toCounts(values, counts);
  };
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, countOf(facet)]));
  return { ordinals, facets: facets as Record<Facet, FacetCount[]> };
}

function toCounts(values: readonly string[], counts: Uint32Array): FacetCount[] {
  const found: FacetCount[] = [];
  for (let code = 1; code < values.length; code++) {
    const count = counts[code] ?? 0;
    if (count > 0) found.push({ value: values[code] ?? '', count });
  }
  return found.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
