import { z } from 'zod';
import { IsoDate, IsoInstant } from './codes.ts';
import { PolicyId, PolicyMetric, PolicyRule } from './policies.ts';

/**
 * Where a target stands (目标进度). `people`: the text has no bound that could be computed; `no_data`: nothing has been counted or
 * reported; `no_source`: nothing counts it yet; `hidden`: too few people to be shown; `elsewhere`: the policy does not run here.
 */
export const TARGET_STATES = [
  'reached',
  'open',
  'missed',
  'people',
  'no_data',
  'no_source',
  'hidden',
  'elsewhere',
] as const;
export const TargetState = z.enum(TARGET_STATES);
export type TargetState = z.infer<typeof TargetState>;

/** A value as of the end of a day. */
export const TargetPoint = z.object({ on: IsoDate, value: z.number() });
export type TargetPoint = z.infer<typeof TargetPoint>;

/** A value that a unit reported, because the platform cannot count it. */
export const ReportedFigure = z.object({
  id: z.uuid(),
  value: z.number(),
  asOf: IsoDate,
  /** What shows it: a document, a list, an address. */
  evidence: z.string(),
  /** The unit that reported it. */
  by: z.string(),
  at: IsoInstant,
  demo: z.boolean(),
});
export type ReportedFigure = z.infer<typeof ReportedFigure>;

/** What the figure may be at the deadline, and how likely the target is hit. */
export const TargetForecast = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('interval'),
    on: IsoDate,
    middle: z.number(),
    low: z.number(),
    high: z.number(),
    /** Share of such intervals that hold the later value, if it goes on as before. */
    confidence: z.number(),
    /** Changes on which it rests. */
    changes: z.int(),
    outlook: z.enum(['likely', 'uncertain', 'unlikely']),
  }),
  z.object({ kind: z.literal('too_little'), changes: z.int(), needed: z.int() }),
]);
export type TargetForecast = z.infer<typeof TargetForecast>;

export const TargetStanding = z.object({
  state: TargetState,
  /** Of a share, in per cent. */
  value: z.number().optional(),
  asOf: IsoDate.optional(),
  /** Figures wanted: one bound, or both ends of a range. */
  wanted: z.array(z.number()).max(2),
  /** The period that is counted, of targets for each year. */
  year: z.int().optional(),
  /** By which day it has to be hit; of a target for each year the last day of this one. */
  due: IsoDate.optional(),
  /** The straight way from the first known value to the target; absent without a date. */
  path: z.object({ from: TargetPoint, to: TargetPoint, today: z.number() }).optional(),
  pace: z.enum(['ahead', 'behind']).optional(),
  forecast: TargetForecast.optional(),
  /** Month by month, the last as of today or of the last report. */
  series: z.array(TargetPoint),
  report: ReportedFigure.optional(),
});
export type TargetStanding = z.infer<typeof TargetStanding>;

export const PolicyTarget = PolicyRule.extend({ standing: TargetStanding });
export type PolicyTarget = z.infer<typeof PolicyTarget>;
export const PolicyTargetList = z.object({ items: z.array(PolicyTarget), total: z.int() });
export type PolicyTargetList = z.infer<typeof PolicyTargetList>;

/** One target with what the caller may do and everything that was reported. */
export const PolicyTargetDetail = PolicyTarget.extend({
  policy: z.object({ id: PolicyId, title: z.string() }),
  reports: z.array(ReportedFigure),
  may: z.object({ report: z.boolean() }),
});
export type PolicyTargetDetail = z.infer<typeof PolicyTargetDetail>;

/** A record behind a figure; without a title where it is not for everybody. */
export const TargetRecord = z.object({
  day: IsoDate,
  title: z.string().optional(),
  link: z.string().optional(),
});
export type TargetRecord = z.infer<typeof TargetRecord>;
export const TargetRecordQuery = z.object({
  page: z.coerce.number().int().min(1).max(500).default(1),
  size: z.coerce.number().int().min(1).max(100).default(20),
});
export const TargetRecordPage = z.object({
  items: z.array(TargetRecord),
  total: z.int(),
  page: z.int(),
  size: z.int(),
});
export type TargetRecordPage = z.infer<typeof TargetRecordPage>;

/** A value with the day it is of and what shows it. A share is in per cent. */
export const NewReportedFigure = z.object({
  value: z.number().min(0).max(1e15),
  asOf: IsoDate,
  evidence: z.string().trim().min(4).max(500),
});
export type NewReportedFigure = z.infer<typeof NewReportedFigure>;

/** Something the platform counts by itself, as of today. */
export const PlatformMetric = PolicyMetric.pick({ id: true, name: true, counts: true, unit: true }).extend({
  /** Absent where too few people are counted to show it. */
  value: z.number().optional(),
  asOf: IsoDate,
  /** Since the first day of this month. */
  thisMonth: z.number().optional(),
});
export type PlatformMetric = z.infer<typeof PlatformMetric>;
export const PlatformMetricList = z.object({ items: z.array(PlatformMetric), total: z.int() });
export type PlatformMetricList = z.infer<typeof PlatformMetricList>;

/** Targets of the policies in force, for those who answer for them. */
export const TargetOverview = z.object({
  policies: z.array(z.object({ id: PolicyId, title: z.string(), targets: z.array(PolicyTarget) })),
});
export type TargetOverview = z.infer<typeof TargetOverview>;
