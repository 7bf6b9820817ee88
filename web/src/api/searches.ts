import type {
  AlertFrequency,
  AlertSubscription,
  NewSavedSearch,
  RecentSearches,
  SavedSearch,
  SavedSearchFinds,
  SavedSearchList,
} from '@rongqiao/contracts';
import { type FetchApi, getJson, sendJson } from './client.ts';

const SAVED = '/api/v1/me/searches';
const RECENT = '/api/v1/me/recent-searches';
const at = (id: string) => `${SAVED}/${encodeURIComponent(id)}`;

export const listSavedSearches = (fetchApi: FetchApi) => getJson<SavedSearchList>(fetchApi, SAVED);
export const getSavedSearch = (fetchApi: FetchApi, id: string) => getJson<SavedSearchFinds>(fetchApi, at(id));
/** Saves a search; the same key sent twice saves it once. */
export const saveSearch = (fetchApi: FetchApi, wish: NewSavedSearch, key: string) =>
  sendJson<SavedSearch>(fetchApi, SAVED, { method: 'POST', body: wish, headers: { 'idempotency-key': key } });
export const changeSavedSearch = (
  fetchApi: FetchApi,
  id: string,
  changes: { name?: string; frequency?: AlertFrequency },
) => sendJson<SavedSearch>(fetchApi, at(id), { method: 'PUT', body: changes });
export const deleteSavedSearch = (fetchApi: FetchApi, id: string) =>
  sendJson<void>(fetchApi, at(id), { method: 'DELETE' });

export const getAlertSubscription = (fetchApi: FetchApi, token: string) =>
  getJson<AlertSubscription>(fetchApi, '/api/v1/search-alerts', { token });
export const stopAlerts = (fetchApi: FetchApi, token: string) =>
  sendJson<AlertSubscription>(fetchApi, '/api/v1/search-alerts/stop', { method: 'POST', body: { token } });

export const getRecentSearches = (fetchApi: FetchApi) => getJson<RecentSearches>(fetchApi, RECENT);
export const addRecentSearch = (fetchApi: FetchApi, q: string) =>
  sendJson<RecentSearches>(fetchApi, RECENT, { method: 'POST', body: { q } });
export const keepRecentSearches = (fetchApi: FetchApi, kept: boolean) =>
  sendJson<RecentSearches>(fetchApi, RECENT, { method: 'PUT', body: { kept } });
export const clearRecentSearches = (fetchApi: FetchApi) =>
  sendJson<void>(fetchApi, RECENT, { method: 'DELETE' });
