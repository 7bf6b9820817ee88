import { PasswordSignIn, SignInAnswer } from '@rongqiao/contracts';
import type { FastifyReply } from 'fastify';
import type { ApiServer } from '../../../platform/http/index.ts';
import type { AccountSecurity } from './account-security.ts';
import { openSession } from './open-session.ts';
import { signInWithPassword } from './password-sign-in.ts';
import { TooManyTries } from './tries.ts';

const tags = ['accounts'];
/** Bounds the work that one address can cause; wrong tries are counted apart, in the database. */
const rateLimit = { max: 60, timeWindow: 60_000 };

/** Begins and ends sessions. */
export function signInRoutes(app: ApiServer, security: AccountSecurity): void {
  const { signIn } = security;
  app.post(
    '/api/v1/sign-in',
    {
      config: { access: 'public', rateLimit },
      schema: {
        summary: 'Sign in with e-mail and password',
        tags,
        body: PasswordSignIn,
        response: { 200: SignInAnswer },
      },
    },
    async (request, reply) => {
      const userId = await withWait(reply, signInWithPassword(security, request.body, request.ip));
      await openSession(signIn, userId, { request, reply });
      return { next: 'signed_in' as const };
    },
  );
  app.post(
    '/api/v1/sign-out',
    { config: { access: 'public' }, schema: { summary: 'End this session', tags } },
    async (request, reply) => {
      const headers = new Headers({ cookie: request.headers.cookie ?? '' });
      const { headers: answer } = await signIn.api.signOut({ headers, returnHeaders: true });
      for (const cookie of answer.getSetCookie()) reply.header('set-cookie', cookie);
      return reply.code(204).send();
    },
  );
}

/** Says when to come back, where there were too many tries. */
export async function withWait<T>(reply: FastifyReply, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof TooManyTries) reply.header('retry-after', error.waitSeconds);
    throw error;
  }
}
