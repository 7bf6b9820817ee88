import type {
  DismissalCounts,
  DismissalList,
  DismissalReason,
  Exposure,
  RecommendationWishes,
} from '@rongqiao/contracts';
import { type FetchApi, getJson, type QueryValues, sendJson } from './client.ts';

const at = (listingId: string) => `/api/v1/listings/${encodeURIComponent(listingId)}`;
const WISHES = '/api/v1/me/recommendation-wishes';

export const dismissListing = (fetchApi: FetchApi, listingId: string, reason: DismissalReason) =>
  sendJson<void>(fetchApi, `${at(listingId)}/dismissal`, { method: 'PUT', body: { reason } });
export const undoDismissal = (fetchApi: FetchApi, listingId: string) =>
  sendJson<void>(fetchApi, `${at(listingId)}/dismissal`, { method: 'DELETE' });
export const getDismissalCounts = (fetchApi: FetchApi, listingId: string) =>
  getJson<DismissalCounts>(fetchApi, `${at(listingId)}/dismissals`);
export const listMyDismissals = (fetchApi: FetchApi) =>
  getJson<DismissalList>(fetchApi, '/api/v1/me/dismissals');
export const getWishes = (fetchApi: FetchApi) => getJson<RecommendationWishes>(fetchApi, WISHES);
export const setWishes = (fetchApi: FetchApi, wishes: RecommendationWishes) =>
  sendJson<RecommendationWishes>(fetchApi, WISHES, { method: 'PUT', body: wishes });

export const getExposure = (fetchApi: FetchApi, query: QueryValues) =>
  getJson<Exposure>(fetchApi, '/api/v1/console/exposure', query);
