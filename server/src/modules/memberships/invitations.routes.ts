import {
  Invitation,
  InvitationAccepted,
  InvitationList,
  InvitationToken,
  NewInvitation,
  OpenedInvitation,
} from '@rongqiao/contracts';
import { inTransaction } from '../../platform/db/index.ts';
import { type ApiServer, callerOf } from '../../platform/http/index.ts';
import { runOnce } from '../../platform/idempotency/index.ts';
import { acceptInvitation, openInvitation } from './accept-invitation.ts';
import { getInvitation, invite, listInvitations, revokeInvitation } from './invite.ts';
import { Id, IdempotencyHeader, type MembershipContext } from './route-shapes.ts';

const config = { access: 'signed_in' } as const;
const tags = ['memberships'];

/** Invitations to act for an organisation: the owners' side, and whoever holds a link. */
export function invitationRoutes(app: ApiServer, context: MembershipContext): void {
  const { database, clock, secret, post } = context;
  app.get(
    '/api/v1/organisations/:id/invitations',
    {
      config,
      schema: { summary: 'Open invitations', tags, params: Id, response: { 200: InvitationList } },
    },
    (request) =>
      listInvitations(database, request.params.id, { caller: callerOf(request), now: clock(), secret }),
  );
  app.post(
    '/api/v1/organisations/:id/invitations',
    {
      config,
      schema: {
        summary: 'Invite somebody by e-mail address',
        tags,
        params: Id,
        headers: IdempotencyHeader,
        body: NewInvitation,
        response: { 200: Invitation },
      },
    },
    async (request) => {
      const caller = callerOf(request);
      const { id: organisationId } = request.params;
      const key = request.headers['idempotency-key'];
      const route = `organisations/${organisationId}/invitations`;
      const step = { caller, now: clock(), secret, post };
      const { id } = await runOnce(
        database,
        { userId: caller.userId, key, route, body: request.body },
        async (tx) => ({ id: await invite(tx, organisationId, request.body, step) }),
      );
      return getInvitation(database, id, step);
    },
  );
  app.post(
    '/api/v1/invitations/:id/revoke',
    {
      config,
      schema: { summary: 'Take an invitation back', tags, params: Id, response: { 200: Invitation } },
    },
    async (request) => {
      const step = { caller: callerOf(request), now: clock(), secret };
      const { id } = request.params;
      await inTransaction(database, (tx) => revokeInvitation(tx, id, step));
      return getInvitation(database, id, step);
    },
  );
  linkRoutes(app, context);
}

/** The token travels in the body: no log and no history of addresses holds it. */
function linkRoutes(app: ApiServer, { database, clock, secret, tell }: MembershipContext): void {
  const schema = { tags, body: InvitationToken };
  app.post(
    '/api/v1/invitation-links/open',
    {
      config: { access: 'public', rateLimit: { max: 60, timeWindow: 60_000 } },
      schema: { ...schema, summary: 'What a link invites to', response: { 200: OpenedInvitation } },
    },
    (request) =>
      openInvitation(database, request.body.token, { caller: request.caller, now: clock(), secret }),
  );
  app.post(
    '/api/v1/invitation-links/accept',
    {
      config,
      schema: { ...schema, summary: 'Take up an invitation', response: { 200: InvitationAccepted } },
    },
    (request) => {
      const step = { caller: callerOf(request), now: clock(), tell, secret };
      return inTransaction(database, (tx) => acceptInvitation(tx, request.body.token, step));
    },
  );
}
