import type {
  Introduction,
  IntroductionMessageList,
  IntroductionOptions,
  IntroductionPage,
  Listing,
  ListingSummary,
} from '@rongqiao/contracts';
import type { LoaderFunctionArgs } from 'react-router';
import { getIntroduction, listIntroductions, listMessages, listOptions } from '../../api/introductions.ts';
import { getListing, listMyListings } from '../../api/listings.ts';
import { surroundings } from '../../app/page-context.ts';
import { requireMe } from '../accounts/require-me.ts';

export const BOXES = ['waiting', 'open', 'closed'] as const;
type Box = (typeof BOXES)[number];

export interface IntroductionsData {
  box: Box;
  /** Only introductions about this listing. */
  listing: string | null;
  shown: IntroductionPage;
  /** How many each box holds. */
  totals: Record<Box, number>;
}

export async function loadIntroductions({
  context,
  request,
}: LoaderFunctionArgs): Promise<IntroductionsData> {
  const { fetchApi } = context.get(surroundings);
  await requireMe(fetchApi, request);
  const { searchParams } = new URL(request.url);
  const box = BOXES.find((known) => known === searchParams.get('box')) ?? 'waiting';
  const listing = searchParams.get('listing');
  const page = /^[1-9]\d{0,2}$/.exec(searchParams.get('page') ?? '')?.[0];
  const about = listing === null ? {} : { listing };
  const [waiting, open, closed] = await Promise.all(
    BOXES.map((each) =>
      listIntroductions(fetchApi, { box: each, ...about, ...(each === box ? { page } : { size: 1 }) }),
    ),
  );
  const pages = { waiting, open, closed } as Record<Box, IntroductionPage>;
  return {
    box,
    listing,
    shown: pages[box],
    totals: { waiting: pages.waiting.total, open: pages.open.total, closed: pages.closed.total },
  };
}

export interface IntroductionData {
  introduction: Introduction;
  /** Null where they could not be read. */
  messages: IntroductionMessageList | null;
}

export async function loadIntroduction({
  context,
  request,
  params,
}: LoaderFunctionArgs): Promise<IntroductionData> {
  const { fetchApi } = context.get(surroundings);
  await requireMe(fetchApi, request);
  const id = params.id ?? '';
  const [introduction, messages] = await Promise.all([
    getIntroduction(fetchApi, id),
    listMessages(fetchApi, id).catch(() => null),
  ]);
  return { introduction, messages };
}

export interface InvitationData {
  listing: Listing;
  options: IntroductionOptions['items'];
  /** Published listings of the person's organisations. */
  mine: ListingSummary[];
}

export async function loadInvitation({ context, request }: LoaderFunctionArgs): Promise<InvitationData> {
  const { fetchApi } = context.get(surroundings);
  await requireMe(fetchApi, request);
  const id = new URL(request.url).searchParams.get('listing') ?? '';
  const [listing, options, mine] = await Promise.all([
    getListing(fetchApi, id),
    listOptions(fetchApi, id),
    listMyListings(fetchApi),
  ]);
  return {
    listing,
    options: options.items,
    mine: mine.items.filter(({ status }) => status === 'published'),
  };
}
