import { z } from 'zod';
import { Profile } from './accounts.ts';
import { Direction, IsoInstant, ListingKind, ListingStatus } from './codes.ts';
import { OrganisationRef, RegionRef } from './listings.ts';

/**
 * Life of an introduction (对接状态). `invited` waits for an answer, `accepted` is a conversation, `agreed` has terms that both
 * sides confirmed; the other four are ends, `lapsed` the one that silence brings.
 */
export const INTRODUCTION_STATES = [
  'invited',
  'accepted',
  'agreed',
  'ended',
  'declined',
  'withdrawn',
  'lapsed',
] as const;
export const IntroductionState = z.enum(INTRODUCTION_STATES);
export type IntroductionState = z.infer<typeof IntroductionState>;

/** The `inviter` (发起方) asked about a listing; the `invitee` (受邀方) is the organisation that published it. */
export const INTRODUCTION_SIDES = ['inviter', 'invitee'] as const;
export const IntroductionSide = z.enum(INTRODUCTION_SIDES);
export type IntroductionSide = z.infer<typeof IntroductionSide>;

/** What a person does with an introduction. */
export const INTRODUCTION_MOVES = [
  'accept',
  'decline',
  'withdraw',
  'write',
  'propose',
  'confirm',
  'succeed',
  'end',
] as const;
export const IntroductionMove = z.enum(INTRODUCTION_MOVES);
export type IntroductionMove = z.infer<typeof IntroductionMove>;

export const DECLINE_REASONS = [
  'already_filled',
  'does_not_fit',
  'no_capacity',
  'not_now',
  'terms',
  'other',
] as const;
/** Why an invitation is declined (婉拒原因). */
export const DeclineReason = z.enum(DECLINE_REASONS);
export type DeclineReason = z.infer<typeof DeclineReason>;

export const SUCCESSFUL_RESULTS = ['signed', 'cooperating', 'hired'] as const;
/** How an introduction ends well: 已签约, 已合作, 已录用. */
export const SuccessfulResult = z.enum(SUCCESSFUL_RESULTS);
export type SuccessfulResult = z.infer<typeof SuccessfulResult>;

const text = (max: number) => z.string().trim().min(1).max(max);

/**
 * What opens an introduction. With `organisationId` the caller acts for that organisation, without it as a person with their
 * own profile. `contextListingId` is a listing of the inviting organisation that the invitation is about.
 */
export const NewIntroduction = z.object({
  listingId: z.uuid(),
  organisationId: z.uuid().optional(),
  contextListingId: z.uuid().optional(),
  message: text(1000),
  /** Where the inviter came across the listing. */
  source: z.enum(['recommendation', 'search', 'listing']).default('listing'),
});
export type NewIntroduction = z.infer<typeof NewIntroduction>;

export const DeclineIntroduction = z
  .object({ reason: DeclineReason, note: text(500).optional() })
  .refine(({ reason, note }) => reason !== 'other' || note !== undefined, {
    path: ['note'],
    message: 'required where the reason is "other"',
  });
export type DeclineIntroduction = z.infer<typeof DeclineIntroduction>;

/** How it ended; without a success the note says why. */
export const IntroductionOutcome = z.discriminatedUnion('result', [
  z.object({ result: SuccessfulResult, note: text(500).optional() }),
  z.object({ result: z.literal('none'), note: text(500) }),
]);
export type IntroductionOutcome = z.infer<typeof IntroductionOutcome>;

export const NewMessage = z.object({ body: text(4000) });
export const ProposeAgreement = z.object({ text: text(4000) });
/** `version` is the one that was read: what changed meanwhile is not confirmed unseen. */
export const ConfirmAgreement = z.object({ version: z.int().min(1) });

/** A listing as an introduction names it. */
export const IntroductionListing = z.object({
  id: z.uuid(),
  title: z.string(),
  kind: ListingKind,
  direction: Direction,
  status: ListingStatus,
});

export type IntroductionListing = z.infer<typeof IntroductionListing>;

/** One side: an organisation, or a person who acts for themselves. A person has no name here before acceptance. */
export const IntroductionParty = z.object({
  organisation: OrganisationRef.optional(),
  person: Profile.optional(),
});
export type IntroductionParty = z.infer<typeof IntroductionParty>;

/** A line of a list of introductions. */
export const IntroductionSummary = z.object({
  id: z.uuid(),
  state: IntroductionState,
  /** The caller's side. */
  side: IntroductionSide,
  /** Which side has to move next; absent at an end. */
  waitingFor: IntroductionSide.optional(),
  listing: IntroductionListing,
  contextListing: IntroductionListing.optional(),
  inviter: IntroductionParty,
  invitee: IntroductionParty,
  invitedAt: IsoInstant,
  lastActivityAt: IsoInstant,
  /** When silence ends it; absent at an end. */
  lapsesAt: IsoInstant.optional(),
  demo: z.boolean(),
});
export type IntroductionSummary = z.infer<typeof IntroductionSummary>;

/** A person to reach, visible to both sides once the invitation is accepted. */
export const IntroductionContact = z.object({ side: IntroductionSide, name: z.string(), email: z.string() });

/** A whole introduction, as one of its two sides sees it. */
export const Introduction = IntroductionSummary.extend({
  message: z.string(),
  source: NewIntroduction.shape.source,
  declined: z.object({ reason: DeclineReason, note: z.string().optional() }).optional(),
  agreement: z
    .object({
      text: z.string(),
      version: z.int(),
      proposedBy: IntroductionSide,
      proposedAt: IsoInstant,
      confirmedAt: IsoInstant.optional(),
    })
    .optional(),
  outcome: z
    .object({ result: z.enum([...SUCCESSFUL_RESULTS, 'none']), note: z.string().optional(), at: IsoInstant })
    .optional(),
  /** Empty until the invitation is accepted. */
  contacts: z.array(IntroductionContact),
  /** What happened, oldest first. */
  history: z.array(
    z.object({
      at: IsoInstant,
      /** `invite`, a move, or what time did: `remind`, `lapse`. */
      step: z.enum(['invite', ...INTRODUCTION_MOVES, 'remind', 'lapse']),
      side: IntroductionSide.optional(),
    }),
  ),
  /** What the caller may do now. */
  may: z.record(IntroductionMove, z.boolean()),
});
export type Introduction = z.infer<typeof Introduction>;

export const IntroductionMessage = z.object({
  id: z.uuid(),
  side: IntroductionSide,
  author: z.string(),
  body: z.string(),
  at: IsoInstant,
});
export type IntroductionMessage = z.infer<typeof IntroductionMessage>;
export const IntroductionMessageList = z.object({ items: z.array(IntroductionMessage), total: z.int() });
export type IntroductionMessageList = z.infer<typeof IntroductionMessageList>;

const pageOf = {
  page: z.coerce.number().int().min(1).max(500).default(1),
  size: z.coerce.number().int().min(1).max(100).default(20),
};

/** `waiting`: the caller's side has to move, oldest first. The other two: last activity first. */
export const IntroductionQuery = z.object({
  box: z.enum(['waiting', 'open', 'closed']).default('open'),
  listing: z.uuid().optional(),
  ...pageOf,
});
export type IntroductionQuery = z.infer<typeof IntroductionQuery>;
export const IntroductionPage = z.object({
  items: z.array(IntroductionSummary),
  total: z.int(),
  page: z.int(),
  size: z.int(),
});
export type IntroductionPage = z.infer<typeof IntroductionPage>;

/** For each party the caller can act for: whether it may be introduced to a listing, and what stands against it. */
export const IntroductionOptions = z.object({
  items: z.array(
    z.object({
      /** Absent for the caller as a person. */
      organisation: OrganisationRef.optional(),
      allowed: z.boolean(),
      problems: z.array(z.string()),
      /** The introduction that is already open between the two. */
      introductionId: z.uuid().optional(),
    }),
  ),
});
export type IntroductionOptions = z.infer<typeof IntroductionOptions>;

/** A success that the public sees: names of organisations and places, never of people. */
export const PublicOutcome = z.object({
  result: SuccessfulResult,
  at: IsoInstant,
  listing: IntroductionListing,
  region: RegionRef,
  organisations: z.array(OrganisationRef).length(2),
  demo: z.boolean(),
});
export type PublicOutcome = z.infer<typeof PublicOutcome>;
export const PublicOutcomeList = z.object({ items: z.array(PublicOutcome), total: z.int() });
export type PublicOutcomeList = z.infer<typeof PublicOutcomeList>;
