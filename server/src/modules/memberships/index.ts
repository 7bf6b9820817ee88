export { forgetInvitations, type InvitationPost } from './invite.ts';
export type { TellPeople } from './members.service.ts';
export { membershipRoutes } from './memberships.routes.ts';
