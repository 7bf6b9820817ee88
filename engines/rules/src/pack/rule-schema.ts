import { z } from 'zod';
import { day, every, figure, figures, formula, id, operator, place, statement, strength } from './fields.ts';

/** Who or what is judged. */
const subject = z.enum([
  'city',
  'district',
  'enterprise',
  'school',
  'organisation',
  'park',
  'programme',
  'teacher',
  'student',
  'worker',
  'person',
  'project',
  'document',
]);

const common = {
  id,
  ...place,
  /** Whom it binds, in our own words. */
  scope: z.string().min(1).max(120),
  subject,
  strength,
  /** The days between which it holds, where they differ from the pack's. */
  from: day.optional(),
  until: day.optional(),
  /** Ids of open questions; a subsidy rule with an undecided one stays a draft. */
  questions: z.array(id).default([]),
  note: z.string().max(1000).optional(),
};

const figured = { op: operator, value: figures, unit: z.string().min(1).max(30) };
/** What a rule weighs: the figure as the document has it. */
const measured = { ...figured, every: every.optional() };
/** The figure to be shown of a rule that formulas or people decide. */
const shown = z.strictObject(figured).partial().shape;

const targetRule = z.strictObject({
  ...common,
  kind: z.literal('target'),
  metric: id,
  ...measured,
  baseline: z.strictObject({ value: figure, on: day }).nullable().default(null),
  deadline: day.nullable(),
});

/** Quota, rate and period: a duty whose keeping is computed by a formula, or which says why it cannot be. */
const duty = {
  ...common,
  /** Shown figure; the formula decides. */
  ...z.strictObject(measured).partial().shape,
  deadline: day.nullable().default(null),
  /** To whom the duty applies; whom it does not is "not-applicable". */
  applies: formula.optional(),
  /** Whether the duty is kept. */
  holds: formula.optional(),
  /** Why there is no formula, in our own words. */
  notComputable: statement.optional(),
};
const quotaRule = z.strictObject({ kind: z.literal('quota'), ...duty });
const rateRule = z.strictObject({ kind: z.literal('rate'), ...duty });
const periodRule = z.strictObject({ kind: z.literal('period'), ...duty });

const conditions = z
  .array(z.strictObject({ id, statement, en: statement.optional(), holds: formula }))
  .min(1);

const subsidyRule = z.strictObject({
  ...common,
  kind: z.literal('subsidy'),
  ...shown,
  every: every.optional(),
  conditions,
  /** Gives money. Rounded to the fen, halves up. */
  amount: formula,
  /** Gives money; the amount is never above it. */
  cap: formula.optional(),
  /** With which other subsidies it may be had: all, the highest of the group only, or none beside it. */
  stacking: z
    .strictObject({ with: z.enum(['all', 'highest', 'none']), group: id.optional() })
    .default({ with: 'all' }),
  paidBy: z.string().max(60).optional(),
});

const eligibilityRule = z.strictObject({ ...common, kind: z.literal('eligibility'), ...shown, conditions });

/** A condition, promise or direction without a number: stated, judged by people. */
const conditionRule = z.strictObject({
  ...common,
  kind: z.literal('condition'),
  ...shown,
  /** What the sentence would be with a figure. */
  about: z.enum(['target', 'quota', 'rate', 'period', 'subsidy', 'eligibility']),
  direction: z.enum(['up', 'down']).optional(),
  deadline: day.nullable().default(null),
  every: every.optional(),
  /** Why nothing is computed. */
  because: z.enum([
    'no-figure',
    'direction-only',
    'superior-rule',
    'case-by-case',
    'qualitative',
    'fact',
    'repeats',
  ]),
});

export const rule = z.discriminatedUnion('kind', [
  targetRule,
  quotaRule,
  rateRule,
  periodRule,
  subsidyRule,
  eligibilityRule,
  conditionRule,
]);
