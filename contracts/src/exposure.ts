import { z } from 'zod';
import { IsoDate, ListingKind, RegionCode } from './codes.ts';
import { OrganisationRef, RegionRef } from './listings.ts';

/** Where listings are shown to people: in recommendations, and on the first page of a search. */
export const ExposureSurface = z.enum(['recommendation', 'search']);
export type ExposureSurface = z.infer<typeof ExposureSurface>;

export const ExposureQuery = z.object({
  /** Whole weeks up to today. */
  weeks: z.coerce.number().int().min(1).max(52).default(8),
  surface: ExposureSurface.optional(),
  kind: ListingKind.optional(),
  region: RegionCode.optional(),
});
export type ExposureQuery = z.infer<typeof ExposureQuery>;

/** How places are shared out: 0 all alike, 1 all to one; the three most shown organisations' part of all. */
const Sharing = { shown: z.int(), gini: z.number(), topThree: z.number() };

/** How the platform's attention is shared among organisations. Counts places shown; nobody who looked is known. */
export const Exposure = z.object({
  from: IsoDate,
  to: IsoDate,
  ...Sharing,
  /** Organisations with something shown or something public now. */
  organisations: z.int(),
  most: z.array(z.object({ organisation: OrganisationRef, shown: z.int(), share: z.number() })),
  /** Lorenz curve: the least shown part of the organisations has this part of all places. Both from 0 to 1. */
  lorenz: z.array(z.object({ organisations: z.number(), shown: z.number() })),
  weeks: z.array(z.object({ from: IsoDate, ...Sharing })),
  districts: z.array(z.object({ region: RegionRef, ...Sharing })),
  kinds: z.array(z.object({ kind: ListingKind, ...Sharing })),
});
export type Exposure = z.infer<typeof Exposure>;
