import { z } from 'zod';

/**
 * A listing as the ranking sees it: the line of `rongqiao match rank --corpus`. The server turns its rows into the same
 * shape, so that the command and the portal rank alike. Names, not codes: `region` is a district or city name.
 */
export const RankingListing = z.object({
  id: z.string().min(1),
  kind: z.string(),
  direction: z.enum(['demand', 'supply']),
  title: z.string(),
  body: z.string(),
  organisation: z.object({ name: z.string(), type: z.string() }),
  region: z.string(),
  industry: z.string().optional(),
  occupations: z.array(z.string()).optional(),
  programmes: z.array(z.string()).optional(),
  skills: z.array(z.string()).optional(),
  level: z.string().optional(),
  headcount: z.number().optional(),
  deadline: z.string().optional(),
  /** Absent in files; the server gives what the author insists on and what is known of the organisation. */
  constraints: z
    .object({ region: z.enum(['district', 'city']).optional(), level: z.boolean().optional() })
    .optional(),
  publishedOn: z.string().optional(),
  replyRate: z.number().optional(),
});
export type RankingListing = z.infer<typeof RankingListing>;

/** A recommendation query: which listing of the corpus asks, and the day on which it asks. */
export const RankingQuery = z.object({ id: z.string(), listing: z.string(), today: z.iso.date() });
export type RankingQuery = z.infer<typeof RankingQuery>;

/** A search query of `match rank --search`. `region` is a name; `active_on` hides what ended before that day. */
export const RankingSearchQuery = z.object({
  id: z.string(),
  q: z.string(),
  filters: z
    .object({
      region: z.string().optional(),
      kind: z.string().optional(),
      direction: z.enum(['demand', 'supply']).optional(),
      active_on: z.iso.date().optional(),
    })
    .optional(),
  today: z.iso.date(),
});
export type RankingSearchQuery = z.infer<typeof RankingSearchQuery>;
