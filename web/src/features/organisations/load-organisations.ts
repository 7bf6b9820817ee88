import type { ListingPage, Organisation, OrganisationPage } from '@rongqiao/contracts';
import type { LoaderFunctionArgs } from 'react-router';
import { findMe } from '../../api/accounts.ts';
import type { FetchApi } from '../../api/client.ts';
import { searchListings } from '../../api/listings.ts';
import { getOrganisation, listOrganisations } from '../../api/organisations.ts';
import { surroundings } from '../../app/page-context.ts';

export interface OrganisationsData {
  query: { q?: string; type?: string; page?: string };
  result: OrganisationPage;
}
export interface OrganisationData {
  organisation: Organisation;
  /** Id of the reader's own organisation, where it may publish for this one. */
  contributor: string | null;
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
  const { fetchApi, hasSession } = context.get(surroundings);
  const id = params.id ?? '';
  const [organisation, contributor] = await Promise.all([
    getOrganisation(fetchApi, id),
    hasSession ? findContributor(fetchApi, id).catch(() => null) : null,
  ]);
  const listings = await searchListings(fetchApi, { organisation: id, sort: 'newest', size: 10 });
  return { organisation, contributor, listings };
}

/** The reader's own organisation, where it may publish for this one. */
async function findContributor(fetchApi: FetchApi, id: string): Promise<string | null> {
  const me = await findMe(fetchApi);
  for (const { organisation, role } of me?.memberships ?? []) {
    if (organisation.id === id || !WRITERS.includes(role)) continue;
    if ((await getOrganisation(fetchApi, organisation.id)).marks) return organisation.id;
  }
  return null;
}

/** Roles that write listings for their organisation. */
const WRITERS: readonly string[] = ['owner', 'publisher', 'cooperation_officer'];
