import { Me, Profile, SignUp, SignUpAnswer } from '@rongqiao/contracts';
import type { Clock } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { type ApiServer, callerOf } from '../../platform/http/index.ts';
import { getMe } from './accounts.service.ts';
import { getProfile, putProfile } from './profile.service.ts';
import { signUp } from './sign-up.ts';

export interface AccountContext {
  database: Database;
  clock: Clock;
}

/** `/api/v1/me` with the own profile, and signing up. */
export function accountRoutes(app: ApiServer, context: AccountContext): void {
  profileRoutes(app, context);
  signUpRoute(app, context);
  app.get(
    '/api/v1/me',
    {
      config: { access: 'signed_in' },
      schema: { summary: 'The signed-in person', tags: ['accounts'], response: { 200: Me } },
    },
    (request) => getMe(context.database, callerOf(request)),
  );
}

/** Open to everybody, and costing the same work whether the address is taken or not; ten a minute from one address. */
function signUpRoute(app: ApiServer, { database, clock }: AccountContext): void {
  app.post(
    '/api/v1/sign-up',
    {
      config: { access: 'public', rateLimit: { max: 10, timeWindow: 60_000 } },
      schema: {
        summary: 'Sign up with e-mail and password',
        tags: ['accounts'],
        body: SignUp,
        response: { 200: SignUpAnswer },
      },
    },
    async (request) => {
      await signUp(database, request.body, clock());
      return { received: true as const, codeSent: false };
    },
  );
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
