import { z } from 'zod';
import { Attachment } from './attachments.ts';
import { IsoInstant } from './codes.ts';
import { ListingSummary } from './listings.ts';

/** Why a listing is returned to its author (退回原因); each points at a part of the form. */
export const RETURN_REASONS = [
  'title_unclear',
  'text_incomplete',
  'pay_unclear',
  'wrong_kind',
  'wrong_region',
  'contact_in_text',
  'discriminates',
  'charges_applicants',
  'untrue',
  'unlawful',
  'other',
] as const;
const ReturnReason = z.enum(RETURN_REASONS);
export type ReturnReason = z.infer<typeof ReturnReason>;

/** What lies before the official: a draft, a new text of a public listing, or a public listing drawn afterwards. */
const ReviewSubject = z.enum(['draft', 'revision', 'sample']);

/** One field of a listing before and after; absent where it was empty. */
const FieldChange = z.object({
  field: z.string(),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
});
export type FieldChange = z.infer<typeof FieldChange>;

/** What was put before an official, and what was decided. */
export const ListingSubmission = z.object({
  id: z.uuid(),
  subject: ReviewSubject,
  state: z.enum(['waiting', 'approved', 'returned', 'withdrawn']),
  revision: z.int(),
  content: z.record(z.string(), z.unknown()),
  /** Against what is public; everything where nothing is. */
  changes: z.array(FieldChange),
  reasons: z.array(ReturnReason),
  note: z.string().optional(),
  submittedAt: IsoInstant,
  decidedAt: IsoInstant.optional(),
});
export type ListingSubmission = z.infer<typeof ListingSubmission>;

/** Review of one listing, latest first, with what the caller may do. */
export const ListingReview = z.object({
  items: z.array(ListingSubmission),
  /** Whether the organisation publishes first and is sampled afterwards. */
  trusted: z.boolean(),
  mayDecide: z.boolean(),
  /** Every file that one of the texts names. */
  attachments: z.array(Attachment),
});
export type ListingReview = z.infer<typeof ListingReview>;

/** The decision of an official about what waits; `submissionId` names what was read. */
export const ReviewDecision = z.discriminatedUnion('decision', [
  z.object({
    decision: z.literal('approve'),
    submissionId: z.uuid(),
    note: z.string().trim().max(500).optional(),
  }),
  z.object({
    decision: z.literal('return'),
    submissionId: z.uuid(),
    reasons: z.array(ReturnReason).min(1).max(RETURN_REASONS.length),
    note: z.string().trim().max(500).optional(),
  }),
]);
export type ReviewDecision = z.infer<typeof ReviewDecision>;

/** What waits for an official, oldest first. */
export const ReviewQueue = z.object({
  items: z.array(
    z.object({ listing: ListingSummary, subject: ReviewSubject, title: z.string(), submittedAt: IsoInstant }),
  ),
  total: z.int(),
  page: z.int(),
  size: z.int(),
});
export type ReviewQueue = z.infer<typeof ReviewQueue>;

/** How listings of trusted organisations are drawn for review; anyone can draw again. */
export const ReviewRules = z.object({
  /** Share of the publications that is drawn, 0–1. */
  samplingRate: z.number(),
  seed: z.string(),
  /** How the draw is computed, in one line. */
  method: z.string(),
});
export type ReviewRules = z.infer<typeof ReviewRules>;

/** Gives an organisation the trust to publish first, or withdraws it; always with a reason. */
export const TrustDecision = z.object({ trusted: z.boolean(), reason: z.string().trim().min(2).max(500) });
export type TrustDecision = z.infer<typeof TrustDecision>;

/** Whether an organisation publishes first, and since when. */
export const PublishingTrust = z.object({
  trusted: z.boolean(),
  reason: z.string().optional(),
  since: IsoInstant.optional(),
});
export type PublishingTrust = z.infer<typeof PublishingTrust>;
