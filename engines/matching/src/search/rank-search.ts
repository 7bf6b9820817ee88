import type { RankingListing, RankingSearchQuery } from '@rongqiao/contracts';
import type { SearchDocument } from './search-document.ts';
import { createSearchIndex, type SearchIndexOptions } from './search-index.ts';

/** What searching a file of listings needs to know. */
export interface SearchKnowledge extends SearchIndexOptions {
  /** Name of the city above a district, where it is known; a region filter with a city's name finds its districts. */
  cityNameOf?: (district: string) => string | undefined;
}

/** Why a listing was found. */
export interface SearchReason {
  code: 'text_similar';
  /** What of the query it answers, in Chinese. */
  text: string;
  weight: number;
}

/** One line of output. */
export interface RankedSearch {
  id: string;
  results: { id: string; score: number; reasons: SearchReason[] }[];
}

/** Searches a corpus for each query with the product's own index; results best first, at most `limit`. */
export function rankSearch(
  corpus: readonly RankingListing[],
  queries: readonly RankingSearchQuery[],
  knowledge: SearchKnowledge & { limit?: number } = {},
): RankedSearch[] {
  const index = createSearchIndex(knowledge);
  for (const listing of corpus) {
    const city = knowledge.cityNameOf?.(listing.region);
    const document: SearchDocument = city === undefined ? listing : { ...listing, city };
    index.upsert(document);
  }
  return queries.map(({ id, q, filters, today }) => {
    const { hits } = index.search({ q, filters, today, sort: 'relevance', size: knowledge.limit ?? 50 });
    const results = hits.map((hit) => ({ id: hit.id, score: hit.score, reasons: reasonsOf(hit) }));
    return { id, results };
  });
}

function reasonsOf(hit: { score: number; highlights: { text: string; ranges: [number, number][] }[] }) {
  const marked = hit.highlights.flatMap(({ text, ranges }) =>
    ranges.map(([from, to]) => text.slice(from, to)),
  );
  const words = [...new Set(marked)].slice(0, 6);
  if (words.length === 0) return [];
  return [{ code: 'text_similar' as const, text: `含有：${words.join('、')}`, weight: hit.score }];
}
