import type { Listing, ListingSummary, MatchList, Me } from '@rongqiao/contracts';
import { type LoaderFunctionArgs, redirect } from 'react-router';
import { findMe, listMyRecommendations } from '../../api/accounts.ts';
import type { FetchApi } from '../../api/client.ts';
import { getListing, listMatches, listMyListings } from '../../api/listings.ts';
import { listRecommendations } from '../../api/organisations.ts';
import { surroundings } from '../../app/page-context.ts';

export interface WorkbenchData {
  me: Me;
  /** The organisation worked for; null for someone who belongs to none. */
  organisation: Me['memberships'][number]['organisation'] | null;
  listings: ListingSummary[];
  /** Ids of published listings that nothing fits yet. */
  lonely: string[];
  /** Null where they could not be read. */
  recommendations: MatchList | null;
}

const RECOMMENDATIONS = 5;
/** Newest published listings that are checked for counterparts. */
const CHECKED = 20;

export async function loadWorkbench({ context, request }: LoaderFunctionArgs): Promise<WorkbenchData> {
  const { fetchApi } = context.get(surroundings);
  const me = await requireMe(fetchApi, request);
  const organisation = chooseOrganisation(me, new URL(request.url).searchParams.get('organisation'));
  if (!organisation) {
    const recommendations = await listMyRecommendations(fetchApi, RECOMMENDATIONS).catch(() => null);
    return { me, organisation, listings: [], lonely: [], recommendations };
  }
  const [mine, recommendations] = await Promise.all([
    listMyListings(fetchApi),
    listRecommendations(fetchApi, organisation.id, RECOMMENDATIONS).catch(() => null),
  ]);
  const listings = mine.items.filter((listing) => listing.organisation.id === organisation.id);
  return { me, organisation, listings, lonely: await findLonely(fetchApi, listings), recommendations };
}

export interface EndListingData {
  listing: Listing;
}

export async function loadEndListing({
  context,
  request,
  params,
}: LoaderFunctionArgs): Promise<EndListingData> {
  const { fetchApi } = context.get(surroundings);
  await requireMe(fetchApi, request);
  const listing = await getListing(fetchApi, params.id ?? '');
  if (!listing.may.close) throw redirect(`/listings/${listing.id}`);
  return { listing };
}

/** The signed-in person; anyone else is asked to sign in and comes back. */
export async function requireMe(fetchApi: FetchApi, request: Request): Promise<Me> {
  const me = await findMe(fetchApi);
  if (me) return me;
  const { pathname, search } = new URL(request.url);
  throw redirect(`/sign-in?back=${encodeURIComponent(pathname + search)}`);
}

/** The organisation asked for, if the person belongs to it, else the first. */
export function chooseOrganisation(me: Me, wanted: string | null): WorkbenchData['organisation'] {
  const organisations = me.memberships.map(({ organisation }) => organisation);
  return organisations.find(({ id }) => id === wanted) ?? organisations[0] ?? null;
}

async function findLonely(fetchApi: FetchApi, listings: ListingSummary[]): Promise<string[]> {
  const published = listings.filter(({ status }) => status === 'published').slice(0, CHECKED);
  const found = await Promise.all(
    published.map(async ({ id }) => {
      const matches = await listMatches(fetchApi, id, 1).catch(() => null);
      return matches?.items.length === 0 ? [id] : [];
    }),
  );
  return found.flat();
}
