import { z } from 'zod';
import { CreditCode, IsoInstant, OrganisationType, RegionCode } from './codes.ts';
import { RegionRef } from './listings.ts';

/** Where a registration stands (登记状态). */
export const REGISTRATION_STATES = ['pending', 'returned', 'approved', 'refused'] as const;
export const RegistrationState = z.enum(REGISTRATION_STATES);
export type RegistrationState = z.infer<typeof RegistrationState>;

/** Parts a party plays beside its type: it contributes data and knowledge, or serves the market as an intermediary. */
export const ORGANISATION_MARKS = ['contributor', 'market_service'] as const;
export const OrganisationMark = z.enum(ORGANISATION_MARKS);
export type OrganisationMark = z.infer<typeof OrganisationMark>;

/** What a person says of the organisation that they register. The code is checked by `creditCodeProblem`, which names the wrong place. */
export const RegistrationInput = z.strictObject({
  name: z.string().trim().min(2).max(100),
  type: OrganisationType,
  regionCode: RegionCode,
  creditCode: z
    .string()
    .trim()
    .min(1)
    .max(40)
    .transform((code) => code.toUpperCase()),
  intro: z.string().trim().max(2000).default(''),
  website: z
    .url({ protocol: /^https?$/ })
    .max(300)
    .optional(),
  marks: z.array(OrganisationMark).max(ORGANISATION_MARKS.length).default([]),
});
export type RegistrationInput = z.infer<typeof RegistrationInput>;

/** An organisation that somebody registers, as the person and the reviewing official see it. */
export const Registration = z.object({
  id: z.uuid(),
  state: RegistrationState,
  /** Rises with each change; a decision names the one it was made on. */
  version: z.int(),
  name: z.string(),
  type: OrganisationType,
  region: RegionRef,
  creditCode: CreditCode,
  intro: z.string(),
  website: z.string().optional(),
  marks: z.array(OrganisationMark),
  applicant: z.object({ name: z.string(), email: z.string(), emailConfirmed: z.boolean() }),
  submittedAt: IsoInstant,
  /** What the official wrote. */
  reason: z.string().optional(),
  decidedAt: IsoInstant.optional(),
  /** The organisation in the directory once approved. */
  organisationId: z.uuid().optional(),
  may: z.object({ decide: z.boolean(), revise: z.boolean() }),
});
export type Registration = z.infer<typeof Registration>;

export const RegistrationList = z.object({ items: z.array(Registration), total: z.int() });
export type RegistrationList = z.infer<typeof RegistrationList>;

const Reason = z.string().trim().min(2).max(500);

/** A decision of an official; returning and refusing need a reason. */
export const RegistrationDecision = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('approve'), version: z.int().min(1) }),
  z.strictObject({ decision: z.enum(['return', 'refuse']), version: z.int().min(1), reason: Reason }),
]);
export type RegistrationDecision = z.infer<typeof RegistrationDecision>;

/** Suspending an organisation (停用), or lifting that. */
export const StandingChange = z.strictObject({ suspended: z.boolean(), reason: Reason });
export type StandingChange = z.infer<typeof StandingChange>;

/** An organisation as the official who answers for it sees it. */
export const OverseenOrganisation = z.object({
  id: z.uuid(),
  name: z.string(),
  type: OrganisationType,
  region: RegionRef,
  creditCode: z.string().optional(),
  verified: z.boolean(),
  suspendedAt: IsoInstant.optional(),
  suspensionReason: z.string().optional(),
});
export type OverseenOrganisation = z.infer<typeof OverseenOrganisation>;

export const OverseenOrganisationQuery = z.object({
  q: z.string().trim().max(100).optional(),
  state: z.enum(['verified', 'unverified', 'suspended']).optional(),
  page: z.coerce.number().int().min(1).max(500).default(1),
  size: z.coerce.number().int().min(1).max(100).default(20),
});
export type OverseenOrganisationQuery = z.infer<typeof OverseenOrganisationQuery>;

export const OverseenOrganisationPage = z.object({
  items: z.array(OverseenOrganisation),
  total: z.int(),
  page: z.int(),
  size: z.int(),
});
export type OverseenOrganisationPage = z.infer<typeof OverseenOrganisationPage>;

/** How many records wait for a decision, and since when the oldest does. */
export const QueueCount = z.object({ waiting: z.int(), oldest: IsoInstant.optional() });
export type QueueCount = z.infer<typeof QueueCount>;
