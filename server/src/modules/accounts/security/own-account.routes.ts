import { ChangeOwnAccount, ChangePassword, OwnAccount } from '@rongqiao/contracts';
import { type ApiServer, callerOf } from '../../../platform/http/index.ts';
import type { AccountSecurity } from './account-security.ts';
import { changeOwnPassword } from './change-password.ts';
import { hereOf } from './open-session.ts';
import { changeOwnAccount, getOwnAccount } from './own-account.service.ts';
import { withWait } from './sign-in.routes.ts';

/** The signed-in person's name and password. */
export function ownAccountRoutes(app: ApiServer, security: AccountSecurity): void {
  const { database, signIn, clock } = security;
  const config = { access: 'signed_in' } as const;
  const tags = ['accounts'];
  app.get(
    '/api/v1/me/account',
    { config, schema: { summary: 'My own account', tags, response: { 200: OwnAccount } } },
    (request) => getOwnAccount(database, callerOf(request).userId),
  );
  app.put(
    '/api/v1/me/account',
    {
      config,
      schema: {
        summary: 'Change my name',
        tags,
        body: ChangeOwnAccount,
        response: { 200: OwnAccount },
      },
    },
    (request) => changeOwnAccount(database, callerOf(request).userId, { change: request.body, now: clock() }),
  );
  app.put(
    '/api/v1/me/password',
    {
      config,
      schema: { summary: 'Change my password and end my other sessions', tags, body: ChangePassword },
    },
    async (request, reply) => {
      const here = await hereOf(signIn, request);
      const what = { change: request.body, address: request.ip };
      await withWait(reply, changeOwnPassword(security, here, what));
      return reply.code(204).send();
    },
  );
}
