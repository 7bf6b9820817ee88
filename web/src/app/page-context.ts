import { createContext as createRouterContext } from 'react-router';
import type { FetchApi } from '../api/client.ts';
import { browserFetchApi } from './browser-fetch-api.ts';

/** What loaders need of their surroundings; in the browser the default holds. */
export interface LoaderSurroundings {
  fetchApi: FetchApi;
  hasSession: boolean;
  /** Calendar day in China. */
  today: () => string;
}

const CHINA_OFFSET_MS = 8 * 3_600_000;

export const surroundings = createRouterContext<LoaderSurroundings>({
  fetchApi: browserFetchApi,
  hasSession: true,
  today: () => new Date(Date.now() + CHINA_OFFSET_MS).toISOString().slice(0, 10),
});
