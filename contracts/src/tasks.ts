import { z } from 'zod';
import { IsoDate, IsoInstant, OrganisationType, RegionCode } from './codes.ts';
import { RegionRef } from './listings.ts';
import { POLICY_UNIT_ROLES, PolicyId } from './policies.ts';

/** Where a task comes from: a sentence of a policy, a city's task handed down to a district, or a decision of the joint conference. */
export const TASK_SOURCES = ['policy', 'district', 'decision'] as const;
/** Life of a tracked task. `dropped`: its policy is no longer in force, or no longer says so. */
export const TASK_STATES = ['open', 'done', 'dropped'] as const;
/** Lights (红黄绿灯); `none` where the policy sets no rules for them. */
export const TASK_LIGHTS = ['red', 'yellow', 'green', 'none'] as const;
export const TaskLight = z.enum(TASK_LIGHTS);
export type TaskLight = z.infer<typeof TaskLight>;
/** Where a task stands, in one word (任务状态). */
export const TASK_STANDINGS = ['not_reported', 'under_way', 'overdue', 'done'] as const;
export const TaskStanding = z.enum(TASK_STANDINGS);
export type TaskStanding = z.infer<typeof TaskStanding>;

/** The period that a report is about: a year, a quarter, or a month. */
export const ReportPeriod = z.string().regex(/^20\d{2}(-(Q[1-4]|0[1-9]|1[0-2]))?$/);
const Words = z.string().trim().min(2).max(2000);

/** An organisation as a responsible unit. */
export const TaskParty = z.object({ id: z.uuid(), name: z.string(), type: OrganisationType });
export type TaskParty = z.infer<typeof TaskParty>;

/** A responsible unit as the policy names it, and the organisations on the platform that it is; none: not mapped yet. */
export const TaskUnit = z.object({
  name: z.string(),
  role: z.enum(POLICY_UNIT_ROLES),
  organisations: z.array(TaskParty),
});
export type TaskUnit = z.infer<typeof TaskUnit>;

/** One rule of the policy that makes a light what it is, with the facts it saw. */
export const LightReason = z.object({
  id: z.string(),
  light: z.enum(['red', 'yellow']),
  statement: z.string(),
  en: z.string().optional(),
  /** Clause of the policy that says so. */
  clause: z.string().optional(),
  facts: z.array(z.object({ name: z.string(), value: z.string() })),
});
export type LightReason = z.infer<typeof LightReason>;

export const TaskSummary = z.object({
  id: z.uuid(),
  source: z.enum(TASK_SOURCES),
  policy: z.object({ id: PolicyId, title: z.string() }).optional(),
  clause: z.string().optional(),
  /** Id among the policy's items. */
  item: z.string().optional(),
  statement: z.string(),
  region: RegionRef,
  units: z.array(TaskUnit),
  dueOn: IsoDate.optional(),
  /** When the next report has to be there, and for which period. */
  report: z.object({ dueOn: IsoDate, period: ReportPeriod.optional(), late: z.boolean() }).optional(),
  state: z.enum(TASK_STATES),
  standing: TaskStanding,
  light: TaskLight,
  reasons: z.array(LightReason),
  /** Of the latest report that was not returned; for a task that was handed down, the mean of its districts. */
  percent: z.int().min(0).max(100).optional(),
  reportedAt: IsoInstant.optional(),
  /** Reports that wait for confirmation, and supervision notes that are not closed. */
  waitingReports: z.int(),
  openNotes: z.int(),
  overdueNotes: z.int(),
  districts: z.int(),
});
export type TaskSummary = z.infer<typeof TaskSummary>;

/** Kinds of record that show a report to be true (佐证). */
export const EVIDENCE_KINDS = ['listing', 'introduction', 'organisation', 'file', 'link'] as const;

/** Evidence as a reporter names it: a record of the platform that the reporter sees, a file of the unit, or a link. */
export const NewEvidence = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['listing', 'introduction', 'organisation', 'file']), id: z.uuid() }),
  z.strictObject({
    kind: z.literal('link'),
    url: z.url({ protocol: /^https?$/ }).max(500),
    title: z.string().trim().min(2).max(100),
  }),
]);
export type NewEvidence = z.infer<typeof NewEvidence>;

/** Evidence with its title at the time; `href` is missing where this reader may not open it. */
export const Evidence = z.object({
  kind: z.enum(EVIDENCE_KINDS),
  title: z.string(),
  href: z.string().optional(),
});
export type Evidence = z.infer<typeof Evidence>;
export const MOST_EVIDENCE = 10;

/** A progress report. It is never changed; `corrects` names the report that it takes the place of. */
export const NewTaskReport = z.strictObject({
  organisationId: z.uuid(),
  period: ReportPeriod,
  text: Words,
  percent: z.int().min(0).max(100).optional(),
  milestone: z.string().trim().min(2).max(200).optional(),
  /** The unit says that its part is complete. */
  complete: z.boolean().default(false),
  evidence: z.array(NewEvidence).max(MOST_EVIDENCE).default([]),
  corrects: z.uuid().optional(),
});
export type NewTaskReport = z.infer<typeof NewTaskReport>;
export type NewTaskReportInput = z.input<typeof NewTaskReport>;

export const TASK_REPORT_STATES = ['waiting', 'confirmed', 'returned'] as const;
export const TaskReport = z.object({
  id: z.uuid(),
  organisation: TaskParty,
  by: z.string(),
  at: IsoInstant,
  period: ReportPeriod,
  text: z.string(),
  percent: z.int().optional(),
  milestone: z.string().optional(),
  complete: z.boolean(),
  evidence: z.array(Evidence),
  corrects: z.uuid().optional(),
  /** The report that takes the place of this one. */
  correctedBy: z.uuid().optional(),
  state: z.enum(TASK_REPORT_STATES),
  decision: z.object({ by: z.string(), at: IsoInstant, reason: z.string().optional() }).optional(),
  mayDecide: z.boolean(),
});
export type TaskReport = z.infer<typeof TaskReport>;

export const DecideTaskReport = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('confirm') }),
  z.strictObject({ decision: z.literal('return'), reason: z.string().trim().min(2).max(500) }),
]);
export type DecideTaskReport = z.infer<typeof DecideTaskReport>;

/** A written demand of an official to a unit, with a last day for the answer (督查). */
export const NewSupervisionNote = z.strictObject({ organisationId: z.uuid(), text: Words, dueOn: IsoDate });
export type NewSupervisionNote = z.infer<typeof NewSupervisionNote>;
export const SupervisionReply = z.strictObject({
  text: Words,
  evidence: z.array(NewEvidence).max(MOST_EVIDENCE).default([]),
});
export type SupervisionReply = z.infer<typeof SupervisionReply>;
export const SupervisionDecision = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('close'), text: Words }),
  z.strictObject({ decision: z.literal('insist'), text: Words, dueOn: IsoDate }),
]);
export type SupervisionDecision = z.infer<typeof SupervisionDecision>;
export const SUPERVISION_STATES = ['open', 'replied', 'closed'] as const;
export const SupervisionNote = z.object({
  id: z.uuid(),
  task: z.object({ id: z.uuid(), statement: z.string() }),
  organisation: TaskParty,
  state: z.enum(SUPERVISION_STATES),
  dueOn: IsoDate,
  overdueDays: z.int().min(0),
  entries: z.array(
    z.object({
      kind: z.enum(['note', 'reply', 'insist', 'close']),
      by: z.string(),
      at: IsoInstant,
      text: z.string(),
      dueOn: IsoDate.optional(),
      evidence: z.array(Evidence),
    }),
  ),
  may: z.object({ reply: z.boolean(), decide: z.boolean() }),
});
export type SupervisionNote = z.infer<typeof SupervisionNote>;
export const SupervisionQuery = z.object({ unit: z.uuid().optional(), open: z.stringbool().default(true) });
export type SupervisionQuery = z.infer<typeof SupervisionQuery>;
export const SupervisionList = z.object({ items: z.array(SupervisionNote), total: z.int() });
export type SupervisionList = z.infer<typeof SupervisionList>;

export const Task = TaskSummary.extend({
  reports: z.array(TaskReport),
  notes: z.array(SupervisionNote),
  /** The districts that a city's task was handed down to. */
  children: z.array(TaskSummary),
  parent: z.object({ id: z.uuid(), statement: z.string() }).optional(),
  meeting: z.object({ id: z.uuid(), title: z.string() }).optional(),
  may: z.object({
    /** Units for which the caller reports. */
    reportFor: z.array(TaskParty),
    supervise: z.boolean(),
    handDown: z.boolean(),
  }),
  /** Suggested last day for a reply to a supervision note, in working days by the policy; absent where it sets none. */
  replyBy: IsoDate.optional(),
  /** The period that a report is expected for. */
  period: ReportPeriod.optional(),
});
export type Task = z.infer<typeof Task>;

export const TaskBoardQuery = z.object({
  policy: PolicyId.optional(),
  unit: z.uuid().optional(),
  region: RegionCode.optional(),
  light: TaskLight.optional(),
  standing: TaskStanding.optional(),
});
export type TaskBoardQuery = z.infer<typeof TaskBoardQuery>;
export const TaskBoard = z.object({
  items: z.array(TaskSummary),
  total: z.int(),
  /** Of everything in reach, whatever is filtered. */
  lights: z.object({ red: z.int(), yellow: z.int(), green: z.int(), none: z.int(), done: z.int() }),
  units: z.array(TaskParty.extend({ tasks: z.int() })),
  regions: z.array(RegionRef.extend({ tasks: z.int() })),
});
export type TaskBoard = z.infer<typeof TaskBoard>;
export const TaskList = z.object({ items: z.array(TaskSummary), total: z.int() });
export type TaskList = z.infer<typeof TaskList>;

/** Where each task of a policy stands, for everybody: confirmed reports only. */
export const PolicyProgress = z.object({
  items: z.array(
    z.object({
      item: z.string(),
      standing: TaskStanding,
      percent: z.int().optional(),
      confirmedOn: IsoDate.optional(),
      dueOn: IsoDate.optional(),
    }),
  ),
  total: z.int(),
});
export type PolicyProgress = z.infer<typeof PolicyProgress>;

/** A unit's name in the policies of a place, and the organisations it was found or set to be. */
export const UnitMapping = z.object({
  region: RegionRef,
  name: z.string(),
  tasks: z.int(),
  organisations: z.array(TaskParty),
  /** Whether a person set it; otherwise it was found by name. */
  set: z.boolean(),
});
export type UnitMapping = z.infer<typeof UnitMapping>;
export const UnitMappingList = z.object({ items: z.array(UnitMapping), total: z.int() });
export type UnitMappingList = z.infer<typeof UnitMappingList>;
export const SetUnitMapping = z.strictObject({
  regionCode: RegionCode,
  name: z.string().trim().min(1).max(80),
  /** Full names of organisations on the platform; none: found by name again. */
  organisations: z.array(z.string().trim().min(2).max(100)).max(40),
});
export type SetUnitMapping = z.infer<typeof SetUnitMapping>;

/** Hands a city's task down: each named district gets a task of its own, done by an organisation there. */
export const HandDownTask = z.strictObject({
  organisationIds: z.array(z.uuid()).min(1).max(60),
  statement: Words.optional(),
  dueOn: IsoDate.optional(),
});
export type HandDownTask = z.infer<typeof HandDownTask>;
export const HandDownChoices = z.object({
  items: z.array(TaskParty.extend({ region: RegionRef })),
  total: z.int(),
});
export type HandDownChoices = z.infer<typeof HandDownChoices>;
export const TaskCreated = z.object({ id: z.uuid() });
