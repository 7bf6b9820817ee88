import type { ListingReview, ReviewDecision, ReviewQueue, ReviewRules } from '@rongqiao/contracts';
import { type FetchApi, getJson, sendJson } from './client.ts';

const at = (id: string) => `/api/v1/listings/${encodeURIComponent(id)}/review`;

export const listToReview = (fetchApi: FetchApi, page: number) =>
  getJson<ReviewQueue>(fetchApi, '/api/v1/review/listings', { page });
export const getReviewRules = (fetchApi: FetchApi) =>
  getJson<ReviewRules>(fetchApi, '/api/v1/listing-review-rules');
export const getReview = (fetchApi: FetchApi, id: string) => getJson<ListingReview>(fetchApi, at(id));
export const decideReview = (fetchApi: FetchApi, id: string, decision: ReviewDecision) =>
  sendJson<ListingReview>(fetchApi, at(id), { method: 'POST', body: decision });
