import {
  ListingReview,
  PublishingTrust,
  ReviewDecision,
  ReviewQueue,
  ReviewRules,
  TrustDecision,
} from '@rongqiao/contracts';
import { z } from 'zod';
import { type ApiServer, callerOf, OFFICIALS } from '../../platform/http/index.ts';
import type { ListingContext } from './listings.routes.ts';
import { decideTrust, getTrust } from './publishing-trust.ts';
import { getReview, listWaiting } from './read-reviews.ts';
import { reviewListing } from './review-listing.ts';
import { REVIEW_RULES } from './review-rules.ts';

const Id = z.object({ id: z.uuid() });
const Page = z.object({
  page: z.coerce.number().int().min(1).max(500).default(1),
  size: z.coerce.number().int().min(1).max(100).default(20),
});
const tags = ['listings'];
const FOR_OFFICIALS = { access: { roles: OFFICIALS } };
const SIGNED_IN = { access: 'signed_in' } as const;

/** Review of listings: the rules for everybody, the state for the author, the queue and the decision for officials. */
export function reviewRoutes(app: ApiServer, context: ListingContext): void {
  listingReviewRoutes(app, context);
  trustRoutes(app, context);
}

function listingReviewRoutes(app: ApiServer, { database, directory, clock }: ListingContext): void {
  app.get(
    '/api/v1/listing-review-rules',
    {
      config: { access: 'public' },
      schema: { summary: 'How publications are drawn for review', tags, response: { 200: ReviewRules } },
    },
    async () => REVIEW_RULES,
  );
  app.get(
    '/api/v1/review/listings',
    {
      config: FOR_OFFICIALS,
      schema: {
        summary: 'Listings that wait for review in my region, oldest first',
        tags,
        querystring: Page,
        response: { 200: ReviewQueue },
      },
    },
    (request) => listWaiting(database, request.query, { caller: callerOf(request), now: clock() }),
  );
  app.get(
    '/api/v1/listings/:id/review',
    {
      config: SIGNED_IN,
      schema: { summary: 'How a listing is reviewed', tags, params: Id, response: { 200: ListingReview } },
    },
    (request) => getReview(database, request.params.id, callerOf(request)),
  );
  app.post(
    '/api/v1/listings/:id/review',
    {
      config: FOR_OFFICIALS,
      schema: {
        summary: 'Approve what waits, or return it with reasons',
        tags,
        params: Id,
        body: ReviewDecision,
        response: { 200: ListingReview },
      },
    },
    async (request) => {
      const caller = callerOf(request);
      const decided = { caller, decision: request.body, now: clock() };
      await reviewListing(database, request.params.id, decided);
      await directory.follow();
      return getReview(database, request.params.id, caller);
    },
  );
}

function trustRoutes(app: ApiServer, { database, clock }: ListingContext): void {
  const url = '/api/v1/organisations/:id/publishing-trust';
  app.get(
    url,
    {
      config: FOR_OFFICIALS,
      schema: {
        summary: 'Whether an organisation publishes first',
        tags,
        params: Id,
        response: { 200: PublishingTrust },
      },
    },
    (request) => getTrust(database, request.params.id, callerOf(request)),
  );
  app.put(
    url,
    {
      config: FOR_OFFICIALS,
      schema: {
        summary: 'Let an organisation publish first, or no longer; with a reason',
        tags,
        params: Id,
        body: TrustDecision,
        response: { 200: PublishingTrust },
      },
    },
    (request) =>
      decideTrust(database, request.params.id, {
        caller: callerOf(request),
        decision: request.body,
        now: clock(),
      }),
  );
}
