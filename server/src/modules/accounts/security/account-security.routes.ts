import type { ApiServer } from '../../../platform/http/index.ts';
import type { AccountSecurity } from './account-security.ts';
import { letterRoutes } from './letters.routes.ts';
import { lockRoutes } from './locks.routes.ts';
import { ownAccountRoutes } from './own-account.routes.ts';
import { sessionRoutes } from './sessions.routes.ts';
import { signInRoutes } from './sign-in.routes.ts';

/** Signing in and out, the own account with its sessions, and locks. */
export function accountSecurityRoutes(app: ApiServer, security: AccountSecurity): void {
  signInRoutes(app, security);
  letterRoutes(app, security);
  ownAccountRoutes(app, security);
  sessionRoutes(app, security);
  lockRoutes(app, security);
}
