import { EndingRules, ExtendListing, Listing } from '@rongqiao/contracts';
import { z } from 'zod';
import { type ApiServer, callerOf } from '../../platform/http/index.ts';
import { ENDING_RULES } from './ending-rules.ts';
import { extendListing } from './extend-listing.ts';
import type { ListingContext } from './listings.routes.ts';
import { describeListing } from './read-listings.ts';

const Id = z.object({ id: z.uuid() });
const tags = ['listings'];

/** When owners are asked how a listing ended, and going on with one. */
export function endingRoutes(app: ApiServer, { database, directory, clock }: ListingContext): void {
  app.get(
    '/api/v1/listing-ending-rules',
    {
      config: { access: 'public' },
      schema: { summary: 'When owners are asked how a listing ended', tags, response: { 200: EndingRules } },
    },
    async () => ENDING_RULES,
  );
  app.post(
    '/api/v1/listings/:id/extend',
    {
      config: { access: 'signed_in' },
      schema: {
        summary: 'Go on until another day',
        tags,
        params: Id,
        body: ExtendListing,
        response: { 200: Listing },
      },
    },
    async (request) => {
      const caller = callerOf(request);
      const { deadline = null } = request.body;
      const row = await extendListing(database, caller, { id: request.params.id, deadline, now: clock() });
      await directory.follow();
      return describeListing(database, row, { caller, now: clock() });
    },
  );
}
