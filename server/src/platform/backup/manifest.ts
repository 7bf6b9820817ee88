import { z } from 'zod';

const Part = z.object({ path: z.string(), bytes: z.int(), sha256: z.string() });

/** `manifest.json` of a backup: what is in it, and how to tell that it is whole. */
export const Manifest = z.object({
  product: z.literal('rongqiao'),
  /** Of this layout. */
  format: z.literal(1),
  /** Of the program that wrote it. */
  version: z.string(),
  createdAt: z.iso.datetime(),
  engine: z.enum(['pglite', 'postgres']),
  migrations: z.array(z.object({ tag: z.string(), sha256: z.string() })),
  tables: z.array(Part.extend({ name: z.string(), rows: z.int() })),
  /** `lastValue` as text: a sequence can be larger than a double holds. */
  sequences: z.array(z.object({ name: z.string(), lastValue: z.string(), isCalled: z.boolean() })),
  files: z.array(Part),
});
export type Manifest = z.infer<typeof Manifest>;
export type Part = z.infer<typeof Part>;
