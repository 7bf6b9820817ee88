import { MemberList, MemberRemoval, MemberRoles } from '@rongqiao/contracts';
import { z } from 'zod';
import { inTransaction } from '../../platform/db/index.ts';
import { type ApiServer, callerOf } from '../../platform/http/index.ts';
import { changeRoles, listMembers, removeMember } from './members.service.ts';
import { Id, MemberId, type MembershipContext } from './route-shapes.ts';

const config = { access: 'signed_in' } as const;
const tags = ['memberships'];
const Done = z.object({ done: z.literal(true) });

/** The people of an organisation, for its owners; leaving, for everybody in it. */
export function memberRoutes(app: ApiServer, { database, clock, tell }: MembershipContext): void {
  app.get(
    '/api/v1/organisations/:id/members',
    {
      config,
      schema: { summary: 'Who acts for an organisation', tags, params: Id, response: { 200: MemberList } },
    },
    (request) => listMembers(database, request.params.id, callerOf(request)),
  );
  app.put(
    '/api/v1/organisations/:id/members/:user',
    {
      config,
      schema: {
        summary: 'Give a member other roles',
        tags,
        params: MemberId,
        body: MemberRoles,
        response: { 200: MemberList },
      },
    },
    async (request) => {
      const caller = callerOf(request);
      const { id: organisationId, user: userId } = request.params;
      const step = { caller, now: clock(), tell };
      await inTransaction(database, (tx) => changeRoles(tx, { organisationId, userId }, request.body, step));
      return listMembers(database, organisationId, caller);
    },
  );
  app.post(
    '/api/v1/organisations/:id/members/:user/removal',
    {
      config,
      schema: {
        summary: 'Remove a member, or leave',
        tags,
        params: MemberId,
        body: MemberRemoval,
        response: { 200: Done },
      },
    },
    async (request) => {
      const { id: organisationId, user: userId } = request.params;
      const step = { caller: callerOf(request), now: clock(), tell };
      await inTransaction(database, (tx) => removeMember(tx, { organisationId, userId }, request.body, step));
      return { done: true as const };
    },
  );
}
