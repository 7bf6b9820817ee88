import type { Problem } from '@rongqiao/contracts';
import { ApiProblem } from './problem.ts';

interface ApiRequest {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  headers?: Record<string, string>;
  /** Files are sent by the browser only. */
  body?: string | Blob;
  signal?: AbortSignal;
}

/** How the API is reached: the browser's fetch, or a call inside the server with the caller's cookie. */
export type FetchApi = (path: string, request?: ApiRequest) => Promise<Response>;

export type QueryValues = Record<string, string | number | undefined>;

/** Reads JSON; throws `ApiProblem` where the API answers with one. */
export async function getJson<T>(
  fetchApi: FetchApi,
  path: string,
  query: QueryValues = {},
  signal?: AbortSignal,
): Promise<T> {
  return readJson<T>(await fetchApi(path + toQueryString(query), signal ? { signal } : {}));
}

/** Sends JSON; throws `ApiProblem` where the API answers with one. */
export async function sendJson<T>(
  fetchApi: FetchApi,
  path: string,
  options: {
    method: 'POST' | 'PUT' | 'DELETE';
    body?: unknown;
    headers?: Record<string, string>;
    signal?: AbortSignal;
  },
): Promise<T> {
  const response = await fetchApi(path, {
    method: options.method,
    headers: {
      ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...options.headers,
    },
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    ...(options.signal ? { signal: options.signal } : {}),
  });
  return readJson<T>(response);
}

/** `{q: '电工', page: 2}` → `?q=…&page=2`; what is not given is left out. */
export function toQueryString(query: QueryValues): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** The answer's JSON; throws `ApiProblem` where the API answers with one. */
export async function readJson<T>(response: Response): Promise<T> {
  if (response.ok) return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
  const problem: Partial<Problem> = await response.json().catch(() => ({}));
  throw new ApiProblem({
    status: response.status,
    code: problem.code ?? 'server.internal',
    message: problem.detail ?? problem.title ?? '',
    requestId: problem.requestId ?? response.headers.get('x-request-id'),
    errors: problem.errors ?? [],
  });
}
