import type { MembershipRole } from '@rongqiao/contracts';
import type { Locale } from '../errors/index.ts';

/** Who asks. Resolved once per request from the session cookie. */
export interface Caller {
  userId: string;
  name: string;
  email: string;
  memberships: readonly { organisationId: string; role: MembershipRole }[];
}

/** Who may call a route at all; what a caller may do with one record is decided in the module's `*.access.ts`. */
export type RouteAccess = 'public' | 'signed_in' | { roles: readonly MembershipRole[] };

declare module 'fastify' {
  interface FastifyRequest {
    /** Null for a visitor who is not signed in. */
    caller: Caller | null;
    locale: Locale;
  }
  interface FastifyContextConfig {
    access?: RouteAccess;
  }
}
