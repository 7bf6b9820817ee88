import { Registration, RegistrationInput, RegistrationList } from '@rongqiao/contracts';
import { AppError } from '../../platform/errors/index.ts';
import { type ApiServer, callerOf } from '../../platform/http/index.ts';
import { runOnce } from '../../platform/idempotency/index.ts';
import { consoleRoutes } from './console.routes.ts';
import { getRegistration, listMyRegistrations } from './read-registrations.ts';
import { register, reviseRegistration } from './register.ts';
import { Id, IdempotencyHeader, type RegistrationContext } from './route-shapes.ts';

const config = { access: 'signed_in' } as const;
const tags = ['registrations'];

/** Registering an organisation and following what becomes of it, and the officials' side. */
export function registrationRoutes(app: ApiServer, context: RegistrationContext): void {
  const { database, clock } = context;
  app.get(
    '/api/v1/registrations',
    { config, schema: { summary: 'What I have registered', tags, response: { 200: RegistrationList } } },
    (request) => listMyRegistrations(database, callerOf(request)),
  );
  app.get(
    '/api/v1/registrations/:id',
    { config, schema: { summary: 'One registration', tags, params: Id, response: { 200: Registration } } },
    (request) => getRegistration(database, request.params.id, callerOf(request)),
  );
  writingRoutes(app, { database, clock });
  consoleRoutes(app, context);
}

function writingRoutes(app: ApiServer, { database, clock }: RegistrationContext): void {
  const schema = {
    tags,
    body: RegistrationInput,
    headers: IdempotencyHeader,
    response: { 200: Registration },
  };
  app.post(
    '/api/v1/registrations',
    { config, schema: { ...schema, summary: 'Register an organisation' } },
    async (request) => {
      const caller = callerOf(request);
      const key = request.headers['idempotency-key'];
      const once = { userId: caller.userId, key, route: 'registrations', body: request.body };
      const { id } = await runOnce(database, once, async (tx) => ({
        id: await register(tx, request.body, { caller, now: clock() }),
      })).catch(asConflict);
      return getRegistration(database, id, caller);
    },
  );
  app.post(
    '/api/v1/registrations/:id/revise',
    { config, schema: { ...schema, params: Id, summary: 'Hand a returned registration in again' } },
    async (request) => {
      const caller = callerOf(request);
      const { id } = request.params;
      const key = request.headers['idempotency-key'];
      const once = { userId: caller.userId, key, route: `registrations/${id}/revise`, body: request.body };
      await runOnce(database, once, async (tx) => {
        await reviseRegistration(tx, id, request.body, { caller, now: clock() });
        return {};
      });
      return getRegistration(database, id, caller);
    },
  );
}

/** Two requests of one person at once for one code: the table lets one through. */
function asConflict(error: unknown): never {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const { constraint } = cause as { constraint?: string };
  if (constraint !== 'registrations_open') throw error;
  throw new AppError('request.conflict', {
    detail: {
      zh: '您已经提交过这个统一社会信用代码的登记。',
      en: 'You have handed in this credit code already.',
    },
  });
}
