import { randomBytes } from 'node:crypto';
import {
  AskForLetter,
  ChangeEmail,
  CodeAsked,
  CodeSignIn,
  ConfirmEmail,
  LetterAsked,
  ResetPassword,
  SignInAnswer,
  SignInWays,
} from '@rongqiao/contracts';
import { v4 as uuidv4 } from 'uuid';
import { type ApiServer, callerOf } from '../../../platform/http/index.ts';
import type { AccountSecurity } from './account-security.ts';
import { atLeast } from './at-least.ts';
import { signInWithCode } from './code-sign-in.ts';
import { askToChangeEmail, askToConfirm, confirmEmail } from './email-confirmation.ts';
import { openSession } from './open-session.ts';
import { askForReset, resetPassword } from './password-reset.ts';
import { writeCode } from './send-ticket.ts';
import { withWait } from './sign-in.routes.ts';

const tags = ['accounts'];
/** Bounds the letters that one network address can cause. */
const asking = { access: 'public', rateLimit: { max: 20, timeWindow: 60_000 } } as const;
/** Longer than the work for an address with an account takes; whoever listens to the clock learns nothing. */
const ANSWER_AFTER_MS = 250;

/** What comes by letter: codes to sign in, links that set a password or confirm an address. */
export function letterRoutes(app: ApiServer, security: AccountSecurity): void {
  const { letters } = security;
  const ways = { code: letters !== null, links: Boolean(letters?.publicUrl) };
  app.get(
    '/api/v1/sign-in/ways',
    {
      config: { access: 'public' },
      schema: { summary: 'How people may sign in here', tags, response: { 200: SignInWays } },
    },
    async () => ways,
  );
  codeRoutes(app, security);
  resetRoutes(app, security);
  confirmationRoutes(app, security);
}

function codeRoutes(app: ApiServer, security: AccountSecurity): void {
  app.post(
    '/api/v1/sign-in/codes',
    {
      config: asking,
      schema: {
        summary: 'Send me a code to sign in with',
        tags,
        body: AskForLetter,
        response: { 200: CodeAsked },
      },
    },
    async (request) => {
      const ticket = uuidv4({ random: randomBytes(16) });
      await atLeast(ANSWER_AFTER_MS, writeCode(security, ticket, request.body.email));
      return { ticket };
    },
  );
  app.post(
    '/api/v1/sign-in/code',
    {
      config: { access: 'public', rateLimit: { max: 60, timeWindow: 60_000 } },
      schema: {
        summary: 'Sign in with the code of a letter',
        tags,
        body: CodeSignIn,
        response: { 200: SignInAnswer },
      },
    },
    async (request, reply) => {
      const work = signInWithCode(security, request.body, request.ip);
      const userId = await withWait(reply, atLeast(ANSWER_AFTER_MS, work));
      await openSession(security.signIn, userId, { request, reply });
      return { next: 'signed_in' as const };
    },
  );
}

function resetRoutes(app: ApiServer, security: AccountSecurity): void {
  app.post(
    '/api/v1/password-resets',
    {
      config: asking,
      schema: {
        summary: 'Send me a link that sets a new password',
        tags,
        body: AskForLetter,
        response: { 200: LetterAsked },
      },
    },
    async (request) => {
      await atLeast(ANSWER_AFTER_MS, askForReset(security, request.body.email));
      return { received: true as const };
    },
  );
  app.put(
    '/api/v1/password-resets',
    { config: asking, schema: { summary: 'Set a new password by a link', tags, body: ResetPassword } },
    async (request, reply) => {
      await resetPassword(security, request.body);
      return reply.code(204).send();
    },
  );
}

function confirmationRoutes(app: ApiServer, security: AccountSecurity): void {
  app.post(
    '/api/v1/me/email-confirmation',
    {
      config: { access: 'signed_in', rateLimit: { max: 20, timeWindow: 60_000 } },
      schema: {
        summary: 'Send me a link that confirms my address',
        tags,
        response: { 200: LetterAsked },
      },
    },
    async (request) => {
      await askToConfirm(security, callerOf(request).userId);
      return { received: true as const };
    },
  );
  app.put(
    '/api/v1/me/email',
    {
      config: { access: 'signed_in', rateLimit: { max: 20, timeWindow: 60_000 } },
      schema: {
        summary: 'Send a link to the address that I want to use from now on',
        tags,
        body: ChangeEmail,
        response: { 200: LetterAsked },
      },
    },
    async (request, reply) => {
      const { userId } = callerOf(request);
      const change = { ...request.body, address: request.ip };
      await withWait(reply, askToChangeEmail(security, userId, change));
      return { received: true as const };
    },
  );
  app.put(
    '/api/v1/email-confirmations',
    { config: asking, schema: { summary: 'Confirm an address by a link', tags, body: ConfirmEmail } },
    async (request, reply) => {
      await confirmEmail(security, request.body);
      return reply.code(204).send();
    },
  );
}
