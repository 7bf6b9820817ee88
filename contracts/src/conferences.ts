import { z } from 'zod';
import { IsoDate, RegionCode } from './codes.ts';
import { RegionRef } from './listings.ts';
import { PolicyId } from './policies.ts';
import { Evidence, TaskParty, TaskStanding } from './tasks.ts';

/** Parts in the joint conference (联席会议): who convenes it, its office, and the member units. */
export const CONFERENCE_PARTS = ['convener', 'office', 'member'] as const;
export const ConferenceMember = z.object({ organisation: TaskParty, part: z.enum(CONFERENCE_PARTS) });
export type ConferenceMember = z.infer<typeof ConferenceMember>;
export const SetConferenceMember = z.strictObject({
  regionCode: RegionCode,
  organisation: z.string().trim().min(2).max(100),
  /** Null: no longer a member. */
  part: z.enum(CONFERENCE_PARTS).nullable(),
});
export type SetConferenceMember = z.infer<typeof SetConferenceMember>;

const Title = z.string().trim().min(2).max(200);
const Words = z.string().trim().min(2).max(2000);

export const NewMatter = z.strictObject({
  title: Title,
  text: z.string().trim().max(2000).default(''),
  /** The task, or the clause of the meeting's policy, that it is about. */
  taskId: z.uuid().optional(),
  clause: z.string().max(64).optional(),
});
export type NewMatter = z.infer<typeof NewMatter>;
export const NewMeeting = z.strictObject({
  regionCode: RegionCode,
  policyId: PolicyId.optional(),
  title: Title,
  heldOn: IsoDate,
  place: z.string().trim().max(100).default(''),
});
export type NewMeeting = z.infer<typeof NewMeeting>;
export const NewDecision = z.strictObject({
  matterId: z.uuid().optional(),
  text: Words,
  /** Who has to do it, and until when: it enters the task board. */
  organisationId: z.uuid(),
  dueOn: IsoDate,
  /** Whether everybody may read it. */
  public: z.boolean().default(false),
});
export type NewDecision = z.infer<typeof NewDecision>;
export const SetMinutes = z.strictObject({ fileId: z.uuid() });
export type SetMinutes = z.infer<typeof SetMinutes>;

export const ConferenceDecision = z.object({
  id: z.uuid(),
  text: z.string(),
  organisation: TaskParty,
  dueOn: IsoDate,
  public: z.boolean(),
  matter: z.uuid().optional(),
  task: z.uuid(),
  standing: TaskStanding,
});
export type ConferenceDecision = z.infer<typeof ConferenceDecision>;
export const MeetingSummary = z.object({
  id: z.uuid(),
  region: RegionRef,
  title: z.string(),
  heldOn: IsoDate,
  place: z.string(),
  matters: z.int(),
  decisions: z.int(),
  openDecisions: z.int(),
});
export type MeetingSummary = z.infer<typeof MeetingSummary>;
export const Meeting = MeetingSummary.extend({
  policy: z.object({ id: PolicyId, title: z.string() }).optional(),
  agenda: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      text: z.string(),
      task: z.object({ id: z.uuid(), statement: z.string() }).optional(),
      clause: z.string().optional(),
    }),
  ),
  resolved: z.array(ConferenceDecision),
  minutes: Evidence.optional(),
  members: z.array(ConferenceMember),
  mayManage: z.boolean(),
});
export type Meeting = z.infer<typeof Meeting>;
export const MeetingList = z.object({
  items: z.array(MeetingSummary),
  total: z.int(),
  /** The conferences the caller belongs to or answers for. */
  members: z.array(ConferenceMember.extend({ region: RegionRef })),
  mayManage: z.array(RegionRef),
});
export type MeetingList = z.infer<typeof MeetingList>;
/** What the conference decided, as far as it is public. */
export const PublicDecisionList = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      meeting: z.object({ title: z.string(), heldOn: IsoDate, region: RegionRef }),
      text: z.string(),
      unit: z.string(),
      dueOn: IsoDate,
      standing: TaskStanding,
    }),
  ),
  total: z.int(),
});
export type PublicDecisionList = z.infer<typeof PublicDecisionList>;
