import { JoinDecision, JoinRequest, JoinRequestList, NewJoinRequest, QueueCount } from '@rongqiao/contracts';
import { inTransaction } from '../../platform/db/index.ts';
import { type ApiServer, callerOf, OFFICIALS } from '../../platform/http/index.ts';
import { runOnce } from '../../platform/idempotency/index.ts';
import { askToJoin, decideJoin, withdrawJoin } from './join.ts';
import {
  countForOfficials,
  getJoinRequest,
  listForOfficials,
  listForOwners,
  listMyJoinRequests,
} from './read-joining.ts';
import { Id, IdempotencyHeader, type MembershipContext } from './route-shapes.ts';

const config = { access: 'signed_in' } as const;
const tags = ['memberships'];
const list = { response: { 200: JoinRequestList }, tags };

/** Asking to join an organisation that is listed, and deciding on it. */
export function joiningRoutes(app: ApiServer, context: MembershipContext): void {
  const { database, clock, tell } = context;
  app.get(
    '/api/v1/me/join-requests',
    { config, schema: { ...list, summary: 'What I asked to join' } },
    (request) => listMyJoinRequests(database, callerOf(request)),
  );
  app.get(
    '/api/v1/organisations/:id/join-requests',
    { config, schema: { ...list, params: Id, summary: 'Who waits to join' } },
    (request) => listForOwners(database, request.params.id, callerOf(request)),
  );
  app.post(
    '/api/v1/organisations/:id/join-requests',
    {
      config,
      schema: {
        summary: 'Ask to join an organisation',
        tags,
        params: Id,
        headers: IdempotencyHeader,
        body: NewJoinRequest,
        response: { 200: JoinRequest },
      },
    },
    async (request) => {
      const caller = callerOf(request);
      const { id: organisationId } = request.params;
      const key = request.headers['idempotency-key'];
      const route = `organisations/${organisationId}/join-requests`;
      const once = { userId: caller.userId, key, route, body: request.body };
      const { id } = await runOnce(database, once, async (tx) => ({
        id: await askToJoin(tx, organisationId, request.body, { caller, now: clock(), tell }),
      }));
      return getJoinRequest(database, id, caller);
    },
  );
  decidingRoutes(app, context);
}

function decidingRoutes(app: ApiServer, { database, clock, tell }: MembershipContext): void {
  app.post(
    '/api/v1/join-requests/:id/withdraw',
    {
      config,
      schema: { summary: 'Take back what I asked', tags, params: Id, response: { 200: JoinRequest } },
    },
    async (request) => {
      const caller = callerOf(request);
      const { id } = request.params;
      await inTransaction(database, (tx) => withdrawJoin(tx, id, { caller, now: clock() }));
      return getJoinRequest(database, id, caller);
    },
  );
  app.post(
    '/api/v1/join-requests/:id/decision',
    {
      config,
      schema: {
        summary: 'Approve or refuse a request to join',
        tags,
        params: Id,
        body: JoinDecision,
        response: { 200: JoinRequest },
      },
    },
    async (request) => {
      const caller = callerOf(request);
      const { id } = request.params;
      await inTransaction(database, (tx) => decideJoin(tx, id, request.body, { caller, now: clock(), tell }));
      return getJoinRequest(database, id, caller);
    },
  );
  const officials = { access: { roles: OFFICIALS } } as const;
  app.get(
    '/api/v1/console/join-requests',
    { config: officials, schema: { ...list, summary: 'Requests to organisations without an owner' } },
    (request) => listForOfficials(database, callerOf(request)),
  );
  app.get(
    '/api/v1/console/join-requests/count',
    { config: officials, schema: { summary: 'How many of them wait', tags, response: { 200: QueueCount } } },
    (request) => countForOfficials(database, callerOf(request)),
  );
}
