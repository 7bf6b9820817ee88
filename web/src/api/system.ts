import type { City, Overview } from '@rongqiao/contracts';
import { type FetchApi, getJson } from './client.ts';

/** The city; the demonstration city also names the accounts that may be tried. */
export interface CityWithAccounts extends City {
  demoAccounts?: { email: string; password: string; role: string }[];
}

export const getCity = (fetchApi: FetchApi) => getJson<CityWithAccounts>(fetchApi, '/api/v1/city');
export const getOverview = (fetchApi: FetchApi) => getJson<Overview>(fetchApi, '/api/v1/overview');
