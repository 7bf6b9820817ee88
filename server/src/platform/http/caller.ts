import type { MembershipRole, OrganisationType } from '@rongqiao/contracts';
import type { Locale } from '../errors/index.ts';

/** One role of a person in one organisation, with what decides how far the role reaches. */
export interface CallerMembership {
  organisationId: string;
  role: MembershipRole;
  organisationType: OrganisationType;
  /** GB/T 2260 code of the organisation: a role of government reaches over this region. */
  regionCode: string;
}

/** Who asks. Resolved once per request from the session cookie. */
export interface Caller {
  userId: string;
  name: string;
  email: string;
  memberships: readonly CallerMembership[];
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
