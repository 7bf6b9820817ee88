import { z } from 'zod';
import { IsoDate } from './codes.ts';

/** A fact that a rule asks for, and how to ask. Money is in yuan. */
export const PolicyFact = z.object({
  code: z.string(),
  name: z.string(),
  type: z.enum(['boolean', 'number', 'money', 'date', 'text']),
  unit: z.string().optional(),
  ask: z.string(),
  /** Name and question in English, where the pack has them. */
  en: z.object({ name: z.string(), ask: z.string() }).optional(),
  suppliedBy: z.string(),
  choices: z.array(z.string()).optional(),
});
export type PolicyFact = z.infer<typeof PolicyFact>;

/** A case put to a rule: facts by code as a JSON object, and the day to judge on, today by default. Nothing is kept of it. */
export const RuleCase = z.object({ facts: z.string().max(8000).optional(), on: IsoDate.optional() });
export type RuleCase = z.infer<typeof RuleCase>;

/** What a rule says of a case, with everything that led to it in sentences. */
export const RuleJudgement = z.object({
  rule: z.string(),
  clause: z.string(),
  statement: z.string(),
  on: IsoDate,
  verdict: z.union([z.boolean(), z.enum(['unknown', 'not-applicable', 'draft'])]),
  /** Only of a subsidy that is due. */
  amountFen: z.int().optional(),
  /** Facts that would decide, by code. */
  missing: z.array(z.object({ code: z.string(), name: z.string(), unreadable: z.boolean() })),
  explanation: z.array(z.string()),
  /** All that the rule may ask for. */
  facts: z.array(PolicyFact),
});
export type RuleJudgement = z.infer<typeof RuleJudgement>;
