import type { ListingFacets, ListingPage, ListingQuery, SearchTerms } from '@rongqiao/contracts';
import { findIndustry } from '@rongqiao/reference';
import { dayInChina } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { presentRegion } from '../organisations/index.ts';
import type { ListingDirectory } from './listing-directory.ts';
import { listRowsInOrder } from './listings.repository.ts';
import { summarise } from './read-listings.ts';
import { isOffered, type Viewer } from './sharing.ts';
import type { Shows } from './shows.ts';

export interface ReadContext {
  database: Database;
  directory: ListingDirectory;
  now: Date;
  /** From where is looked; null or absent: nothing is held back. */
  viewer?: Viewer | null;
  /** Counts what is recommended; absent where nobody is shown it. */
  shows?: Shows;
}

/** As many as one search may answer. */
const MOST_MATCHED = 1000;

/** Public search. The index says which and in what order; every fact shown comes from the database. */
export async function findListings(context: ReadContext, query: ListingQuery): Promise<ListingPage> {
  const { database, directory, now, viewer = null } = context;
  const { q, sort, page, size, scope = 'offered', ...filters } = query;
  const today = dayInChina(now);
  const asked = { q, sort, page, size, today, filters: { ...filters, active_on: today } };
  const held = viewer !== null && scope === 'offered' ? viewer : null;
  const offered = held && ((offeredTo: string) => isOffered(offeredTo, held));
  const found = directory.search(offered ? { ...asked, filters: { ...asked.filters, offered } } : asked);
  const notOffered = held ? directory.search({ ...asked, page: 1, size: 1 }).total - found.total : 0;
  const rows = await listRowsInOrder(
    database,
    found.hits.map(({ id }) => id),
  );
  const summaries = await summarise(
    database,
    rows.filter(({ status }) => status === 'published'),
    now,
  );
  const byId = new Map(summaries.map((summary) => [summary.id, summary]));
  return {
    items: found.hits.flatMap(({ id, score, highlights }) => {
      const summary = byId.get(id);
      return summary ? [{ ...summary, score, highlights }] : [];
    }),
    total: found.total,
    page,
    size,
    facets: nameFacets(found.facets),
    ...(notOffered > 0 && { notOffered }),
    ...(found.correction && { correction: found.correction }),
  };
}

/**
 * Which of some public listings answer every part of a search and are offered to who asks, best first; what only comes near is
 * left out.
 */
export function matchAmong(
  { directory, now, viewer = null }: Pick<ReadContext, 'directory' | 'now' | 'viewer'>,
  { q, scope = 'offered', ...filters }: SearchTerms,
  ids: ReadonlySet<string>,
): string[] {
  const today = dayInChina(now);
  const held = viewer !== null && scope === 'offered' ? viewer : null;
  const offered = held ? (offeredTo: string) => isOffered(offeredTo, held) : undefined;
  const asked = { q, strict: true, today, size: MOST_MATCHED };
  return directory
    .search({ ...asked, filters: { ...filters, ids, offered, active_on: today } })
    .hits.map(({ id }) => id);
}

/** Completions of what has been typed so far. */
export function suggestQueries(directory: ListingDirectory, typed: string): string[] {
  return directory.suggest(typed);
}

function nameFacets(facets: Record<keyof ListingFacets, { value: string; count: number }[]>): ListingFacets {
  const same = (value: string) => value;
  const named = (facet: keyof ListingFacets, nameOf: (value: string) => string) =>
    facets[facet].map(({ value, count }) => ({ value, count, name: nameOf(value) }));
  return {
    kind: named('kind', same),
    direction: named('direction', same),
    region: named('region', (code) => presentRegion(code).name),
    industry: named('industry', (code) => findIndustry(code)?.name ?? code),
    level: named('level', same),
    organisationType: named('organisationType', same),
  };
}
