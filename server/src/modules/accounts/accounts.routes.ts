import { Me, Profile } from '@rongqiao/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { type ApiServer, callerOf } from '../../platform/http/index.ts';
import { getMe } from './accounts.service.ts';
import { getProfile, putProfile } from './profile.service.ts';
import type { SignIn } from './sign-in.ts';

export interface AccountContext {
  database: Database;
  signIn: SignIn;
  clock: Clock;
}

/** `/api/v1/me` with the own profile, and the sign-in library under `/api/auth/`. */
export function accountRoutes(app: ApiServer, context: AccountContext): void {
  profileRoutes(app, context);
  app.get(
    '/api/v1/me',
    {
      config: { access: 'signed_in' },
      schema: { summary: 'The signed-in person', tags: ['accounts'], response: { 200: Me } },
    },
    (request) => getMe(context.database, callerOf(request)),
  );
  app.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    config: { access: 'public' },
    schema: { hide: true },
    handler: (request, reply) => passToSignIn(context.signIn, request, reply),
  });
}

function profileRoutes(app: ApiServer, { database, clock }: AccountContext): void {
  const config = { access: 'signed_in' } as const;
  const tags = ['accounts'];
  app.get(
    '/api/v1/me/profile',
    { config, schema: { summary: 'My own profile', tags, response: { 200: Profile } } },
    (request) => getProfile(database, callerOf(request)),
  );
  app.put(
    '/api/v1/me/profile',
    { config, schema: { summary: 'Write my own profile', tags, body: Profile, response: { 200: Profile } } },
    (request) => putProfile(database, callerOf(request), request.body, clock()),
  );
}

async function passToSignIn(
  signIn: SignIn,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined && name !== 'content-length') headers.append(name, String(value));
  }
  headers.set('x-forwarded-for', request.ip);
  const url = new URL(request.url, `${request.protocol}://${request.headers.host ?? 'localhost'}`);
  const response = await signIn.handler(
    new Request(url, {
      method: request.method,
      headers,
      ...(request.body !== undefined && request.body !== null && { body: JSON.stringify(request.body) }),
    }),
  );
  reply.code(response.status);
  for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie);
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie' && name !== 'content-length') reply.header(name, value);
  }
  return reply.send(await response.text());
}
