import { SignInLockList } from '@rongqiao/contracts';
import { z } from 'zod';
import { type ApiServer, callerOf } from '../../../platform/http/index.ts';
import type { AccountSecurity } from './account-security.ts';
import { liftLock, listLocks } from './locks.service.ts';

/** Accounts locked after failed sign-ins; an administrator lifts the lock. */
export function lockRoutes(app: ApiServer, { database, clock }: AccountSecurity): void {
  const config = { access: { roles: ['administrator'] } } as const;
  const tags = ['accounts'];
  app.get(
    '/api/v1/console/sign-in-locks',
    {
      config,
      schema: { summary: 'Accounts that are locked now', tags, response: { 200: SignInLockList } },
    },
    () => listLocks(database, clock()),
  );
  app.delete(
    '/api/v1/console/sign-in-locks/:id',
    {
      config,
      schema: { summary: 'Lift the lock of an account', tags, params: z.object({ id: z.uuid() }) },
    },
    async (request, reply) => {
      const lock = { userId: request.params.id, actorId: callerOf(request).userId };
      await liftLock(database, lock, clock());
      return reply.code(204).send();
    },
  );
}
