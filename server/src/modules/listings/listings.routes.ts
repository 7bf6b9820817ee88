import {
  CloseListing,
  Listing,
  ListingDraft,
  ListingList,
  ListingPage,
  ListingQuery,
  ListingRevisionList,
  MatchList,
  NewListing,
} from '@rongqiao/contracts';
import { z } from 'zod';
import type { Clock } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { AppError } from '../../platform/errors/index.ts';
import { type ApiServer, callerOf } from '../../platform/http/index.ts';
import { runOnce } from '../../platform/idempotency/index.ts';
import { findListings, suggestQueries } from './find-listings.ts';
import type { ListingDirectory } from './listing-directory.ts';
import {
  matchesOfDraft,
  matchesOfListing,
  matchesOfOrganisation,
  matchesOfPerson,
} from './match-listings.ts';
import { describeListing, getListing, getRevisions, listMine } from './read-listings.ts';
import { viewerOf } from './sharing.ts';
import type { Shows } from './shows.ts';
import { closeListing, createListing, publishListing, reviseListing } from './write-listing.ts';

export interface ListingContext {
  database: Database;
  directory: ListingDirectory;
  clock: Clock;
  /** Counts what people are shown; without it nothing is. */
  shows?: Shows;
}

const Id = z.object({ id: z.uuid() });
const Limit = z.object({ limit: z.coerce.number().int().min(1).max(50).default(10) });
const IdempotencyHeader = z.object({ 'idempotency-key': z.string().min(8).max(128).optional() });
const tags = ['listings'];

/** Reading and searching: open to everybody. */
export function publicListingRoutes(app: ApiServer, context: ListingContext): void {
  const { database, directory, clock, shows } = context;
  const config = { access: 'public' } as const;
  app.get(
    '/api/v1/listings',
    {
      config,
      schema: {
        summary: 'Search supply and demand',
        tags,
        querystring: ListingQuery,
        response: { 200: ListingPage },
      },
    },
    async (request) => {
      const viewer = await viewerOf(database, request.caller);
      const page = await findListings({ database, directory, now: clock(), viewer }, request.query);
      if (page.page === 1) shows?.count('search', page.items);
      return page;
    },
  );
  app.get(
    '/api/v1/suggest',
    {
      config,
      schema: {
        summary: 'Completions of a query',
        tags,
        querystring: z.object({ q: z.string().trim().min(1).max(50) }),
        response: { 200: z.object({ items: z.array(z.string()) }) },
      },
    },
    async (request) => ({ items: suggestQueries(directory, request.query.q) }),
  );
  app.get(
    '/api/v1/listings/:id',
    { config, schema: { summary: 'One listing', tags, params: Id, response: { 200: Listing } } },
    (request) => getListing(database, request.params.id, { caller: request.caller, now: clock() }),
  );
  app.get(
    '/api/v1/listings/:id/matches',
    {
      config,
      schema: {
        summary: 'Counterparts with reasons',
        tags,
        params: Id,
        querystring: Limit,
        response: { 200: MatchList },
      },
    },
    (request) =>
      matchesOfListing({ database, directory, now: clock(), ...(shows && { shows }) }, request.params.id, {
        caller: request.caller,
        locale: request.locale,
        limit: request.query.limit,
      }),
  );
}

/** Writing: members of an organisation. */
export function memberListingRoutes(app: ApiServer, context: ListingContext): void {
  const { database, directory, clock } = context;
  const config = { access: 'signed_in' } as const;
  app.get(
    '/api/v1/me/listings',
    {
      config,
      schema: {
        summary: 'Listings of my organisations, in every state',
        tags,
        response: { 200: ListingList },
      },
    },
    (request) => listMine(database, callerOf(request), clock()),
  );
  app.post(
    '/api/v1/listings',
    {
      config,
      schema: {
        summary: 'Write a draft',
        tags,
        headers: IdempotencyHeader,
        body: NewListing,
        response: { 201: Listing },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const once = {
        userId: caller.userId,
        key: request.headers['idempotency-key'],
        route: 'POST /api/v1/listings',
        body: request.body,
      };
      const { id } = await runOnce(database, once, async (tx) => ({
        id: await createListing(tx, caller, request.body, clock()),
      }));
      return reply.code(201).send(await getListing(database, id, { caller, now: clock() }));
    },
  );
  app.put(
    '/api/v1/listings/:id',
    {
      config,
      schema: {
        summary: 'Write a new revision; If-Match names the revision that was read',
        tags,
        params: Id,
        headers: z.object({ 'if-match': z.string().optional() }),
        body: ListingDraft,
        response: { 200: Listing },
      },
    },
    async (request) => {
      const caller = callerOf(request);
      const expected = revisionOf(request.headers['if-match']);
      const row = await reviseListing(database, caller, {
        id: request.params.id,
        draft: request.body,
        expected,
        now: clock(),
      });
      await directory.follow();
      return describeListing(database, row, { caller, now: clock() });
    },
  );
  app.get(
    '/api/v1/listings/:id/revisions',
    {
      config,
      schema: { summary: 'Earlier revisions', tags, params: Id, response: { 200: ListingRevisionList } },
    },
    (request) => getRevisions(database, request.params.id, callerOf(request)),
  );
  lifeRoutes(app, context);
  recommendationRoutes(app, context);
}

function lifeRoutes(app: ApiServer, { database, directory, clock }: ListingContext): void {
  const config = { access: 'signed_in' } as const;
  app.post(
    '/api/v1/listings/:id/publish',
    { config, schema: { summary: 'Make public', tags, params: Id, response: { 200: Listing } } },
    async (request) => {
      const caller = callerOf(request);
      const row = await publishListing(database, caller, request.params.id, clock());
      await directory.follow();
      return describeListing(database, row, { caller, now: clock() });
    },
  );
  app.post(
    '/api/v1/listings/:id/close',
    {
      config,
      schema: {
        summary: 'End with an outcome',
        tags,
        params: Id,
        body: CloseListing,
        response: { 200: Listing },
      },
    },
    async (request) => {
      const caller = callerOf(request);
      const closing = { id: request.params.id, outcome: request.body, now: clock() };
      const row = await closeListing(database, caller, closing);
      await directory.follow();
      return describeListing(database, row, { caller, now: clock() });
    },
  );
}

function recommendationRoutes(app: ApiServer, context: ListingContext): void {
  const { database, directory, clock, shows } = context;
  const reading = () => ({ database, directory, now: clock(), ...(shows && { shows }) });
  const config = { access: 'signed_in' } as const;
  app.post(
    '/api/v1/listings/preview-matches',
    {
      config,
      schema: {
        summary: 'Counterparts of what is being written',
        tags,
        body: NewListing,
        response: { 200: MatchList },
      },
    },
    (request) =>
      matchesOfDraft({ database, directory, now: clock() }, request.body, {
        caller: callerOf(request),
        locale: request.locale,
        limit: 5,
      }),
  );
  app.get(
    '/api/v1/me/recommendations',
    {
      config,
      schema: {
        summary: 'What I should look at as a person',
        tags,
        querystring: Limit,
        response: { 200: MatchList },
      },
    },
    (request) =>
      matchesOfPerson(reading(), {
        caller: callerOf(request),
        locale: request.locale,
        limit: request.query.limit,
      }),
  );
  app.get(
    '/api/v1/organisations/:id/recommendations',
    {
      config,
      schema: {
        summary: 'What an organisation should look at',
        tags,
        params: Id,
        querystring: Limit,
        response: { 200: MatchList },
      },
    },
    (request) =>
      matchesOfOrganisation(reading(), request.params.id, {
        caller: callerOf(request),
        locale: request.locale,
        limit: request.query.limit,
      }),
  );
}

function revisionOf(header: string | undefined): number {
  const revision = Number(header?.replace(/^(W\/)?"?(\d+)"?$/, '$2'));
  if (Number.isInteger(revision) && revision > 0) return revision;
  throw new AppError('request.invalid', {
    detail: {
      zh: '请在 If-Match 头中写明您读到的版本号，例如 If-Match: "3"。',
      en: 'Please name the revision you read in the If-Match header, for example If-Match: "3".',
    },
  });
}
