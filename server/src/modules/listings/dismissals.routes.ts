import { DismissalCounts, DismissalList, NewDismissal, RecommendationWishes } from '@rongqiao/contracts';
import { z } from 'zod';
import { type ApiServer, callerOf } from '../../platform/http/index.ts';
import {
  countReasons,
  dismissListing,
  listMyDismissals,
  setWishes,
  undoDismissal,
} from './dismissals.service.ts';
import type { ListingContext } from './listings.routes.ts';
import { wishesOf } from './suit-person.ts';

const Id = z.object({ id: z.uuid() });
const tags = ['recommendations'];

/** What does not suit a person, and what they want of recommendations. Owners see counts of reasons, never people. */
export function dismissalRoutes(
  app: ApiServer,
  { database, clock }: Pick<ListingContext, 'database' | 'clock'>,
): void {
  const config = { access: 'signed_in' } as const;
  app.put(
    '/api/v1/listings/:id/dismissal',
    {
      config,
      schema: {
        summary: 'Say that a recommendation does not suit me',
        tags,
        params: Id,
        body: NewDismissal,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const said = { id: request.params.id, reason: request.body.reason, now: clock() };
      await dismissListing(database, { ...said, caller: callerOf(request) });
      return reply.code(204).send(null);
    },
  );
  app.delete(
    '/api/v1/listings/:id/dismissal',
    { config, schema: { summary: 'Take that back', tags, params: Id, response: { 204: z.null() } } },
    async (request, reply) => {
      await undoDismissal(database, callerOf(request), request.params.id);
      return reply.code(204).send(null);
    },
  );
  app.get(
    '/api/v1/listings/:id/dismissals',
    {
      config,
      schema: {
        summary: 'Why a listing of mine did not suit',
        tags,
        params: Id,
        response: { 200: DismissalCounts },
      },
    },
    (request) => countReasons(database, request.params.id, callerOf(request)),
  );
  app.get(
    '/api/v1/me/dismissals',
    { config, schema: { summary: 'What I said does not suit me', tags, response: { 200: DismissalList } } },
    (request) => listMyDismissals(database, callerOf(request).userId, clock()),
  );
  app.get(
    '/api/v1/me/recommendation-wishes',
    { config, schema: { summary: 'What I want recommended', tags, response: { 200: RecommendationWishes } } },
    (request) => wishesOf(database, callerOf(request).userId),
  );
  app.put(
    '/api/v1/me/recommendation-wishes',
    {
      config,
      schema: {
        summary: 'Say what I want recommended',
        tags,
        body: RecommendationWishes,
        response: { 200: RecommendationWishes },
      },
    },
    (request) => setWishes(database, callerOf(request).userId, request.body),
  );
}
