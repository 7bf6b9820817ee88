import type { Import, ImportKind, ImportPage, ImportRules, ImportSettings } from '@rongqiao/contracts';
import { type FetchApi, getJson, readJson, sendJson, toQueryString } from './client.ts';

const at = (id: string) => `/api/v1/imports/${encodeURIComponent(id)}`;

export const listImports = (fetchApi: FetchApi, page: number) =>
  getJson<ImportPage>(fetchApi, '/api/v1/imports', { page });
export const getImport = (fetchApi: FetchApi, id: string) => getJson<Import>(fetchApi, at(id));
export const getImportRules = (fetchApi: FetchApi) => getJson<ImportRules>(fetchApi, '/api/v1/import-rules');

/** Uploads a file; the same key and file are one. */
export async function uploadImport(
  fetchApi: FetchApi,
  { file, kind, organisation }: { file: File; kind: ImportKind; organisation: string | undefined },
  key: string,
): Promise<Import> {
  const query = toQueryString({ fileName: file.name, kind, organisation });
  const response = await fetchApi(`/api/v1/imports${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'idempotency-key': key },
    body: file,
  });
  return readJson<Import>(response);
}

export const changeImportSettings = (fetchApi: FetchApi, id: string, settings: ImportSettings) =>
  sendJson<Import>(fetchApi, `${at(id)}/settings`, { method: 'PUT', body: settings });

export const takeImportStep = (fetchApi: FetchApi, id: string, step: 'check' | 'start' | 'undo') =>
  sendJson<Import>(fetchApi, `${at(id)}/${step}`, { method: 'POST' });

export const dropImport = (fetchApi: FetchApi, id: string) =>
  sendJson<undefined>(fetchApi, at(id), { method: 'DELETE' });

/** Address of the rows that were not imported. */
export const rejectedRowsAddress = (id: string) => `${at(id)}/rejected?format=csv`;
