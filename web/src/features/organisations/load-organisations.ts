import type { ListingPage, Organisation, OrganisationPage } from '@rongqiao/contracts';
import type { LoaderFunctionArgs } from 'react-router';
import { searchListings } from '../../api/listings.ts';
import { getOrganisation, listOrganisations } from '../../api/organisations.ts';
import { surroundings } from '../../app/page-context.ts';

export interface OrganisationsData {
  query: { q?: string; type?: string; page?: string };
  result: OrganisationPage;
}
export interface OrganisationData {
  organisation: Organisation;
  listings: ListingPage;
}

export async function loadOrganisations({
  context,
  request,
}: LoaderFunctionArgs): Promise<OrganisationsData> {
  const { fetchApi } = context.get(surroundings);
  const query: OrganisationsData['query'] = {};
  const parameters = new URL(request.url).searchParams;
  for (const name of ['q', 'type', 'page'] as const) {
    const value = parameters.get(name)?.trim();
    if (value) query[name] = value;
  }
  return { query, result: await listOrganisations(fetchApi, query) };
}

export async function loadOrganisation({ context, params }: LoaderFunctionArgs): Promise<OrganisationData> {
  const { fetchApi } = context.get(surroundings);
  const id = params.id ?? '';
  const organisation = await getOrganisation(fetchApi, id);
  return {
    organisation,
    listings: await searchListings(fetchApi, { organisation: id, sort: 'newest', size: 10 }),
  };
}
