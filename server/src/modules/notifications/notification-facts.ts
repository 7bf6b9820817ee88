import { COMPLAINT_STATES, DECLINE_REASONS, MembershipRole, SUCCESSFUL_RESULTS } from '@rongqiao/contracts';
import { z } from 'zod';

/** What a notification is about; its words are made from this when it is read. */
export const NotificationFacts = z.object({
  /** The other side's name; absent for a person whose name is not to be told. */
  party: z.string().optional(),
  /** Title of the listing. */
  listing: z.string().default(''),
  /** What a task asks for. */
  task: z.string().optional(),
  /** The organisation that a decision is about, and what the official wrote. */
  organisation: z.string().optional(),
  because: z.string().optional(),
  reason: z.enum(DECLINE_REASONS).optional(),
  result: z.enum([...SUCCESSFUL_RESULTS, 'none']).optional(),
  /** Which roles somebody has from now on. */
  roles: z.array(MembershipRole).optional(),
  /** How a report was answered. */
  answer: z.enum(COMPLAINT_STATES).optional(),
  /** Calendar day on which silence ends it. */
  lapsesOn: z.string().optional(),
  /** Name of a saved search, how many it found, and the titles of the first of them. */
  search: z.string().optional(),
  found: z.int().optional(),
  titles: z.array(z.string()).optional(),
});
export type NotificationFacts = z.infer<typeof NotificationFacts>;
