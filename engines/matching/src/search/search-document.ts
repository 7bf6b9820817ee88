import type { RankingListing } from '@rongqiao/contracts';

/** A listing as the index takes it: what the ranking sees, and the codes by which it is filtered and counted. */
export interface SearchDocument extends RankingListing {
  /** District, six digits (GB/T 2260); the facet falls back to the name in `region`. */
  regionCode?: string;
  /** Name and code of the city above the district; a region filter with either finds all its districts. */
  city?: string;
  cityCode?: string;
  /** GB/T 4754 section letter or longer code; counted by section, filtered by prefix. Falls back to `industry`. */
  industryCode?: string;
  organisationId?: string;
  /** To whom it is offered, in the caller's own notation; absent: to everybody. */
  offeredTo?: string;
}

/** Facets that are counted. */
export const FACETS = ['kind', 'direction', 'region', 'industry', 'level', 'organisationType'] as const;
export type Facet = (typeof FACETS)[number];

/** All conditions of a search; each is optional. */
export interface SearchFilters {
  kind?: string | undefined;
  direction?: string | undefined;
  /** Code or name of a district or of a whole city. */
  region?: string | undefined;
  /** Section letter, longer code (prefix), or the name where documents carry no code. */
  industry?: string | undefined;
  level?: string | undefined;
  organisationType?: string | undefined;
  organisation?: string | undefined;
  /** Whether who asks is among those to whom a document is offered, by its `offeredTo`. */
  offered?: ((offeredTo: string) => boolean) | undefined;
  /** Only these documents. */
  ids?: ReadonlySet<string> | undefined;
  /** ISO day: hides what ended before it. */
  active_on?: string | undefined;
}

export type SearchSort = 'relevance' | 'newest' | 'deadline';

export interface SearchRequest {
  q?: string | undefined;
  filters?: SearchFilters | undefined;
  /** Defaults to relevance with a query, newest without. */
  sort?: SearchSort | undefined;
  /** From 1. */
  page?: number | undefined;
  size?: number | undefined;
  /** Only what answers every part of the query, whatever else is found. */
  strict?: boolean | undefined;
  /** ISO day on which is asked: what ended before ranks last. */
  today: string;
}

export const HIGHLIGHT_FIELDS = [
  'title',
  'body',
  'organisation',
  'skills',
  'programmes',
  'occupations',
] as const;
export type HighlightField = (typeof HIGHLIGHT_FIELDS)[number];

export interface SearchHighlight {
  field: HighlightField;
  /** The field, or for a long body the part around the first match. */
  text: string;
  /** UTF-16 offsets into `text`, ascending, without overlap. */
  ranges: [number, number][];
}

export interface SearchHit {
  id: string;
  /** 0 to 1; what has ended is below 0.5, what is open above. */
  score: number;
  highlights: SearchHighlight[];
}

export interface FacetCount {
  value: string;
  count: number;
}

export interface SearchResult {
  total: number;
  hits: SearchHit[];
  /** Each facet is counted with all other filters applied; most frequent first, then by value. */
  facets: Record<Facet, FacetCount[]>;
  /** What the query was read as, where that is not what was typed, or what was left of it to find anything. */
  correction?: { query: string; kind: 'pinyin' | 'typing' | 'relaxed' };
}
