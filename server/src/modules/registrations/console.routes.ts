import {
  OverseenOrganisation,
  OverseenOrganisationPage,
  OverseenOrganisationQuery,
  QueueCount,
  Registration,
  RegistrationDecision,
  RegistrationList,
  StandingChange,
} from '@rongqiao/contracts';
import { inTransaction } from '../../platform/db/index.ts';
import { type ApiServer, callerOf, OFFICIALS } from '../../platform/http/index.ts';
import { runOnce } from '../../platform/idempotency/index.ts';
import { changeStanding } from './change-standing.ts';
import { decideRegistration } from './decide.ts';
import { getOverseen, listOverseen } from './overseen-organisations.ts';
import { countQueue, getRegistration, listQueue } from './read-registrations.ts';
import { Id, IdempotencyHeader, type RegistrationContext } from './route-shapes.ts';

const config = { access: { roles: OFFICIALS } } as const;
const tags = ['console'];

/** The officials' side: what waits, deciding, the organisations of their region and their standing. */
export function consoleRoutes(app: ApiServer, context: RegistrationContext): void {
  const { database } = context;
  app.get(
    '/api/v1/console/registrations',
    {
      config,
      schema: { summary: 'Registrations to review, oldest first', tags, response: { 200: RegistrationList } },
    },
    (request) => listQueue(database, callerOf(request)),
  );
  app.get(
    '/api/v1/console/registrations/count',
    { config, schema: { summary: 'How many registrations wait', tags, response: { 200: QueueCount } } },
    (request) => countQueue(database, callerOf(request)),
  );
  app.get(
    '/api/v1/console/organisations',
    {
      config,
      schema: {
        summary: 'Organisations of my regions',
        tags,
        querystring: OverseenOrganisationQuery,
        response: { 200: OverseenOrganisationPage },
      },
    },
    (request) => listOverseen(database, request.query, callerOf(request)),
  );
  decidingRoutes(app, context);
}

function decidingRoutes(app: ApiServer, { database, clock }: RegistrationContext): void {
  app.post(
    '/api/v1/console/registrations/:id/decision',
    {
      config,
      schema: {
        summary: 'Approve, return or refuse a registration',
        tags,
        params: Id,
        headers: IdempotencyHeader,
        body: RegistrationDecision,
        response: { 200: Registration },
      },
    },
    async (request) => {
      const caller = callerOf(request);
      const { id } = request.params;
      const key = request.headers['idempotency-key'];
      const once = { userId: caller.userId, key, route: `registrations/${id}/decision`, body: request.body };
      await runOnce(database, once, async (tx) => {
        await decideRegistration(tx, id, request.body, { caller, now: clock() });
        return {};
      });
      return getRegistration(database, id, caller);
    },
  );
  app.put(
    '/api/v1/console/organisations/:id/standing',
    {
      config,
      schema: {
        summary: 'Suspend an organisation, or lift that',
        tags,
        params: Id,
        body: StandingChange,
        response: { 200: OverseenOrganisation },
      },
    },
    async (request) => {
      const caller = callerOf(request);
      const { id } = request.params;
      await inTransaction(database, (tx) => changeStanding(tx, id, request.body, { caller, now: clock() }));
      return getOverseen(database, id);
    },
  );
}
