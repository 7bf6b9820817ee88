import { z } from 'zod';

export const Health = z.object({
  status: z.literal('ok'),
  version: z.string(),
  database: z.enum(['pglite', 'postgres']),
});
export type Health = z.infer<typeof Health>;

/** What the shell of every page needs to know of the city. */
export const City = z.object({
  code: z.string(),
  name: z.string(),
  /** True while the data is the generated example; every page says so. */
  demo: z.boolean(),
  districts: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      /** Place on the tile map of the city: column and row, from 0; absent where no map is drawn for the city. */
      tile: z.tuple([z.int(), z.int()]).optional(),
    }),
  ),
  /** Accounts for trying the example, with their passwords; only while the data is the example. */
  demoAccounts: z.array(z.object({ email: z.string(), password: z.string(), role: z.string() })).optional(),
});
export type City = z.infer<typeof City>;

/** Figures of the home page; each opens onto the records behind it. */
export const Overview = z.object({
  asOf: z.string(),
  openListings: z.array(z.object({ kind: z.string(), direction: z.string(), count: z.int() })),
  districts: z.array(z.object({ code: z.string(), name: z.string(), demand: z.int(), supply: z.int() })),
});
export type Overview = z.infer<typeof Overview>;
