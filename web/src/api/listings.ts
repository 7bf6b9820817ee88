import type {
  EndingRules,
  Listing,
  ListingDraftInput,
  ListingPage,
  ListingSummary,
  MatchList,
} from '@rongqiao/contracts';
import { type FetchApi, getJson, type QueryValues, sendJson } from './client.ts';

/** How a listing ended, as its owner says it. */
export interface OutcomeInput {
  result: NonNullable<Listing['outcome']>['result'];
  note?: string;
}

const at = (id: string) => `/api/v1/listings/${encodeURIComponent(id)}`;

export const searchListings = (fetchApi: FetchApi, query: QueryValues) =>
  getJson<ListingPage>(fetchApi, '/api/v1/listings', query);
export const getListing = (fetchApi: FetchApi, id: string) => getJson<Listing>(fetchApi, at(id));
export const listMatches = (fetchApi: FetchApi, id: string, limit: number) =>
  getJson<MatchList>(fetchApi, `${at(id)}/matches`, { limit });
/** Listings of the person's organisations, drafts included. */
export const listMyListings = (fetchApi: FetchApi) =>
  getJson<{ items: ListingSummary[]; total: number }>(fetchApi, '/api/v1/me/listings', { size: 100 });
export const suggestQueries = (fetchApi: FetchApi, q: string, signal?: AbortSignal) =>
  getJson<{ items: string[] }>(fetchApi, '/api/v1/suggest', { q }, signal);

/** Creates a draft. The same key sent twice creates it once. */
export const createListing = (
  fetchApi: FetchApi,
  input: { organisationId: string; onBehalfOf?: string | undefined; draft: ListingDraftInput; key: string },
) =>
  sendJson<Listing>(fetchApi, '/api/v1/listings', {
    method: 'POST',
    body: { organisationId: input.organisationId, onBehalfOf: input.onBehalfOf, ...input.draft },
    headers: { 'idempotency-key': input.key },
  });

/** Writes a new revision over the one that was read; a conflict where a colleague was faster. */
export const reviseListing = (
  fetchApi: FetchApi,
  input: { id: string; revision: number; draft: ListingDraftInput },
) =>
  sendJson<Listing>(fetchApi, at(input.id), {
    method: 'PUT',
    body: input.draft,
    headers: { 'if-match': String(input.revision) },
  });

export const publishListing = (fetchApi: FetchApi, id: string) =>
  sendJson<Listing>(fetchApi, `${at(id)}/publish`, { method: 'POST', body: {} });
export const closeListing = (fetchApi: FetchApi, id: string, outcome: OutcomeInput) =>
  sendJson<Listing>(fetchApi, `${at(id)}/close`, { method: 'POST', body: outcome });
/** Goes on until another day; without one, as a listing that has none. */
export const extendListing = (fetchApi: FetchApi, id: string, deadline: string | null) =>
  sendJson<Listing>(fetchApi, `${at(id)}/extend`, {
    method: 'POST',
    body: deadline === null ? {} : { deadline },
  });
export const getEndingRules = (fetchApi: FetchApi) =>
  getJson<EndingRules>(fetchApi, '/api/v1/listing-ending-rules');

/** Counterparts of a listing that is still being written. */
export const previewMatches = (
  fetchApi: FetchApi,
  input: { organisationId: string; draft: ListingDraftInput },
  signal: AbortSignal,
) =>
  sendJson<MatchList>(fetchApi, '/api/v1/listings/preview-matches', {
    method: 'POST',
    body: { organisationId: input.organisationId, ...input.draft },
    signal,
  });
