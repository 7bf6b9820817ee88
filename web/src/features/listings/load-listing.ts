import type { DismissalCounts, IntroductionOptions, Listing, MatchList } from '@rongqiao/contracts';
import type { LoaderFunctionArgs } from 'react-router';
import { listOptions } from '../../api/introductions.ts';
import { getListing, listMatches } from '../../api/listings.ts';
import { getDismissalCounts } from '../../api/recommendations.ts';
import { surroundings } from '../../app/page-context.ts';

export interface ListingData {
  listing: Listing;
  /** Null where they could not be read: the listing itself is worth showing without. */
  matches: MatchList | null;
  /** For whom the reader may get in touch; null for visitors, and where it could not be read. */
  options: IntroductionOptions | null;
  /** Why it did not suit, for its owner; null for everybody else. */
  dismissals: DismissalCounts | null;
}

const MATCHES = 6;

export async function loadListing({ context, params }: LoaderFunctionArgs): Promise<ListingData> {
  const { fetchApi, hasSession } = context.get(surroundings);
  const id = params.id ?? '';
  const [listing, matches, options] = await Promise.all([
    getListing(fetchApi, id),
    listMatches(fetchApi, id, MATCHES).catch(() => null),
    hasSession ? listOptions(fetchApi, id).catch(() => null) : null,
  ]);
  const dismissals = listing.may.close ? await getDismissalCounts(fetchApi, id).catch(() => null) : null;
  return { listing, matches, options, dismissals };
}
