import { z } from 'zod';
import { formula, id, said } from '../pack/fields.ts';

/** A rule that makes a task yellow or red, with the clause it rests on where the policy has one. */
export const lightRule = z.strictObject({
  id,
  light: z.enum(['yellow', 'red']),
  /** True: the light is on. Asks for facts of `LIGHT_NAMES` only. */
  when: formula,
  /** Why, in our own words. */
  ...said,
  clause: id.optional(),
});
export type LightRule = z.infer<typeof lightRule>;

/** When reports are due: so many working days after the end of each period. */
export const reporting = z.strictObject({
  every: z.enum(['month', 'quarter', 'year']),
  withinWorkingDays: z.int().min(0).max(120),
  clause: id.optional(),
  note: z.string().max(400).optional(),
});
