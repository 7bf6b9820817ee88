import type { NewDecision, NewMatter, NewMeeting, SetConferenceMember } from '@rongqiao/contracts';
import { v7 as uuidv7 } from 'uuid';
import { appendAudit } from '../../platform/audit/index.ts';
import { dayInChina } from '../../platform/clock/clock.ts';
import { inTransaction, type Tx } from '../../platform/db/index.ts';
import { AppError, type Bilingual, notFound } from '../../platform/errors/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import { runOnce } from '../../platform/idempotency/index.ts';
import { mapIdsByName, mapParties } from '../organisations/index.ts';
import { requirePublicPolicy } from '../policies/index.ts';
import { mayReadMeetings, requireManager } from './conferences.access.ts';
import {
  deleteMember,
  findMeetingRow,
  insertDecision,
  insertMatter,
  insertMeeting,
  listAgenda,
  lockMeeting,
  type MeetingRow,
  saveMember,
  updateMeeting,
} from './conferences.repository.ts';
import { findTaskFile } from './files.repository.ts';
import { loadTask } from './load-tasks.ts';
import type { TaskContext } from './task-context.ts';
import { mayReadTask, maySupervise } from './tasks.access.ts';
import { insertTasks } from './tasks.repository.ts';
import { replaceParties, replaceUnits } from './units.repository.ts';

interface Acting {
  caller: Caller;
  now: Date;
}
type Creating = Acting & { key: string | undefined };
const MEETING_WORDS = { zh: '会议', en: 'meeting' };

/** Names a unit a member of a region's joint conference, or no longer one. */
export async function setMember(
  { database }: TaskContext,
  { regionCode, organisation, part }: SetConferenceMember,
  { caller, now }: Acting,
): Promise<void> {
  requireManager(caller, regionCode);
  await inTransaction(database, async (tx) => {
    const organisationId = (await mapIdsByName(tx, [organisation])).get(organisation);
    if (organisationId === undefined) throw broken('organisation', unknownName(organisation));
    if (part === null) await deleteMember(tx, regionCode, organisationId);
    else await saveMember(tx, { regionCode, organisationId, part });
    await audit(tx, { caller, now }, ['conference.member', 'region', regionCode, { organisationId, part }]);
  });
}

/** Enters a meeting, held or called for. */
export async function addMeeting(
  { database }: TaskContext,
  meeting: NewMeeting,
  { caller, now, key }: Creating,
): Promise<{ id: string }> {
  requireManager(caller, meeting.regionCode);
  if (meeting.policyId !== undefined) await requirePublicPolicy(database, meeting.policyId, caller);
  const once = { userId: caller.userId, key, route: 'conference-meetings', body: meeting };
  return runOnce(database, once, (tx) => writeMeeting(tx, meeting, { caller, now }));
}

/** Writes a meeting that has been found to be in order. */
async function writeMeeting(
  tx: Tx,
  { regionCode, title, heldOn, place, ...rest }: NewMeeting,
  { caller, now }: { caller: Pick<Caller, 'userId'>; now: Date },
): Promise<{ id: string }> {
  const id = uuidv7();
  const policyId = rest.policyId ?? null;
  const row = { id, regionCode, policyId, title, heldOn, place, minutesFileId: null };
  await insertMeeting(tx, { ...row, createdById: caller.userId, createdAt: now });
  await audit(tx, { caller, now }, [
    'conference.meeting',
    'conference_meeting',
    id,
    { regionCode, title, heldOn },
  ]);
  return { id };
}

/** Puts a matter on the agenda. */
export async function addMatter(
  context: TaskContext,
  { meetingId, matter }: { meetingId: string; matter: NewMatter },
  { caller, now, key }: Creating,
): Promise<{ id: string }> {
  const meeting = await getManaged(context, meetingId, caller);
  if (matter.taskId !== undefined) {
    const task = await loadTask({ ...context, now }, matter.taskId);
    if (!task || !mayReadTask(caller, task)) throw broken('taskId', NO_TASK);
  }
  const once = { userId: caller.userId, key, route: `conference-matters/${meetingId}`, body: matter };
  return runOnce(context.database, once, (tx) => writeMatter(tx, { meeting, matter }, { caller, now }));
}

/** Writes a matter whose task has been looked up. */
async function writeMatter(
  tx: Tx,
  { meeting, matter }: { meeting: Pick<MeetingRow, 'id'>; matter: NewMatter },
  { caller, now }: { caller: Pick<Caller, 'userId'>; now: Date },
): Promise<{ id: string }> {
  await lockMeeting(tx, meeting.id);
  const id = uuidv7();
  const { title, text, taskId = null, clause = null } = matter;
  // The id grows with time, so it orders the agenda by itself.
  await insertMatter(tx, {
    id,
    meetingId: meeting.id,
    position: positionAt(now),
    title,
    text,
    taskId,
    clause,
  });
  await audit(tx, { caller, now }, [
    'conference.matter',
    'conference_meeting',
    meeting.id,
    { matter: id, title, taskId, clause },
  ]);
  return { id };
}

/** Enters what was decided: who does it and until when. It is followed up as a task on the board. */
export async function addDecision(
  context: TaskContext,
  { meetingId, decision }: { meetingId: string; decision: NewDecision },
  { caller, now, key }: Creating,
): Promise<{ id: string }> {
  const meeting = await getManaged(context, meetingId, caller);
  const { matters } = await listAgenda(context.database, [meetingId]);
  if (decision.matterId !== undefined && !matters.some(({ id }) => id === decision.matterId))
    throw broken('matterId', NO_MATTER);
  const party = (await mapParties(context.database.db, [decision.organisationId])).get(
    decision.organisationId,
  );
  if (!party) throw broken('organisationId', NO_UNIT);
  const once = { userId: caller.userId, key, route: `conference-decisions/${meetingId}`, body: decision };
  return runOnce(context.database, once, (tx) =>
    writeDecision(tx, context, { meeting, decision, party, caller, now }),
  );
}

/** Writes a decision and the task that follows it up. */
async function writeDecision(
  tx: Tx,
  { told }: Pick<TaskContext, 'told'>,
  writing: {
    meeting: Pick<MeetingRow, 'id' | 'regionCode' | 'policyId' | 'heldOn'>;
    decision: NewDecision;
    party: { id: string; name: string };
    caller: Pick<Caller, 'userId'>;
    now: Date;
  },
): Promise<{ id: string }> {
  const { meeting, decision, party, caller, now } = writing;
  const [id, taskId] = [uuidv7(), uuidv7()];
  const { text: statement, dueOn, matterId = null } = decision;
  const { regionCode, policyId } = meeting;
  const startsOn = meeting.heldOn < dayInChina(now) ? meeting.heldOn : dayInChina(now);
  const row = {
    id: taskId,
    source: 'decision',
    state: 'open',
    regionCode,
    policyId,
    statement,
    dueOn,
    startsOn,
  };
  await insertTasks(tx, [{ ...row, createdById: caller.userId, createdAt: now }]);
  await replaceUnits(tx, [taskId], [{ taskId, position: 0, name: party.name, role: 'lead' }]);
  await replaceParties(tx, [taskId], [{ taskId, position: 0, organisationId: party.id }]);
  const ids = { id, meetingId: meeting.id, matterId, taskId, organisationId: party.id };
  await insertDecision(tx, { ...ids, position: positionAt(now), public: decision.public });
  const data = { ...ids, statement, dueOn, public: decision.public };
  await audit(tx, { caller, now }, ['conference.decide', 'conference_meeting', meeting.id, data]);
  const facts = { listing: '', task: statement, lapsesOn: dueOn };
  await told.unit(tx, party.id, { kind: 'task.assigned', facts, link: `/work/tasks/${taskId}` }, now);
  return { id };
}

/** Names the file that is a meeting's minutes. */
export async function setMinutes(
  context: TaskContext,
  { meetingId, fileId }: { meetingId: string; fileId: string },
  { caller, now }: Acting,
): Promise<void> {
  await getManaged(context, meetingId, caller);
  const file = await findTaskFile(context.database.db, fileId);
  const own = caller.memberships.some(({ organisationId }) => organisationId === file?.organisationId);
  if (!file || !own) throw broken('fileId', NO_FILE);
  await inTransaction(context.database, async (tx) => {
    await updateMeeting(tx, meetingId, { minutesFileId: fileId });
    await audit(tx, { caller, now }, ['conference.minutes', 'conference_meeting', meetingId, { fileId }]);
  });
}

async function getManaged(context: TaskContext, id: string, caller: Caller): Promise<MeetingRow> {
  const meeting = await findMeetingRow(context.database, id);
  if (!meeting || !(await mayReadMeetings(context.database, caller, meeting.regionCode)))
    throw notFound(MEETING_WORDS);
  if (!maySupervise(caller, meeting)) requireManager(caller, meeting.regionCode);
  return meeting;
}

/** Orders what is added by the second. */
const positionAt = (now: Date): number => Math.floor(now.getTime() / 1000) - 1_700_000_000;

function audit(
  tx: Tx,
  { caller, now }: { caller: Pick<Caller, 'userId'>; now: Date },
  [action, entity, entityId, data]: [
    action: string,
    entity: string,
    entityId: string,
    data: Record<string, unknown>,
  ],
): Promise<void> {
  return appendAudit(tx, [{ actorId: caller.userId, action, entity, entityId, data }], now);
}

function broken(path: string, detail: Bilingual): AppError {
  return new AppError('request.rule_broken', { detail, errors: [{ path, message: detail }] });
}

const unknownName = (name: string): Bilingual => ({
  zh: `平台上没有名为“${name}”的单位。请写登记的全称。`,
  en: `No organisation on the platform is called “${name}”. Please give its full registered name.`,
});
const NO_TASK = { zh: '没有这项任务，或您看不到它。', en: 'There is no such task, or you cannot see it.' };
const NO_MATTER = { zh: '这次会议没有这项议题。', en: 'The meeting has no such matter.' };
const NO_UNIT = { zh: '平台上没有这个单位。', en: 'There is no such organisation.' };
const NO_FILE = {
  zh: '没有这个文件，或不是您的单位上传的。',
  en: 'There is no such file, or your office did not upload it.',
};
