import {
  Introduction,
  IntroductionMessage,
  IntroductionMessageList,
  IntroductionOptions,
  IntroductionPage,
  IntroductionQuery,
  NewIntroduction,
  NewMessage,
  PublicOutcomeList,
} from '@rongqiao/contracts';
import { z } from 'zod';
import { type ApiServer, callerOf } from '../../platform/http/index.ts';
import { runOnce } from '../../platform/idempotency/index.ts';
import {
  answerRoutes,
  Id,
  IdempotencyHeader,
  type IntroductionContext,
  onceOf,
  tags,
} from './answer.routes.ts';
import { invite } from './invite.ts';
import { writeMessage } from './make-move.ts';
import {
  getIntroduction,
  getMessage,
  getMessages,
  getOptions,
  listIntroductions,
  listPublicOutcomes,
} from './read-introductions.ts';

const OutcomeQuery = z.object({
  page: z.coerce.number().int().min(1).max(500).default(1),
  size: z.coerce.number().int().min(1).max(100).default(10),
});

/** Introductions for their two sides, and the successes for everybody. */
export function introductionRoutes(app: ApiServer, context: IntroductionContext): void {
  readRoutes(app, context);
  writeRoutes(app, context);
  answerRoutes(app, context);
}

function readRoutes(app: ApiServer, { database, clock }: IntroductionContext): void {
  const config = { access: 'signed_in' } as const;
  app.get(
    '/api/v1/outcomes',
    {
      config: { access: 'public' },
      schema: {
        summary: 'What introductions between organisations have led to, latest first',
        tags,
        querystring: OutcomeQuery,
        response: { 200: PublicOutcomeList },
      },
    },
    (request) => listPublicOutcomes(database, request.query, clock()),
  );
  app.get(
    '/api/v1/introductions',
    {
      config,
      schema: {
        summary: 'My introductions: waiting for me, open, or closed',
        tags,
        querystring: IntroductionQuery,
        response: { 200: IntroductionPage },
      },
    },
    (request) => listIntroductions(database, request.query, { caller: callerOf(request), now: clock() }),
  );
  app.get(
    '/api/v1/introductions/options',
    {
      config,
      schema: {
        summary: 'For whom I may ask to be introduced to a listing, and what stands against it',
        tags,
        querystring: z.object({ listing: z.uuid() }),
        response: { 200: IntroductionOptions },
      },
    },
    (request) => {
      const reading = { caller: callerOf(request), now: clock(), locale: request.locale };
      return getOptions(database, request.query.listing, reading);
    },
  );
  app.get(
    '/api/v1/introductions/:id',
    { config, schema: { summary: 'One introduction', tags, params: Id, response: { 200: Introduction } } },
    (request) => getIntroduction(database, request.params.id, { caller: callerOf(request), now: clock() }),
  );
  app.get(
    '/api/v1/introductions/:id/messages',
    {
      config,
      schema: {
        summary: 'The conversation, oldest first',
        tags,
        params: Id,
        response: { 200: IntroductionMessageList },
      },
    },
    (request) => getMessages(database, request.params.id, callerOf(request)),
  );
}

function writeRoutes(app: ApiServer, { database, clock, announce }: IntroductionContext): void {
  const config = { access: 'signed_in' } as const;
  app.post(
    '/api/v1/introductions',
    {
      config,
      schema: {
        summary: 'Ask to be introduced to the organisation behind a listing',
        tags,
        headers: IdempotencyHeader,
        body: NewIntroduction,
        response: { 201: Introduction },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const once = onceOf(request, 'POST /api/v1/introductions');
      const { id } = await runOnce(database, once, async (tx) => ({
        id: await invite(tx, { caller, wish: request.body, announce, now: clock() }),
      }));
      return reply.code(201).send(await getIntroduction(database, id, { caller, now: clock() }));
    },
  );
  app.post(
    '/api/v1/introductions/:id/messages',
    {
      config,
      schema: {
        summary: 'Write to the other side',
        tags,
        params: Id,
        headers: IdempotencyHeader,
        body: NewMessage,
        response: { 201: IntroductionMessage },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const { id } = request.params;
      const once = onceOf(request, `POST /api/v1/introductions/${id}/messages`);
      const { messageId } = await runOnce(database, once, async (tx) => ({
        messageId: await writeMessage(tx, { caller, id, announce, now: clock() }, request.body.body),
      }));
      return reply.code(201).send(await getMessage(database, { id, messageId, caller }));
    },
  );
}
