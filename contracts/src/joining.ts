import { z } from 'zod';
import { IsoInstant } from './codes.ts';
import { OrganisationRef } from './listings.ts';
import { OrganisationRole } from './members.ts';

/** What a person is in an organisation (人员类别); what they may do there is their role. */
export const PERSON_KINDS = [
  'student',
  'teacher',
  'mentor',
  'worker',
  'cooperation_officer',
  'official',
] as const;
export const PersonKind = z.enum(PERSON_KINDS);
export type PersonKind = z.infer<typeof PersonKind>;

/** Where a request to join stands (加入申请). */
export const JOIN_STATES = ['pending', 'approved', 'refused', 'withdrawn'] as const;
export const JoinState = z.enum(JOIN_STATES);
export type JoinState = z.infer<typeof JoinState>;

/** What a person says who asks to join an organisation that is listed. */
export const NewJoinRequest = z.strictObject({
  kind: PersonKind,
  message: z.string().trim().max(500).default(''),
});
export type NewJoinRequest = z.infer<typeof NewJoinRequest>;

/** A request to join, as the person and whoever decides see it. */
export const JoinRequest = z.object({
  id: z.uuid(),
  organisation: OrganisationRef,
  state: JoinState,
  kind: PersonKind,
  message: z.string(),
  person: z.object({ name: z.string(), email: z.string(), emailConfirmed: z.boolean() }),
  askedAt: IsoInstant,
  decidedAt: IsoInstant.optional(),
  reason: z.string().optional(),
  /** Who decides: the owners, or, where there is none, the officials of the region. */
  decidedBy: z.enum(['owners', 'officials']),
  may: z.object({ decide: z.boolean(), withdraw: z.boolean() }),
});
export type JoinRequest = z.infer<typeof JoinRequest>;

export const JoinRequestList = z.object({ items: z.array(JoinRequest), total: z.int() });
export type JoinRequestList = z.infer<typeof JoinRequestList>;

/** Approving, with the role the person gets, or refusing with a reason. */
export const JoinDecision = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('approve'), role: OrganisationRole }),
  z.strictObject({ decision: z.literal('refuse'), reason: z.string().trim().min(2).max(500) }),
]);
export type JoinDecision = z.infer<typeof JoinDecision>;
