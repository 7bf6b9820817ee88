import { createContext as createRouterContext } from 'react-router';
import type { FetchApi } from '../api/client.ts';

/** What loaders need of their surroundings; the server and the browser each give theirs. */
export interface LoaderSurroundings {
  fetchApi: FetchApi;
  hasSession: boolean;
  /** Calendar day in China. */
  today: () => string;
}

const CHINA_OFFSET_MS = 8 * 3_600_000;

export const todayInChina = (): string => new Date(Date.now() + CHINA_OFFSET_MS).toISOString().slice(0, 10);

export const surroundings = createRouterContext<LoaderSurroundings>();
