import { z } from 'zod';
import { day, id, said, sha256, span } from './fields.ts';

/** What the pack is: which place, which version, from which day. */
export const packHead = z.strictObject({
  id,
  /** Region by GB/T 2260. */
  place: z.strictObject({ code: z.string().regex(/^\d{6}$/), name: z.string().min(2).max(40) }),
  version: z.int().positive(),
  /** The day from which the pack's rules can be activated. */
  effectiveFrom: day,
  effectiveUntil: day.nullable().default(null),
  /** An invented example, to be marked as such everywhere. */
  example: z.boolean().default(false),
  note: z.string().max(1000).optional(),
});

/** Reference to the document. The text itself is no part of a pack, unless the pack's place wrote it for this project. */
export const documentReference = z.strictObject({
  title: z.string().min(2).max(200),
  number: z.string().max(60).nullable(),
  issuer: z.string().max(100).nullable(),
  issuedOn: day.nullable(),
  publishedOn: day.nullable().default(null),
  effectiveOn: day.nullable(),
  expiresOn: day.nullable().default(null),
  /** A norm, or an official interpretation (解读) of one. */
  kind: z.enum(['policy', 'interpretation']).default('policy'),
  encoding: z.string().min(2).max(40),
  /** SHA-256 of the file's bytes, and of the decoded text in UTF-8; spans are offsets in that text. */
  fileSha256: sha256,
  textSha256: sha256,
  textLength: z.int().positive(),
  /** File in the pack's folder, only where the text may be kept there. */
  file: z
    .string()
    .regex(/^[^/\\]+\.(?:txt|html?|docx|pdf)$/)
    .optional(),
  note: z.string().max(1000).optional(),
});

export const clause = z.strictObject({
  id,
  label: z.string().min(1).max(30),
  parent: id.nullable(),
  span,
  /** What the clause is about. */
  ...said,
});

export const task = z.strictObject({
  id,
  clause: id,
  span,
  ...said,
  /** Empty where the document names nobody; then an official assigns the task. */
  units: z
    .array(
      z.strictObject({
        name: z.string().min(2).max(60),
        canonical: z.string().min(2).max(60).optional(),
        role: z.enum(['lead', 'assist', 'collective']),
      }),
    )
    .default([]),
  deadline: day.nullable().default(null),
  every: z.enum(['month', 'term', 'year']).optional(),
  /** Ids of the targets by which the task is measured. */
  targets: z.array(id).default([]),
  note: z.string().max(1000).optional(),
});
