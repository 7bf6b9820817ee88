import type { ListingPage } from '@rongqiao/contracts';
import type { LoaderFunctionArgs } from 'react-router';
import { searchListings } from '../../api/listings.ts';
import { surroundings } from '../../app/page-context.ts';
import { readSearchQuery, type SearchQuery } from './search-query.ts';

export interface SearchData {
  query: SearchQuery;
  result: ListingPage;
}

export async function loadSearch({ context, request }: LoaderFunctionArgs): Promise<SearchData> {
  const { fetchApi } = context.get(surroundings);
  const query = readSearchQuery(new URL(request.url).searchParams);
  return { query, result: await searchListings(fetchApi, query) };
}
