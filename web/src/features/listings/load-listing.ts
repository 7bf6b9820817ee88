import type { Listing, MatchList } from '@rongqiao/contracts';
import type { LoaderFunctionArgs } from 'react-router';
import { getListing, listMatches } from '../../api/listings.ts';
import { surroundings } from '../../app/page-context.ts';

export interface ListingData {
  listing: Listing;
  /** Null where they could not be read: the listing itself is worth showing without. */
  matches: MatchList | null;
}

const MATCHES = 6;

export async function loadListing({ context, params }: LoaderFunctionArgs): Promise<ListingData> {
  const { fetchApi } = context.get(surroundings);
  const id = params.id ?? '';
  const [listing, matches] = await Promise.all([
    getListing(fetchApi, id),
    listMatches(fetchApi, id, MATCHES).catch(() => null),
  ]);
  return { listing, matches };
}
