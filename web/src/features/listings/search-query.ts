import type { QueryValues } from '../../api/client.ts';
import { toQueryString } from '../../api/client.ts';

/** Filters that the address of a search carries, in the order in which they are shown. */
export const FILTERS = ['direction', 'kind', 'region', 'industry', 'level', 'organisationType'] as const;
export type FilterName = (typeof FILTERS)[number];
const PASSED_ON = [...FILTERS, 'organisation', 'q', 'sort', 'scope', 'page'] as const;

export type SearchQuery = { [Name in (typeof PASSED_ON)[number]]?: string };

/** What is understood of an address; the rest of it is ignored. */
export function readSearchQuery(parameters: URLSearchParams): SearchQuery {
  const query: SearchQuery = {};
  for (const name of PASSED_ON) {
    const value = parameters.get(name)?.trim();
    if (value) query[name] = value;
  }
  return query;
}

/** Address of a search with something changed; a change of anything but the page starts at the first page. */
export function searchHref(
  query: SearchQuery,
  change: { [Name in keyof SearchQuery]: string | undefined },
): string {
  const changed: QueryValues = { ...query, ...('page' in change ? {} : { page: undefined }), ...change };
  return `/listings${toQueryString(changed)}`;
}

/** Address of the whole result of a search as a file. */
export function exportHref({ page: _, ...query }: SearchQuery, format: 'xlsx' | 'csv'): string {
  return `/api/v1/listings/export${toQueryString({ ...query, format })}`;
}
