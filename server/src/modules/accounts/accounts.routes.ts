import { Me, Profile, SignUp, SignUpAnswer } from '@rongqiao/contracts';
import { type ApiServer, callerOf } from '../../platform/http/index.ts';
import { getMe } from './accounts.service.ts';
import { getProfile, putProfile } from './profile.service.ts';
import type { AccountSecurity } from './security/account-security.ts';
import { signUp } from './sign-up.ts';

/** `/api/v1/me` with the own profile, and signing up. */
export function accountRoutes(app: ApiServer, context: AccountSecurity): void {
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
function signUpRoute(app: ApiServer, security: AccountSecurity): void {
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
      await signUp(security, request.body);
      return { received: true as const, letterSent: Boolean(security.letters?.publicUrl) };
    },
  );
}

function profileRoutes(app: ApiServer, { database, clock }: AccountSecurity): void {
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
