export { type RankedSearch, rankSearch, type SearchKnowledge, type SearchReason } from './rank-search.ts';
export {
  FACETS,
  type Facet,
  type FacetCount,
  type HighlightField,
  type SearchDocument,
  type SearchFilters,
  type SearchHighlight,
  type SearchHit,
  type SearchRequest,
  type SearchResult,
  type SearchSort,
} from './search-document.ts';
export {
  createSearchIndex,
  type SearchIndex,
  type SearchIndexOptions,
} from './search-index.ts';
export type { RelatedWords, SynonymGroup } from './synonyms.ts';
