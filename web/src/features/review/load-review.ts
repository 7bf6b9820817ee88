import type { Listing, ListingReview, ReviewQueue, ReviewRules } from '@rongqiao/contracts';
import type { LoaderFunctionArgs } from 'react-router';
import { getListing } from '../../api/listings.ts';
import { getReview, getReviewRules, listToReview } from '../../api/review.ts';
import { surroundings } from '../../app/page-context.ts';
import { requireMe } from '../accounts/require-me.ts';

export interface QueueData {
  queue: ReviewQueue;
  rules: ReviewRules;
}

export async function loadReviewQueue({ context, request }: LoaderFunctionArgs): Promise<QueueData> {
  const { fetchApi } = context.get(surroundings);
  await requireMe(fetchApi, request);
  const page = Number(new URL(request.url).searchParams.get('page')) || 1;
  const [queue, rules] = await Promise.all([listToReview(fetchApi, page), getReviewRules(fetchApi)]);
  return { queue, rules };
}

export interface ReviewData {
  listing: Listing;
  review: ListingReview;
}

export async function loadReview({ context, request, params }: LoaderFunctionArgs): Promise<ReviewData> {
  const { fetchApi } = context.get(surroundings);
  await requireMe(fetchApi, request);
  const id = params.id ?? '';
  const [listing, review] = await Promise.all([getListing(fetchApi, id), getReview(fetchApi, id)]);
  return { listing, review };
}
