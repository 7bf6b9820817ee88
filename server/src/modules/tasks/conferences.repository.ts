import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { Database, Tx } from '../../platform/db/index.ts';
import {
  conferenceDecisions,
  conferenceMatters,
  conferenceMeetings,
  conferenceMembers,
} from './conferences.schema.ts';

export type MemberRow = Omit<typeof conferenceMembers.$inferSelect, 'part'> & {
  part: 'convener' | 'office' | 'member';
};
export type MeetingRow = typeof conferenceMeetings.$inferSelect;
export type MatterRow = typeof conferenceMatters.$inferSelect;
export type DecisionRow = typeof conferenceDecisions.$inferSelect;

export async function listMemberRows({ db }: Database): Promise<MemberRow[]> {
  return (await db.select().from(conferenceMembers)) as MemberRow[];
}

export async function saveMember(tx: Tx, row: MemberRow): Promise<void> {
  await tx
    .insert(conferenceMembers)
    .values(row)
    .onConflictDoUpdate({
      target: [conferenceMembers.regionCode, conferenceMembers.organisationId],
      set: { part: row.part },
    });
}

export async function deleteMember(tx: Tx, regionCode: string, organisationId: string): Promise<void> {
  const { regionCode: region, organisationId: organisation } = conferenceMembers;
  await tx.delete(conferenceMembers).where(and(eq(region, regionCode), eq(organisation, organisationId)));
}

/** Meetings, latest first. */
export function listMeetingRows({ db }: Database): Promise<MeetingRow[]> {
  return db
    .select()
    .from(conferenceMeetings)
    .orderBy(desc(conferenceMeetings.heldOn), desc(conferenceMeetings.id));
}

export async function findMeetingRow({ db }: Database, id: string): Promise<MeetingRow | null> {
  const [row] = await db.select().from(conferenceMeetings).where(eq(conferenceMeetings.id, id));
  return row ?? null;
}

/** The meeting, locked until the transaction ends, or null. */
export async function lockMeeting(tx: Tx, id: string): Promise<MeetingRow | null> {
  const [row] = await tx.select().from(conferenceMeetings).where(eq(conferenceMeetings.id, id)).for('update');
  return row ?? null;
}

export async function insertMeeting(tx: Tx, row: MeetingRow): Promise<void> {
  await tx.insert(conferenceMeetings).values(row);
}

export async function updateMeeting(tx: Tx, id: string, changes: Partial<MeetingRow>): Promise<void> {
  await tx.update(conferenceMeetings).set(changes).where(eq(conferenceMeetings.id, id));
}

export async function insertMatter(tx: Tx, row: MatterRow): Promise<void> {
  await tx.insert(conferenceMatters).values(row);
}

export async function insertDecision(tx: Tx, row: DecisionRow): Promise<void> {
  await tx.insert(conferenceDecisions).values(row);
}

/** Agenda and decisions of meetings, in order. */
export async function listAgenda(
  { db }: Database,
  meetingIds: readonly string[],
): Promise<{ matters: MatterRow[]; decisions: DecisionRow[] }> {
  if (meetingIds.length === 0) return { matters: [], decisions: [] };
  const ids = [...meetingIds];
  const matters = await db
    .select()
    .from(conferenceMatters)
    .where(inArray(conferenceMatters.meetingId, ids))
    .orderBy(asc(conferenceMatters.position));
  const decisions = await db
    .select()
    .from(conferenceDecisions)
    .where(inArray(conferenceDecisions.meetingId, ids))
    .orderBy(asc(conferenceDecisions.position));
  return { matters, decisions };
}

/** The meeting that decided a task, or null. */
export async function findMeetingOfTask(
  { db }: Database,
  taskId: string,
): Promise<{ id: string; title: string } | null> {
  const [row] = await db
    .select({ id: conferenceMeetings.id, title: conferenceMeetings.title })
    .from(conferenceDecisions)
    .innerJoin(conferenceMeetings, eq(conferenceMeetings.id, conferenceDecisions.meetingId))
    .where(eq(conferenceDecisions.taskId, taskId));
  return row ?? null;
}
