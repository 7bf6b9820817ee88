import { createSegmenter } from '@rongqiao/text';
import { DocumentAnalyser } from './analyse-document.ts';
import { type Alternative, ANSWERED, LEAST_PART, partCover, type QueryPlan } from './plan.ts';
import {
  FACETS,
  type Facet,
  type SearchDocument,
  type SearchFilters,
  type SearchRequest,
} from './search-document.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a search through all documents one by one finds: for tests. */
export interface NaiveResult {
  ids: string[];
  facets: Record<Facet, Record<string, number>>;
  /** Some document is so near a limit that rounding decides. */
  isClose: boolean;
}

const LEAST_OF_BEST = 0.3;
const LEAST_COVERAGE = 0.1;
const NEAR = 1e-4;

/** Corpora of fewer than a hundred documents only: there partial answers always count. */
export function naiveSearch(
  documents: readonly SearchDocument[],
  plan: QueryPlan,
  request: SearchRequest,
  vocabulary: Vocabulary,
  dictionary: readonly string[],
): NaiveResult {
  const analyser = new DocumentAnalyser(createSegmenter(dictionary));
  const required = plan.concepts.filter((concept) => !concept.optional);
  const weight = required.reduce((sum, concept) => sum + concept.weight, 0);
  let isClose = false;
  const near = (value: number, limit: number) => {
    if (Math.abs(value - limit) < NEAR) isClose = true;
    return value >= limit;
  };
  const coverOf = (terms: ReadonlySet<string>, { bag, cover }: Alternative) => {
    const part = bag.terms.reduce(
      (sum, { id, share }) => sum + (terms.has(vocabulary.term(id)) ? share : 0),
      0,
    );
    const whole = bag.terms.length === 1 && bag.missing === 0;
    return part > 0 && (whole || near(part, LEAST_PART)) ? (whole ? cover : partCover(part, cover)) : 0;
  };
  const scored = documents.map((document) => {
    const terms = new Set(analyser.analyse(document).impacts.keys());
    const covers = required.map((one) => Math.max(0, ...one.alternatives.map((way) => coverOf(terms, way))));
    for (const cover of covers) near(cover, ANSWERED);
    return {
      document,
      coverage: covers.reduce((sum, cover, i) => sum + cover * (required[i]?.weight ?? 0), 0),
    };
  });
  const best = Math.max(0, ...scored.map(({ coverage }) => coverage));
  const least = Math.max(best * LEAST_OF_BEST, weight * LEAST_COVERAGE);
  const matches = scored.filter(
    ({ coverage }) => plan.concepts.length === 0 || (coverage > 0 && near(coverage, least)),
  );
  const found = matches.map(({ document }) => document);
  const filters = request.filters ?? {};
  const ids = found.filter((one) => passes(one, filters)).map(({ id }) => id);
  return { ids: ids.sort(), facets: countFacets(found, filters), isClose };
}

function passes(document: SearchDocument, filters: SearchFilters): boolean {
  const same = (wanted: string | undefined, value: string | undefined) =>
    wanted === undefined || wanted === value;
  return (
    same(filters.kind, document.kind) &&
    same(filters.direction, document.direction) &&
    same(filters.region, document.region) &&
    same(filters.level, document.level) &&
    (filters.industry === undefined || document.industryCode?.startsWith(filters.industry) === true) &&
    (filters.offered === undefined ||
      document.offeredTo === undefined ||
      filters.offered(document.offeredTo)) &&
    (filters.active_on === undefined || (document.deadline ?? '9999') >= filters.active_on)
  );
}

function countFacets(found: readonly SearchDocument[], filters: SearchFilters): NaiveResult['facets'] {
  const counts = FACETS.map((facet) => {
    const others = { ...filters, [facet]: undefined };
    const count: Record<string, number> = {};
    for (const document of found.filter((one) => passes(one, others))) {
      const value = facetValue(document, facet);
      if (value !== undefined) count[value] = (count[value] ?? 0) + 1;
    }
    return [facet, count];
  });
  return Object.fromEntries(counts);
}

function facetValue(document: SearchDocument, facet: Facet): string | undefined {
  if (facet === 'organisationType') return document.organisation.type;
  if (facet === 'industry') return document.industryCode?.charAt(0);
  return document[facet];
}
