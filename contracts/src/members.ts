import { z } from 'zod';
import { MembershipRole } from './accounts.ts';
import { IsoInstant } from './codes.ts';
import { OrganisationRef } from './listings.ts';

/** Roles that the owners of an organisation give and take themselves; all others are appointments of the platform. */
export const ORGANISATION_ROLES = ['owner', 'publisher', 'cooperation_officer'] as const;
export const OrganisationRole = z.enum(ORGANISATION_ROLES);
export type OrganisationRole = z.infer<typeof OrganisationRole>;

const Reason = z.string().trim().min(2).max(500);
const Roles = z
  .array(OrganisationRole)
  .min(1)
  .max(ORGANISATION_ROLES.length)
  .refine((roles) => new Set(roles).size === roles.length);

/** A person who acts for an organisation, as its owners see them. */
export const Member = z.object({
  userId: z.uuid(),
  name: z.string(),
  /** Masked: who invited somebody knows the address, a passer-by learns nothing. */
  email: z.string(),
  roles: z.array(MembershipRole),
  since: IsoInstant,
  /** Whether the platform keeps this person from signing in. */
  disabled: z.boolean(),
  self: z.boolean(),
});
export type Member = z.infer<typeof Member>;

export const MemberList = z.object({ organisation: OrganisationRef, items: z.array(Member) });
export type MemberList = z.infer<typeof MemberList>;

/** The roles that a member has from now on, in place of those that owners give. */
export const MemberRoles = z.strictObject({ roles: Roles });
export type MemberRoles = z.infer<typeof MemberRoles>;

/** Why somebody no longer acts for an organisation. The person is told. */
export const MemberRemoval = z.strictObject({ reason: Reason });
export type MemberRemoval = z.infer<typeof MemberRemoval>;

/** Whom an owner asks to join, and as what. */
export const NewInvitation = z.strictObject({
  email: z.string().trim().toLowerCase().pipe(z.email().max(200)),
  role: OrganisationRole,
});
export type NewInvitation = z.infer<typeof NewInvitation>;

/** An invitation that nobody has taken up yet, as owners see it: they typed the address themselves. */
export const Invitation = z.object({
  id: z.uuid(),
  email: z.string(),
  role: OrganisationRole,
  invitedBy: z.string(),
  invitedAt: IsoInstant,
  expiresAt: IsoInstant,
  expired: z.boolean(),
  /** Whether a letter was sent. Where not, `path` is the link that the owner hands over. */
  mailed: z.boolean(),
  path: z.string().optional(),
});
export type Invitation = z.infer<typeof Invitation>;

export const InvitationList = z.object({ items: z.array(Invitation) });
export type InvitationList = z.infer<typeof InvitationList>;

/** The secret part of an invitation's link. */
export const InvitationToken = z.strictObject({ token: z.string().min(1).max(200) });
export type InvitationToken = z.infer<typeof InvitationToken>;

/** What the link shows to whoever holds it. */
export const OpenedInvitation = z.object({
  organisation: OrganisationRef,
  role: OrganisationRole,
  /** Masked address that it was sent to. */
  email: z.string(),
  expiresAt: IsoInstant,
  /** Whether the person who is signed in has that address; absent where nobody is signed in. */
  forYou: z.boolean().optional(),
});
export type OpenedInvitation = z.infer<typeof OpenedInvitation>;

export const InvitationAccepted = z.object({ organisation: OrganisationRef, role: OrganisationRole });
export type InvitationAccepted = z.infer<typeof InvitationAccepted>;
