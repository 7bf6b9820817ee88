import { z } from 'zod';
import { IsoInstant } from './codes.ts';
import { ListingSummary } from './listings.ts';

/** Why a recommendation does not suit a person (不合适). */
export const DISMISSAL_REASONS = [
  'wrong_place',
  'wrong_level',
  'pay',
  'in_contact',
  'other_field',
  'other',
] as const;
export const DismissalReason = z.enum(DISMISSAL_REASONS);
export type DismissalReason = z.infer<typeof DismissalReason>;

export const NewDismissal = z.strictObject({ reason: DismissalReason });

/** What a person said does not suit them, latest first. */
export const DismissalList = z.object({
  items: z.array(z.object({ listing: ListingSummary, reason: DismissalReason, at: IsoInstant })),
});
export type DismissalList = z.infer<typeof DismissalList>;

/** How many people a figure about dismissals must stand for before its owner sees it. */
export const FEWEST_DISMISSALS = 3;

/** For its owner: why a listing did not suit, in numbers of people; reasons of fewer than three people are not told. */
export const DismissalCounts = z.object({
  fewest: z.int(),
  reasons: z.array(z.object({ reason: DismissalReason, people: z.int() })),
});
export type DismissalCounts = z.infer<typeof DismissalCounts>;

/** What a person wants of recommendations: from how far, and only where the level fits. */
export const RecommendationWishes = z.strictObject({
  reach: z.enum(['district', 'city', 'everywhere']),
  fittingLevel: z.boolean(),
});
export type RecommendationWishes = z.infer<typeof RecommendationWishes>;
