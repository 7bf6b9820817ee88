import type { OwnData, PersonalDataNotice } from '@rongqiao/contracts';
import { type FetchApi, getJson } from './client.ts';

export const getPersonalDataNotice = (fetchApi: FetchApi) =>
  getJson<PersonalDataNotice>(fetchApi, '/api/v1/personal-data');

export const getOwnData = (fetchApi: FetchApi) => getJson<OwnData>(fetchApi, '/api/v1/me/data');
