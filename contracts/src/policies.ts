import { z } from 'zod';
import { IsoDate, RegionCode } from './codes.ts';

/** Address of a policy: a pack's name (`place-year`), or the id that an uploaded document was given. */
export const PolicyId = z.string().regex(/^[a-z0-9][a-z0-9-]{1,63}$/);

/** Life of a policy document (政策状态). Only `active` ones run, and only from their date on. */
export const POLICY_STATES = ['review', 'active', 'inactive'] as const;
export const PolicyState = z.enum(POLICY_STATES);
export type PolicyState = z.infer<typeof PolicyState>;

/** What a person decided about something that was read: nothing yet, as read, corrected, not so, or missing and added. */
export const POLICY_DECISIONS = ['read', 'confirmed', 'corrected', 'rejected', 'added'] as const;
export const PolicyDecision = z.enum(POLICY_DECISIONS);
export type PolicyDecision = z.infer<typeof PolicyDecision>;

export const POLICY_RULE_TYPES = ['target', 'quota', 'rate', 'subsidy', 'eligibility', 'period'] as const;
export const PolicyRuleType = z.enum(POLICY_RULE_TYPES);
export type PolicyRuleType = z.infer<typeof PolicyRuleType>;
export const POLICY_RULE_OPS = ['>=', '>', '<=', '<', '=', 'approx', 'range'] as const;
export const POLICY_STRENGTHS = ['must', 'shall', 'may', 'encourage', 'fact'] as const;
export const POLICY_UNIT_ROLES = ['lead', 'assist', 'collective'] as const;

/** `[start, end)` in UTF-16 units of the text that was taken in. */
export const PolicySpan = z.tuple([z.int().min(0), z.int().min(0)]);
export type PolicySpan = z.infer<typeof PolicySpan>;

/** A number, `"10%"`, a ratio such as `"4.5:5.5"`, or both ends of a range. Money is in yuan. */
const PolicyValue = z.union([
  z.number(),
  z.string().max(40),
  z.tuple([z.number(), z.number()]),
  z.tuple([z.string().max(40), z.string().max(40)]),
]);

/** A responsible unit (责任单位); `canonical` is its full name by the alias table. */
export const PolicyUnit = z.object({
  name: z.string().trim().min(1).max(80),
  canonical: z.string().trim().min(1).max(80),
  role: z.enum(POLICY_UNIT_ROLES),
});
export type PolicyUnit = z.infer<typeof PolicyUnit>;

/** A figure that binds, as a person can correct it. */
export const PolicyRuleFacts = z.object({
  type: PolicyRuleType,
  op: z.enum(POLICY_RULE_OPS),
  value: PolicyValue,
  unit: z.string().max(40),
  scope: z.string().max(400),
  deadline: IsoDate.nullable(),
  strength: z.enum(POLICY_STRENGTHS),
});
export type PolicyRuleFacts = z.infer<typeof PolicyRuleFacts>;

/** A task, as a person can correct it. */
export const PolicyTaskFacts = z.object({
  statement: z.string().trim().min(1).max(4000),
  units: z.array(PolicyUnit).max(60),
  dueOn: IsoDate.nullable(),
});
export type PolicyTaskFacts = z.infer<typeof PolicyTaskFacts>;

const placed = {
  id: z.string(),
  clause: z.string().nullable(),
  /** Absent while the text itself is not in. */
  span: PolicySpan.optional(),
  statement: z.string(),
  /** The statement in English, where its pack has one. */
  en: z.string().optional(),
  quote: z.string().optional(),
  decision: PolicyDecision,
};

export const PolicyTask = z.object({
  ...placed,
  units: z.array(PolicyUnit),
  dueOn: IsoDate.nullable(),
  /** Only of a pack's tasks: a remark, how often a report is due, and the rules of the targets by which it is measured. */
  note: z.string().optional(),
  every: z.enum(['month', 'term', 'year']).optional(),
  targets: z.array(z.string()).optional(),
});
export type PolicyTask = z.infer<typeof PolicyTask>;
export const PolicyTaskList = z.object({ items: z.array(PolicyTask), total: z.int() });
export type PolicyTaskList = z.infer<typeof PolicyTaskList>;

/** Why a pack computes nothing from a rule. */
export const POLICY_RULE_REASONS = [
  'no-figure',
  'direction-only',
  'superior-rule',
  'case-by-case',
  'qualitative',
  'fact',
  'repeats',
  'not-computable',
] as const;

/** What the text leaves open, with its possible answers; until an official decides, money is not computed. */
export const PolicyQuestion = z.object({
  id: z.string(),
  question: z.string(),
  /** The same in English, where its pack has it. */
  en: z.string().optional(),
  answers: z.array(z.object({ id: z.string(), statement: z.string(), en: z.string().optional() })),
  decided: z.string().nullable(),
  /** Who answered, when and why; the pack's own answers may say less. */
  decision: z.object({ by: z.string(), on: IsoDate, reason: z.string().optional() }).optional(),
});
export type PolicyQuestion = z.infer<typeof PolicyQuestion>;

/** What counts towards a target. */
export const PolicyMetric = z.object({
  id: z.string(),
  name: z.string(),
  counts: z.string(),
  /** The same in English, where its pack has it. */
  en: z.object({ name: z.string(), counts: z.string() }).optional(),
  unit: z.string(),
  source: z.enum(['platform', 'reported', 'none']),
  /** Why there is no source yet, or who reports. */
  sourceNote: z.string().optional(),
});
export type PolicyMetric = z.infer<typeof PolicyMetric>;

/** What the pack says of a rule beyond its figure. */
export const PolicyRulePack = z.object({
  /** The rule's id in the pack, for `rongqiao policy evaluate`. */
  rule: z.string(),
  /** A stated condition has no figure of its own: `value` is empty then, as where formulas decide. */
  kind: z.enum([...POLICY_RULE_TYPES, 'condition']),
  subject: z.string(),
  /** Whether formulas decide it. */
  computable: z.boolean(),
  because: z.enum(POLICY_RULE_REASONS).optional(),
  becauseNote: z.string().optional(),
  /** Money with an undecided question. */
  draft: z.boolean(),
  conditions: z.array(z.object({ id: z.string(), statement: z.string(), en: z.string().optional() })),
  /** Formulas, as the pack has them. */
  formulas: z.object({
    applies: z.string().optional(),
    holds: z.string().optional(),
    amount: z.string().optional(),
    cap: z.string().optional(),
  }),
  questions: z.array(PolicyQuestion),
  metric: PolicyMetric.optional(),
});
export type PolicyRulePack = z.infer<typeof PolicyRulePack>;

export const PolicyRule = PolicyRuleFacts.extend({
  ...placed,
  /** Only for rules of a pack. */
  pack: PolicyRulePack.optional(),
});
export type PolicyRule = z.infer<typeof PolicyRule>;
export const PolicyRuleList = z.object({ items: z.array(PolicyRule), total: z.int() });
export type PolicyRuleList = z.infer<typeof PolicyRuleList>;

export const PolicyClause = z.object({
  id: z.string(),
  label: z.string(),
  level: z.int(),
  parent: z.string().nullable(),
  heading: z.string(),
  /** The heading in English, where its pack has one. */
  en: z.string().optional(),
  span: PolicySpan.optional(),
});
export type PolicyClause = z.infer<typeof PolicyClause>;

export const PolicySummary = z.object({
  id: PolicyId,
  title: z.string(),
  number: z.string().optional(),
  issuer: z.string().optional(),
  issuedOn: IsoDate.optional(),
  effectiveOn: IsoDate.optional(),
  regionCode: RegionCode,
  state: PolicyState,
  activeFrom: IsoDate.optional(),
  /** Whether it runs today. */
  running: z.boolean(),
  /** Whether the text has been taken in. */
  hasText: z.boolean(),
  sha256: z.string(),
  supersedes: PolicyId.optional(),
  /** Only for a policy with a pack: the place it is of, its version, and whether the document is an official interpretation (解读). */
  pack: z
    .object({
      place: z.string(),
      version: z.int(),
      kind: z.enum(['policy', 'interpretation']),
      openQuestions: z.int(),
    })
    .optional(),
  counts: z.object({
    clauses: z.int(),
    tasks: z.int(),
    targets: z.int(),
    rules: z.int(),
    undecided: z.int(),
  }),
  demo: z.boolean(),
});
export type PolicySummary = z.infer<typeof PolicySummary>;
export const PolicyList = z.object({ items: z.array(PolicySummary), total: z.int() });
export type PolicyList = z.infer<typeof PolicyList>;

/** The policy's own rules for lights and reminders: data of the policy, set by an official or its pack. */
export const SupervisionRules = z.object({
  /** Yellow from so many days before the date. */
  yellowDaysBefore: z.int().min(0).max(730),
  /** Red once so many days have passed since the date. */
  redDaysAfter: z.int().min(0).max(365),
  /** A report is expected every so many days; yellow when it is missing. */
  reportEveryDays: z.int().min(1).max(730),
});
export type SupervisionRules = z.infer<typeof SupervisionRules>;

export const Policy = PolicySummary.extend({
  clauses: z.array(PolicyClause),
  /** Only where the text was taken in. */
  text: z.string().optional(),
  supervision: SupervisionRules.optional(),
});
export type Policy = z.infer<typeof Policy>;

/** What the file was called; its bytes are the body. */
export const PolicyUpload = z.object({
  fileName: z.string().trim().min(1).max(200),
  regionCode: RegionCode.optional(),
});
export const PolicyTakenIn = z.object({
  id: PolicyId,
  /** The same file was taken in before. */
  known: z.boolean(),
});
export type PolicyTakenIn = z.infer<typeof PolicyTakenIn>;

/** A decision about one thing that was read. */
export const DecidePolicyItem = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('confirmed') }),
  z.object({ decision: z.literal('rejected') }),
  z.object({
    decision: z.literal('corrected'),
    span: PolicySpan.refine(([start, end]) => start < end).optional(),
    task: PolicyTaskFacts.optional(),
    rule: PolicyRuleFacts.optional(),
  }),
]);
export type DecidePolicyItem = z.infer<typeof DecidePolicyItem>;

/** An official's answer to what a text leaves open, with the reason; `null` opens the question again. */
export const AnswerQuestion = z.object({
  answer: z.string().max(64).nullable(),
  reason: z.string().trim().min(4).max(500),
});
export type AnswerQuestion = z.infer<typeof AnswerQuestion>;
/** Questions of a policy, with every answer that was given on the platform, the latest first. */
export const PolicyQuestionList = z.object({
  items: z.array(
    PolicyQuestion.extend({
      clause: z.string(),
      history: z.array(
        z.object({ answer: z.string().nullable(), by: z.string(), on: IsoDate, reason: z.string() }),
      ),
    }),
  ),
  total: z.int(),
});
export type PolicyQuestionList = z.infer<typeof PolicyQuestionList>;

export const ActivatePolicy = z.object({ from: IsoDate, supervision: SupervisionRules.optional() });
export type ActivatePolicy = z.infer<typeof ActivatePolicy>;
