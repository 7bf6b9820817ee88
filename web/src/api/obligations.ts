import type { ObligationOverview, OrganisationObligations, SupplyFacts } from '@rongqiao/contracts';
import { type FetchApi, getJson, sendJson } from './client.ts';

/** What policies in force ask of an organisation and offer it. */
export const getObligations = (fetchApi: FetchApi, organisation: string) =>
  getJson<OrganisationObligations>(fetchApi, `/api/v1/organisations/${organisation}/obligations`);

export const supplyFacts = (fetchApi: FetchApi, organisation: string, facts: SupplyFacts) =>
  sendJson<OrganisationObligations>(fetchApi, `/api/v1/organisations/${organisation}/facts`, {
    method: 'PUT',
    body: facts,
  });

export const overseeObligations = (
  fetchApi: FetchApi,
  query: { rule?: string | undefined; verdict?: string | undefined; page?: number },
) => getJson<ObligationOverview>(fetchApi, '/api/v1/console/obligations', query);
