import type { MatchList, Organisation, OrganisationPage } from '@rongqiao/contracts';
import { type FetchApi, getJson, type QueryValues } from './client.ts';

export const listOrganisations = (fetchApi: FetchApi, query: QueryValues) =>
  getJson<OrganisationPage>(fetchApi, '/api/v1/organisations', query);

export const getOrganisation = (fetchApi: FetchApi, id: string) =>
  getJson<Organisation>(fetchApi, `/api/v1/organisations/${encodeURIComponent(id)}`);

/** What an organisation should look at; for its members. */
export const listRecommendations = (fetchApi: FetchApi, organisationId: string, limit: number) =>
  getJson<MatchList>(
    fetchApi,
    `/api/v1/organisations/${encodeURIComponent(organisationId)}/recommendations`,
    {
      limit,
    },
  );
