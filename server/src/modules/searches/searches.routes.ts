import {
  AlertSubscription,
  KeepRecentSearches,
  NewSavedSearch,
  RecentSearch,
  RecentSearches,
  SavedSearch,
  SavedSearchChanges,
  SavedSearchFinds,
  SavedSearchList,
} from '@rongqiao/contracts';
import { z } from 'zod';
import type { Clock } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { type ApiServer, callerOf } from '../../platform/http/index.ts';
import { runOnce } from '../../platform/idempotency/index.ts';
import {
  addRecentSearch,
  clearRecentSearches,
  keepRecentSearches,
  readRecentSearches,
} from './recent-searches.service.ts';
import {
  changeMySearch,
  deleteMySearch,
  getMySearch,
  listMySearches,
  saveSearch,
} from './saved-searches.service.ts';
import { getSubscription, stopAlerts } from './stop-alerts.ts';

interface SearchContext {
  database: Database;
  clock: Clock;
  /** Signs the links of letters. */
  secret: string;
}

const Id = z.object({ id: z.uuid() });
const IdempotencyHeader = z.object({ 'idempotency-key': z.string().min(8).max(128).optional() });
const Token = z.object({ token: z.string().min(1).max(200) });
const tags = ['searches'];

/** Saved searches and recent ones: everybody's own, and nobody else's. */
export function searchRoutes(app: ApiServer, context: SearchContext): void {
  savedRoutes(app, context);
  oneSearchRoutes(app, context);
  recentRoutes(app, context);
  letterRoutes(app, context);
}

function savedRoutes(app: ApiServer, { database, clock }: SearchContext): void {
  const config = { access: 'signed_in' } as const;
  app.get(
    '/api/v1/me/searches',
    { config, schema: { summary: 'My saved searches', tags, response: { 200: SavedSearchList } } },
    (request) => listMySearches(database, callerOf(request).userId),
  );
  app.post(
    '/api/v1/me/searches',
    {
      config,
      schema: {
        summary: 'Save a search',
        tags,
        headers: IdempotencyHeader,
        body: NewSavedSearch,
        response: { 201: SavedSearch },
      },
    },
    async (request, reply) => {
      const { userId } = callerOf(request);
      const person = { userId, now: clock() };
      const once = {
        userId,
        key: request.headers['idempotency-key'],
        route: 'POST /api/v1/me/searches',
        body: request.body,
      };
      const { id } = await runOnce(database, once, async (tx) => ({
        id: await saveSearch(tx, request.body, person),
      }));
      const { search } = await getMySearch(database, id, person);
      return reply.code(201).send(search);
    },
  );
}

function oneSearchRoutes(app: ApiServer, { database, clock }: SearchContext): void {
  const config = { access: 'signed_in' } as const;
  app.get(
    '/api/v1/me/searches/:id',
    {
      config,
      schema: {
        summary: 'A saved search and what it found',
        tags,
        params: Id,
        response: { 200: SavedSearchFinds },
      },
    },
    (request) => getMySearch(database, request.params.id, { userId: callerOf(request).userId, now: clock() }),
  );
  app.put(
    '/api/v1/me/searches/:id',
    {
      config,
      schema: {
        summary: 'Rename, or change how often it tells',
        tags,
        params: Id,
        body: SavedSearchChanges,
        response: { 200: SavedSearch },
      },
    },
    (request) =>
      changeMySearch(database, request.params.id, request.body, {
        userId: callerOf(request).userId,
        now: clock(),
      }),
  );
  app.delete(
    '/api/v1/me/searches/:id',
    { config, schema: { summary: 'Delete a saved search', tags, params: Id, response: { 204: z.null() } } },
    async (request, reply) => {
      const { userId } = callerOf(request);
      await deleteMySearch(database, request.params.id, { userId, now: clock() });
      return reply.code(204).send(null);
    },
  );
}

function recentRoutes(app: ApiServer, { database, clock }: SearchContext): void {
  const config = { access: 'signed_in' } as const;
  const url = '/api/v1/me/recent-searches';
  const response = { 200: RecentSearches };
  app.get(url, { config, schema: { summary: 'What I searched for last', tags, response } }, (request) =>
    readRecentSearches(database, callerOf(request).userId),
  );
  app.post(
    url,
    { config, schema: { summary: 'Keep a search of mine', tags, body: RecentSearch, response } },
    (request) =>
      addRecentSearch(database, { userId: callerOf(request).userId, q: request.body.q, now: clock() }),
  );
  app.put(
    url,
    { config, schema: { summary: 'Keep my searches or not', tags, body: KeepRecentSearches, response } },
    (request) => keepRecentSearches(database, callerOf(request).userId, request.body.kept),
  );
  app.delete(
    url,
    { config, schema: { summary: 'Forget what I searched for', tags, response: { 204: z.null() } } },
    async (request, reply) => {
      await clearRecentSearches(database, callerOf(request).userId);
      return reply.code(204).send(null);
    },
  );
}

/** Where the links of letters lead: the token alone says whose search it is. */
function letterRoutes(app: ApiServer, { database, secret }: SearchContext): void {
  const config = { access: 'public' } as const;
  const response = { 200: AlertSubscription };
  app.get(
    '/api/v1/search-alerts',
    { config, schema: { summary: 'What a letter’s link is about', tags, querystring: Token, response } },
    (request) => getSubscription(database, request.query.token, secret),
  );
  app.post(
    '/api/v1/search-alerts/stop',
    { config, schema: { summary: 'Stop the letters of one search', tags, body: Token, response } },
    (request) => stopAlerts(database, request.body.token, secret),
  );
}
