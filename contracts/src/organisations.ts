import { z } from 'zod';
import { CreditCode, IsoInstant, OrganisationType, RegionCode } from './codes.ts';
import { RegionRef } from './listings.ts';

/** A party as the public sees it. */
export const Organisation = z.object({
  id: z.uuid(),
  name: z.string(),
  type: OrganisationType,
  region: RegionRef,
  industry: z.object({ code: z.string(), name: z.string() }).optional(),
  creditCode: CreditCode.optional(),
  intro: z.string(),
  website: z.url().optional(),
  verified: z.boolean(),
  /** Contributor, market service organisation; absent where it is neither. */
  marks: z.array(z.enum(['contributor', 'market_service'])).optional(),
  /** Of invitations in the last 90 days, how many were answered; absent while fewer than five. */
  replyRate: z.number().min(0).max(1).optional(),
  medianReplyHours: z.number().min(0).optional(),
  openListings: z.object({ demand: z.int(), supply: z.int() }),
  demo: z.boolean(),
  createdAt: IsoInstant,
});
export type Organisation = z.infer<typeof Organisation>;

export const OrganisationQuery = z.object({
  q: z.string().trim().max(100).optional(),
  type: OrganisationType.optional(),
  region: RegionCode.optional(),
  page: z.coerce.number().int().min(1).max(500).default(1),
  size: z.coerce.number().int().min(1).max(100).default(20),
});
export type OrganisationQuery = z.infer<typeof OrganisationQuery>;

export const OrganisationPage = z.object({
  items: z.array(Organisation),
  total: z.int(),
  page: z.int(),
  size: z.int(),
});
export type OrganisationPage = z.infer<typeof OrganisationPage>;
