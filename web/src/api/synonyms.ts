import type { SynonymGroup } from '@rongqiao/contracts';
import { type FetchApi, getJson, sendJson } from './client.ts';

const ALL = '/api/v1/synonyms';
const at = (id: string) => `${ALL}/${encodeURIComponent(id)}`;

export const listSynonyms = (fetchApi: FetchApi) => getJson<{ items: SynonymGroup[] }>(fetchApi, ALL);
export const addSynonyms = (fetchApi: FetchApi, terms: string[], key: string) =>
  sendJson<SynonymGroup>(fetchApi, ALL, {
    method: 'POST',
    body: { terms },
    headers: { 'idempotency-key': key },
  });
export const changeSynonyms = (fetchApi: FetchApi, id: string, terms: string[]) =>
  sendJson<SynonymGroup>(fetchApi, at(id), { method: 'PUT', body: { terms } });
export const removeSynonyms = (fetchApi: FetchApi, id: string) =>
  sendJson<undefined>(fetchApi, at(id), { method: 'DELETE' });
