import { EndedSessions, OwnSessionList } from '@rongqiao/contracts';
import { z } from 'zod';
import type { ApiServer } from '../../../platform/http/index.ts';
import type { AccountSecurity } from './account-security.ts';
import { hereOf } from './open-session.ts';
import { endOtherSessions, endOwnSession, listOwnSessions } from './sessions.service.ts';

/** Where the signed-in person is signed in, and signing out there. */
export function sessionRoutes(app: ApiServer, { database, signIn, clock }: AccountSecurity): void {
  const config = { access: 'signed_in' } as const;
  const tags = ['accounts'];
  app.get(
    '/api/v1/me/sessions',
    { config, schema: { summary: 'Where I am signed in', tags, response: { 200: OwnSessionList } } },
    async (request) => listOwnSessions(database, await hereOf(signIn, request)),
  );
  app.delete(
    '/api/v1/me/sessions',
    {
      config,
      schema: { summary: 'Sign out everywhere but here', tags, response: { 200: EndedSessions } },
    },
    async (request) => ({
      ended: await endOtherSessions(database, await hereOf(signIn, request), clock()),
    }),
  );
  app.delete(
    '/api/v1/me/sessions/:id',
    {
      config,
      schema: { summary: 'Sign out on one device', tags, params: z.object({ id: z.uuid() }) },
    },
    async (request, reply) => {
      await endOwnSession(database, await hereOf(signIn, request), request.params.id, clock());
      return reply.code(204).send();
    },
  );
}
