import { z } from 'zod';
import { OrganisationRef } from './listings.ts';

/** Roles inside an organisation and on the platform (角色). */
export const MEMBERSHIP_ROLES = [
  'owner',
  'publisher',
  'cooperation_officer',
  'reviewer',
  'official',
  'district_official',
  'evaluator',
  'administrator',
] as const;
export const MembershipRole = z.enum(MEMBERSHIP_ROLES);
export type MembershipRole = z.infer<typeof MembershipRole>;

/** The signed-in person, as the person sees it. */
export const Me = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  memberships: z.array(z.object({ organisation: OrganisationRef, role: MembershipRole })),
});
export type Me = z.infer<typeof Me>;
