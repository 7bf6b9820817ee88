import type {
  EndingRules,
  IntroductionPage,
  Listing,
  ListingSummary,
  MatchList,
  Me,
  Notification,
  TaskList,
} from '@rongqiao/contracts';
import { type LoaderFunctionArgs, redirect } from 'react-router';
import { listMyRecommendations } from '../../api/accounts.ts';
import type { FetchApi } from '../../api/client.ts';
import { listIntroductions } from '../../api/introductions.ts';
import { getEndingRules, getListing, listMatches, listMyListings } from '../../api/listings.ts';
import { listNotifications } from '../../api/notifications.ts';
import { listRecommendations } from '../../api/organisations.ts';
import { listOurTasks } from '../../api/tasks.ts';
import { surroundings } from '../../app/page-context.ts';
import { requireMe } from '../accounts/require-me.ts';

export interface WorkbenchData {
  me: Me;
  /** The organisation worked for; null for someone who belongs to none. */
  organisation: Me['memberships'][number]['organisation'] | null;
  /** Whether this person writes listings for the organisation. */
  writes: boolean;
  listings: ListingSummary[];
  /** Introductions in which this person has to move, oldest first; null where they could not be read. */
  introductions: IntroductionPage | null;
  /** The latest unread notices, without those of the introductions above. */
  notices: Notification[];
  /** Open tasks of this person's units; null where they could not be read. */
  tasks: TaskList | null;
  /** Ids of published listings that nothing fits yet. */
  lonely: string[];
  /** Null where they could not be read, and for an organisation that this person does not write for. */
  recommendations: MatchList | null;
}

const RECOMMENDATIONS = 5;
const INTRODUCTIONS = 5;
const NOTICES = 5;
/** Roles that write listings for their organisation. */
const WRITERS: readonly string[] = ['owner', 'publisher', 'cooperation_officer'];
/** Newest published listings that are checked for counterparts. */
const CHECKED = 20;

export async function loadWorkbench({ context, request }: LoaderFunctionArgs): Promise<WorkbenchData> {
  const { fetchApi } = context.get(surroundings);
  const me = await requireMe(fetchApi, request);
  const organisation = chooseOrganisation(me, new URL(request.url).searchParams.get('organisation'));
  const writes = me.memberships.some(
    (membership) => membership.organisation.id === organisation?.id && WRITERS.includes(membership.role),
  );
  if (!organisation) {
    const [recommendations, news] = await Promise.all([
      listMyRecommendations(fetchApi, RECOMMENDATIONS).catch(() => null),
      loadNews(fetchApi),
    ]);
    return { me, organisation, writes, listings: [], lonely: [], recommendations, ...news };
  }
  const [mine, recommendations, news] = await Promise.all([
    listMyListings(fetchApi),
    writes ? listRecommendations(fetchApi, organisation.id, RECOMMENDATIONS).catch(() => null) : null,
    loadNews(fetchApi),
  ]);
  const listings = mine.items.filter((listing) => listing.organisation.id === organisation.id);
  return {
    me,
    organisation,
    writes,
    listings,
    lonely: await findLonely(fetchApi, listings),
    recommendations,
    ...news,
  };
}

/** What others have done that concerns this person. The workbench is worth showing without. */
async function loadNews(
  fetchApi: FetchApi,
): Promise<Pick<WorkbenchData, 'introductions' | 'notices' | 'tasks'>> {
  const [introductions, unread, tasks] = await Promise.all([
    listIntroductions(fetchApi, { box: 'waiting', size: INTRODUCTIONS }).catch(() => null),
    listNotifications(fetchApi, { unread: 'true', size: 20 }).catch(() => null),
    listOurTasks(fetchApi).catch(() => null),
  ]);
  const shown = new Set(introductions?.items.map(({ id }) => `/work/introductions/${id}`));
  const notices = unread?.items.filter(({ link }) => !shown.has(link)).slice(0, NOTICES) ?? [];
  return { introductions, notices, tasks };
}

export interface EndListingData {
  listing: Listing;
  rules: EndingRules;
}

export async function loadEndListing({
  context,
  request,
  params,
}: LoaderFunctionArgs): Promise<EndListingData> {
  const { fetchApi } = context.get(surroundings);
  await requireMe(fetchApi, request);
  const [listing, rules] = await Promise.all([
    getListing(fetchApi, params.id ?? ''),
    getEndingRules(fetchApi),
  ]);
  if (!listing.may.close) throw redirect(`/listings/${listing.id}`);
  return { listing, rules };
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
