import { z } from 'zod';
import { Direction, IsoInstant, ListingKind, RegionCode } from './codes.ts';
import { RegionRef } from './listings.ts';

/** What a file can bring in. */
export const IMPORT_KINDS = ['listings'] as const;
export const ImportKind = z.enum(IMPORT_KINDS);
export type ImportKind = z.infer<typeof ImportKind>;

/** `draft`: columns are being settled; `checked`: the trial run is there; `running` and `undoing` go on in the background. */
export const IMPORT_STATES = [
  'draft',
  'checking',
  'checked',
  'running',
  'done',
  'undoing',
  'undone',
  'failed',
] as const;
export const ImportState = z.enum(IMPORT_STATES);
export type ImportState = z.infer<typeof ImportState>;

/** Encodings a person can choose where the guess is wrong. */
export const IMPORT_ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le'] as const;

/** How a file is to be read. */
export const ImportSettings = z.strictObject({
  /** Field by the letters of its column; null: not known, the text is kept in the body. Columns left out are guessed. */
  columns: z.record(z.string().regex(/^[A-Z]{1,3}$/), z.string().max(40).nullable()).default({}),
  encoding: z.enum(IMPORT_ENCODINGS).optional(),
  sheet: z.string().max(100).optional(),
  /** What a row is where the file does not say. */
  kind: ListingKind.default('talent'),
  direction: Direction.default('demand'),
  /** Region of rows without a place. */
  regionCode: RegionCode.optional(),
  /** Whether what is known already is changed to what the file says. */
  update: z.boolean().default(false),
});
export type ImportSettings = z.infer<typeof ImportSettings>;

/** With which words a file arrives: for which organisation (absent: for the region an official answers for). */
export const ImportUpload = z.object({
  fileName: z.string().trim().min(1).max(200),
  kind: ImportKind.default('listings'),
  organisation: z.uuid().optional(),
});
export type ImportUpload = z.infer<typeof ImportUpload>;

export const ImportCounts = z.object({
  rows: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  duplicates: z.int(),
  rejected: z.int(),
  warnings: z.int(),
  organisationsCreated: z.int(),
});
export type ImportCounts = z.infer<typeof ImportCounts>;

const ImportOutcome = z.enum(['ready', 'duplicate', 'rejected', 'warning', 'note']);

/** What has to be said about a row or the file. */
export const ImportLine = z.object({
  row: z.int().nullable(),
  outcome: ImportOutcome,
  cell: z.string().optional(),
  value: z.string().optional(),
  problem: z.string(),
  advice: z.string(),
});
export type ImportLine = z.infer<typeof ImportLine>;

const ImportColumn = z.object({
  letters: z.string(),
  heading: z.string().nullable(),
  field: z.string().nullable(),
  by: z.enum(['given', 'heading', 'content']).nullable(),
  samples: z.array(z.string()),
});
export type ImportColumn = z.infer<typeof ImportColumn>;

/** A line of the list of imports. */
export const ImportSummary = z.object({
  id: z.uuid(),
  kind: ImportKind,
  state: ImportState,
  fileName: z.string(),
  by: z.string().nullable(),
  organisation: z.object({ id: z.uuid(), name: z.string() }).optional(),
  region: RegionRef,
  createdAt: IsoInstant,
  finishedAt: IsoInstant.optional(),
  undoneAt: IsoInstant.optional(),
  result: ImportCounts.optional(),
});
export type ImportSummary = z.infer<typeof ImportSummary>;

/** One import with everything its page shows. */
export const Import = ImportSummary.extend({
  bytes: z.int(),
  settings: ImportSettings,
  table: z.object({
    format: z.enum(['csv', 'xlsx']),
    encoding: z.string().nullable(),
    sheet: z.string().nullable(),
    headerRow: z.int().nullable(),
    rows: z.int(),
  }),
  columns: z.array(ImportColumn),
  /** Fields that a column can be, with their names. */
  fields: z.array(z.object({ field: z.string(), name: z.string() })),
  /** Names of the fields that are needed and that no column holds. */
  missing: z.array(z.string()),
  progress: z.object({ done: z.int(), total: z.int() }),
  check: ImportCounts.optional(),
  /** What the trial run, or after it the run, said; rejected rows first. */
  lines: z.object({ items: z.array(ImportLine), total: z.int() }),
  /** After an undo: how many were taken back, and what was left because it was changed since. */
  undo: z.object({
    undone: z.int(),
    left: z.array(z.object({ id: z.uuid(), name: z.string() })),
    leftTotal: z.int(),
  }),
  failure: z.string().optional(),
  /** Whether the file is still there. */
  fileKept: z.boolean(),
  may: z.object({ change: z.boolean(), start: z.boolean(), undo: z.boolean() }),
});
export type Import = z.infer<typeof Import>;

export const ImportQuery = z.object({
  page: z.coerce.number().int().min(1).max(500).default(1),
  size: z.coerce.number().int().min(1).max(100).default(20),
});

export const ImportPage = z.object({
  items: z.array(ImportSummary),
  total: z.int(),
  page: z.int(),
  size: z.int(),
});
export type ImportPage = z.infer<typeof ImportPage>;

/** What a file may cost, and how long it is kept. */
export const ImportRules = z.object({ maxBytes: z.int(), maxRows: z.int(), keepDays: z.int() });
export type ImportRules = z.infer<typeof ImportRules>;
