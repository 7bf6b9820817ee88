import { z } from 'zod';
import { IsoDate, IsoInstant } from './codes.ts';
import { ListingSummary } from './listings.ts';

/** Why somebody reports a listing (举报原因). */
export const COMPLAINT_REASONS = [
  'untrue',
  'charges_applicants',
  'discriminates',
  'fraud',
  'unlawful',
  'infringes',
  'personal_data',
  'other',
] as const;
const ComplaintReason = z.enum(COMPLAINT_REASONS);
export type ComplaintReason = z.infer<typeof ComplaintReason>;

/** How a report stands: it waits; the listing's owner was asked to correct it; or how it was answered. */
export const COMPLAINT_STATES = ['open', 'correction_asked', 'corrected', 'dismissed', 'taken_down'] as const;
const ComplaintState = z.enum(COMPLAINT_STATES);
export type ComplaintState = z.infer<typeof ComplaintState>;

/** What somebody says of a false or unlawful listing. Visitors may leave an address for the answer. */
export const NewComplaint = z.strictObject({
  reason: ComplaintReason,
  text: z.string().trim().min(5).max(1000),
  contact: z.email().max(200).optional(),
});
export type NewComplaint = z.infer<typeof NewComplaint>;

/** That a report arrived, and until when it is answered. */
export const ComplaintReceipt = z.object({ id: z.uuid(), dueOn: IsoDate });
export type ComplaintReceipt = z.infer<typeof ComplaintReceipt>;

/** How soon reports are answered. Working days leave out weekends and public holidays. */
export const ComplaintRules = z.object({
  answerWithinWorkingDays: z.int(),
  correctWithinWorkingDays: z.int(),
  /** Days after the answer for which a visitor's address is kept. */
  forgetContactAfterDays: z.int(),
});
export type ComplaintRules = z.infer<typeof ComplaintRules>;

/** A report as officials see it. */
export const Complaint = z.object({
  id: z.uuid(),
  state: ComplaintState,
  listing: ListingSummary,
  reason: ComplaintReason,
  text: z.string(),
  /** Name of the person who reported it; absent for a visitor. */
  reporter: z.string().optional(),
  reportedAt: IsoInstant,
  /** Last day for what has to be done next: the answer, or the correction. */
  dueOn: IsoDate.optional(),
  overdue: z.boolean(),
  /** The listing was changed after its owner was asked to correct it. */
  revisedSince: z.boolean(),
  /** What the official wrote. */
  note: z.string().optional(),
  decidedAt: IsoInstant.optional(),
});
export type Complaint = z.infer<typeof Complaint>;

export const ComplaintQuery = z.object({
  box: z.enum(['waiting', 'answered']).default('waiting'),
  page: z.coerce.number().int().min(1).max(500).default(1),
  size: z.coerce.number().int().min(1).max(100).default(20),
});
export type ComplaintQuery = z.infer<typeof ComplaintQuery>;

export const ComplaintPage = z.object({
  items: z.array(Complaint),
  total: z.int(),
  page: z.int(),
  size: z.int(),
});
export type ComplaintPage = z.infer<typeof ComplaintPage>;

/** One report with the others that wait about the same listing, and what the caller may do. */
export const ComplaintCase = z.object({
  complaint: Complaint,
  others: z.array(Complaint),
  mayDecide: z.boolean(),
});
export type ComplaintCase = z.infer<typeof ComplaintCase>;

/**
 * The answer of an official. Dismissing and settling concern this report; asking for a correction and taking down concern all
 * that wait about the listing. The reporter, and where it concerns them the owner, read `note`.
 */
export const ComplaintDecision = z.strictObject({
  decision: z.enum(['dismiss', 'ask_correction', 'settle', 'take_down']),
  note: z.string().trim().min(2).max(500),
});
export type ComplaintDecision = z.infer<typeof ComplaintDecision>;
