import {
  ConfirmAgreement,
  DeclineIntroduction,
  Introduction,
  IntroductionOutcome,
  ProposeAgreement,
} from '@rongqiao/contracts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Clock } from '../../platform/clock/clock.ts';
import type { Database, Tx } from '../../platform/db/index.ts';
import { type ApiServer, callerOf } from '../../platform/http/index.ts';
import { type OnceRequest, runOnce } from '../../platform/idempotency/index.ts';
import type { ListingDirectory } from '../listings/index.ts';
import type { Announce } from './introduction-event.ts';
import {
  accept,
  conclude,
  confirmAgreement,
  decline,
  type MoveContext,
  proposeAgreement,
  withdraw,
} from './make-move.ts';
import { getIntroduction } from './read-introductions.ts';
import { refreshReplyFigures } from './refresh-reply-figures.ts';

export interface IntroductionContext {
  database: Database;
  directory: ListingDirectory;
  clock: Clock;
  announce: Announce;
}

export const Id = z.object({ id: z.uuid() });
export const IdempotencyHeader = z.object({ 'idempotency-key': z.string().min(8).max(128).optional() });
export const tags = ['introductions'];
const config = { access: 'signed_in' } as const;

/** Accepting, declining, withdrawing, agreeing and reporting the outcome. Each answers with the introduction as it stands. */
export function answerRoutes(app: ApiServer, context: IntroductionContext): void {
  const schema = { tags, params: Id, headers: IdempotencyHeader, response: { 200: Introduction } };
  app.post(
    '/api/v1/introductions/:id/accept',
    { config, schema: { ...schema, summary: 'Accept an invitation' } },
    (request) => move(context, request, 'accept', accept),
  );
  app.post(
    '/api/v1/introductions/:id/decline',
    { config, schema: { ...schema, summary: 'Decline it with a reason', body: DeclineIntroduction } },
    (request) => move(context, request, 'decline', (tx, to) => decline(tx, to, request.body)),
  );
  app.post(
    '/api/v1/introductions/:id/withdraw',
    { config, schema: { ...schema, summary: 'Take an unanswered invitation back' } },
    (request) => move(context, request, 'withdraw', withdraw),
  );
  app.post(
    '/api/v1/introductions/:id/agreement',
    { config, schema: { ...schema, summary: 'Propose what is agreed', body: ProposeAgreement } },
    (request) => move(context, request, 'agreement', (tx, to) => proposeAgreement(tx, to, request.body.text)),
  );
  app.post(
    '/api/v1/introductions/:id/agreement/confirm',
    {
      config,
      schema: { ...schema, summary: 'Confirm what the other side proposed', body: ConfirmAgreement },
    },
    (request) =>
      move(context, request, 'agreement/confirm', (tx, to) => confirmAgreement(tx, to, request.body)),
  );
  app.post(
    '/api/v1/introductions/:id/outcome',
    { config, schema: { ...schema, summary: 'Report how it ended', body: IntroductionOutcome } },
    (request) => move(context, request, 'outcome', (tx, to) => conclude(tx, to, request.body)),
  );
}

/** A creating request, for telling a repeated one apart. */
export function onceOf(request: FastifyRequest, route: string): OnceRequest {
  const key = request.headers['idempotency-key'];
  return {
    userId: callerOf(request).userId,
    key: typeof key === 'string' ? key : undefined,
    route,
    body: request.body ?? null,
  };
}

/** Makes one move once, then brings what is shown and ranked of the invitee's replies up to date. */
async function move(
  { database, directory, clock, announce }: IntroductionContext,
  request: FastifyRequest & { params: { id: string } },
  name: string,
  make: (tx: Tx, context: MoveContext) => Promise<{ inviteeOrganisationId: string }>,
): Promise<Introduction> {
  const caller = callerOf(request);
  const { id } = request.params;
  const now = clock();
  const once = onceOf(request, `POST /api/v1/introductions/${id}/${name}`);
  const { organisationId } = await runOnce(database, once, async (tx) => ({
    organisationId: (await make(tx, { caller, id, announce, now })).inviteeOrganisationId,
  }));
  if (await refreshReplyFigures(database, organisationId, now)) await directory.follow();
  return getIntroduction(database, id, { caller, now });
}
