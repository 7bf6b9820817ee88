import { z } from 'zod';
import { lightRule, reporting } from '../lights/light-schema.ts';
import { clause, documentReference, packHead, task } from './document-schema.ts';
import { day, id, name, span, statement } from './fields.ts';
import { rule } from './rule-schema.ts';

const metric = z.strictObject({
  id,
  name: z.string().min(2).max(60),
  /** What it counts, so exactly that two people get the same number. */
  counts: statement,
  /** The same in English. */
  en: z.strictObject({ name: z.string().min(2).max(120), counts: statement }).optional(),
  unit: z.string().min(1).max(30),
  /** A measure of the platform, figures that units report, or nothing yet: then it says so, never zero. */
  source: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('platform'),
      measure: z.string().regex(/^[a-z-]+(?:\.[a-z-]+)+$/),
      where: z
        .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]))
        .default({}),
    }),
    z.strictObject({ kind: z.literal('reported'), by: z.string().min(2).max(60) }),
    z.strictObject({ kind: z.literal('none'), because: statement }),
  ]),
});

const fact = z.strictObject({
  name,
  code: z.string().regex(/^[a-z][a-z0-9_]{0,63}$/),
  type: z.enum(['boolean', 'number', 'money', 'date', 'text']),
  unit: z.string().max(30).optional(),
  subject: z.string().min(2).max(40),
  /** Who supplies it. */
  suppliedBy: z.string().min(2).max(60),
  /** How it is asked for, as a question to that person. */
  ask: z.string().min(4).max(200),
  /** Name and question in English. */
  en: z.strictObject({ name: z.string().min(2).max(120), ask: z.string().min(4).max(300) }).optional(),
  choices: z.array(z.string().min(1).max(60)).optional(),
});

const parameter = z.strictObject({
  name,
  type: z.enum(['number', 'money', 'date', 'duration', 'text', 'boolean']),
  unit: z.string().max(30).optional(),
  values: z
    .array(
      z.strictObject({
        from: day,
        value: z.union([z.number(), z.string(), z.boolean()]).nullable(),
        clause: id,
        span: span.optional(),
        note: z.string().max(400).optional(),
      }),
    )
    .min(1),
});

const question = z.strictObject({
  id,
  clause: id,
  span: span.optional(),
  /** What the text leaves open. */
  question: z.string().min(4).max(300),
  /** The same in English. */
  en: z.string().min(4).max(400).optional(),
  /** Possible answers, each with the values it gives to parameters. */
  answers: z
    .array(
      z.strictObject({
        id,
        statement,
        en: statement.optional(),
        sets: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])).default({}),
      }),
    )
    .min(2),
  /** An official's decision; nobody else's. */
  decision: z
    .strictObject({
      answer: id,
      by: z.string().min(2).max(60),
      on: day,
      basis: z.string().max(400).optional(),
    })
    .nullable()
    .default(null),
});

/** When a task is yellow or red, and how often a report is expected; set on the policy when it is put in force. */
const supervision = z.strictObject({
  yellowDaysBefore: z.int().min(0).max(730),
  redDaysAfter: z.int().min(0).max(365),
  reportEveryDays: z.int().min(1).max(730),
  /** Reports by calendar periods instead of so many days. */
  reporting: reporting.optional(),
  /** Units are reminded so many days before a date. */
  remindDaysBefore: z.array(z.int().min(0).max(365)).max(6).default([]),
  /** How soon a supervision note is to be answered, unless the official says otherwise. */
  replyWithinWorkingDays: z.int().min(1).max(120).optional(),
  /** Rules of their own in place of the three numbers. */
  lights: z.array(lightRule).default([]),
});

const plainValue = z.union([z.number(), z.string(), z.boolean(), z.null()]);
const scenario = z.strictObject({
  /** A sentence: what is the case and what follows. */
  name: z.string().min(6).max(160),
  rule: id,
  case: z.enum(['pass', 'fail', 'boundary', 'missing', 'not-applicable']),
  on: day,
  facts: z.record(z.string(), plainValue).default({}),
  /** Answers assumed for open questions. */
  assume: z.record(z.string(), id).default({}),
  expect: z.strictObject({
    verdict: z.union([z.boolean(), z.enum(['unknown', 'not-applicable', 'draft'])]),
    amountFen: z.int().optional(),
    missing: z.array(z.string()).optional(),
  }),
});

/** A pack: all its YAML files merged. Every list may be spread over files. */
export const packSchema = z.strictObject({
  pack: packHead,
  document: documentReference,
  clauses: z.array(clause).min(1),
  tasks: z.array(task).default([]),
  metrics: z.array(metric).default([]),
  facts: z.array(fact).default([]),
  parameters: z.array(parameter).default([]),
  rules: z.array(rule).default([]),
  questions: z.array(question).default([]),
  supervision: supervision.optional(),
  scenarios: z.array(scenario).default([]),
});

/** A city's policy as data. */
export type Pack = z.infer<typeof packSchema>;
export type PackRule = Pack['rules'][number];
