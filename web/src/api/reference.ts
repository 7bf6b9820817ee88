import { type FetchApi, getJson } from './client.ts';

export type ReferenceTable = 'regions' | 'industries' | 'occupations' | 'programmes' | 'skills';
export interface ReferenceItem {
  code: string;
  name: string;
}

/** Entries of a code table whose name or code fits what was typed. */
export const listReference = (fetchApi: FetchApi, table: ReferenceTable, q: string, signal?: AbortSignal) =>
  getJson<{ items: ReferenceItem[] }>(fetchApi, `/api/v1/reference/${table}`, { q }, signal);
