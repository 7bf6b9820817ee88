import type {
  ListingReview,
  PublishingTrust,
  ReviewDecision,
  ReviewQueue,
  ReviewRules,
  TrustDecision,
} from '@rongqiao/contracts';
import { type FetchApi, getJson, sendJson } from './client.ts';

const at = (id: string) => `/api/v1/listings/${encodeURIComponent(id)}/review`;

export const listToReview = (fetchApi: FetchApi, page: number) =>
  getJson<ReviewQueue>(fetchApi, '/api/v1/review/listings', { page });
export const getReviewRules = (fetchApi: FetchApi) =>
  getJson<ReviewRules>(fetchApi, '/api/v1/listing-review-rules');
export const getReview = (fetchApi: FetchApi, id: string) => getJson<ListingReview>(fetchApi, at(id));
export const decideReview = (fetchApi: FetchApi, id: string, decision: ReviewDecision) =>
  sendJson<ListingReview>(fetchApi, at(id), { method: 'POST', body: decision });

const trustOf = (id: string) => `/api/v1/organisations/${encodeURIComponent(id)}/publishing-trust`;
export const getTrust = (fetchApi: FetchApi, id: string) => getJson<PublishingTrust>(fetchApi, trustOf(id));
export const decideTrust = (fetchApi: FetchApi, id: string, decision: TrustDecision) =>
  sendJson<PublishingTrust>(fetchApi, trustOf(id), { method: 'PUT', body: decision });
