import type { Me } from '@rongqiao/contracts';
import { type LoaderFunctionArgs, useRouteLoaderData } from 'react-router';
import { findMe } from '../api/accounts.ts';
import type { FetchApi } from '../api/client.ts';
import { countUnread } from '../api/notifications.ts';
import { type CityWithAccounts, getCity } from '../api/system.ts';
import { surroundings } from './page-context.ts';

/** What the shell of every page shows. */
export interface RootData {
  city: CityWithAccounts;
  me: Me | null;
  /** How many notices the person has not read; 0 where that could not be read. */
  unread: number;
  /** Calendar day in China on which the page was read. */
  today: string;
}

export const ROOT_ROUTE = 'root';

export async function loadRoot({ context }: LoaderFunctionArgs): Promise<RootData> {
  const { fetchApi, hasSession, today } = context.get(surroundings);
  const [city, me, unread] = await Promise.all([
    getCity(fetchApi),
    hasSession ? findMe(fetchApi) : null,
    hasSession ? findUnread(fetchApi) : 0,
  ]);
  return { city, me, unread, today: today() };
}

/** A page is worth showing without its count. */
const findUnread = (fetchApi: FetchApi): Promise<number> =>
  countUnread(fetchApi).then(
    ({ unread }) => unread,
    () => 0,
  );

/** The shell's data; null only where the shell itself could not be read. */
export const useRootData = (): RootData | null =>
  (useRouteLoaderData(ROOT_ROUTE) as RootData | undefined) ?? null;

/** The same for pages, which are only shown when the shell was read. */
export function useCityData(): RootData {
  const data = useRootData();
  if (!data) throw new Error('The page is shown outside the shell');
  return data;
}
