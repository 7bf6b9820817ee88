import { z } from 'zod';
import { IsoDate, IsoInstant, OrganisationType } from './codes.ts';
import { PolicyId } from './policies.ts';
import { PolicyFact } from './policy-check.ts';

/** Who says a fact of an organisation: itself, an official, or what the platform knows of it. */
export const FACT_SOURCES = ['organisation', 'official', 'platform'] as const;

/** A fact of an organisation as it is kept: given once, used by every rule that asks for it. */
export const OrganisationFact = PolicyFact.extend({
  value: z.union([z.string(), z.boolean()]).optional(),
  asOf: IsoDate.optional(),
  evidence: z.string().optional(),
  source: z.enum(FACT_SOURCES).optional(),
  /** The unit that gave it. */
  by: z.string().optional(),
  at: IsoInstant.optional(),
  /** Older than a year. */
  old: z.boolean(),
  /** Whether the caller can supply it. */
  mine: z.boolean(),
});
export type OrganisationFact = z.infer<typeof OrganisationFact>;

const Verdict = z.union([z.boolean(), z.enum(['unknown', 'not-applicable', 'draft'])]);

/** What a rule of a policy in force says of an organisation today. */
export const OrganisationRule = z.object({
  policy: z.object({ id: PolicyId, title: z.string() }),
  rule: z.string(),
  /** A duty (义务), money (奖补), or a condition of recognition (资格). */
  kind: z.enum(['duty', 'subsidy', 'eligibility']),
  clause: z.string(),
  statement: z.string(),
  en: z.string().optional(),
  verdict: Verdict,
  amountFen: z.int().optional(),
  /** Codes of facts that would decide. */
  missing: z.array(z.string()),
  explanation: z.array(z.string()),
});
export type OrganisationRule = z.infer<typeof OrganisationRule>;

export const OrganisationObligations = z.object({
  organisation: z.object({ id: z.uuid(), name: z.string(), type: OrganisationType }),
  on: IsoDate,
  rules: z.array(OrganisationRule),
  facts: z.array(OrganisationFact),
  /** What the subsidies come to together: of those for the same matter the higher one, never twice. */
  subsidies: z.object({ totalFen: z.int(), explanation: z.array(z.string()) }),
  may: z.object({ supply: z.boolean() }),
});
export type OrganisationObligations = z.infer<typeof OrganisationObligations>;

/** Facts by code; `null` takes one back. Figures as written, money in yuan. */
export const SupplyFacts = z.object({
  facts: z
    .array(
      z.object({
        code: z.string().max(64),
        value: z.union([z.string().trim().min(1).max(60), z.boolean()]).nullable(),
      }),
    )
    .min(1)
    .max(60),
  asOf: IsoDate,
  evidence: z.string().trim().max(500).optional(),
});
export type SupplyFacts = z.infer<typeof SupplyFacts>;

export const ObligationQuery = z.object({
  /** A rule as `policy/rule`: then its organisations are listed. */
  rule: z.string().max(140).optional(),
  verdict: z.enum(['true', 'false', 'unknown', 'not-applicable', 'draft']).optional(),
  page: z.coerce.number().int().min(1).max(500).default(1),
  size: z.coerce.number().int().min(1).max(100).default(20),
});
export type ObligationQuery = z.infer<typeof ObligationQuery>;

/** How the organisations of an official's regions stand to each rule, and the organisations of one of them. */
export const ObligationOverview = z.object({
  rules: z.array(
    OrganisationRule.pick({ policy: true, rule: true, kind: true, statement: true, en: true }).extend({
      counts: z.record(z.enum(['true', 'false', 'unknown', 'not-applicable', 'draft']), z.int()),
    }),
  ),
  organisations: z.object({
    items: z.array(
      z.object({ id: z.uuid(), name: z.string(), verdict: Verdict, missing: z.array(z.string()) }),
    ),
    total: z.int(),
    page: z.int(),
    size: z.int(),
  }),
});
export type ObligationOverview = z.infer<typeof ObligationOverview>;
