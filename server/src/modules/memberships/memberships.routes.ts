import type { ApiServer } from '../../platform/http/index.ts';
import { invitationRoutes } from './invitations.routes.ts';
import { joiningRoutes } from './joining.routes.ts';
import { memberRoutes } from './members.routes.ts';
import type { MembershipContext } from './route-shapes.ts';

/** Who belongs where: members, invitations, requests to join. */
export function membershipRoutes(app: ApiServer, context: MembershipContext): void {
  memberRoutes(app, context);
  invitationRoutes(app, context);
  joiningRoutes(app, context);
}
