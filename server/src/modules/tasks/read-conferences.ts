import type {
  ConferenceDecision,
  Meeting,
  MeetingList,
  MeetingSummary,
  PublicDecisionList,
} from '@rongqiao/contracts';
import { notFound } from '../../platform/errors/index.ts';
import { type Caller, oversees, regionsOverseen } from '../../platform/http/index.ts';
import { mapParties, presentRegion } from '../organisations/index.ts';
import { mapPolicyRules } from '../policies/index.ts';
import { mayManageMeetings, mayReadMeetings } from './conferences.access.ts';
import {
  type DecisionRow,
  findMeetingRow,
  listAgenda,
  listMeetingRows,
  listMemberRows,
  type MeetingRow,
} from './conferences.repository.ts';
import { findTaskFile } from './files.repository.ts';
import { type LoadedTask, loadTasks, type TaskReading } from './load-tasks.ts';
import { presentParty } from './tasks.presenter.ts';

interface Asking extends TaskReading {
  caller: Caller;
}

/** The meetings of the joint conferences that a caller belongs to or answers for, latest first. */
export async function listMeetings(asking: Asking): Promise<MeetingList> {
  const { database, caller } = asking;
  const mine = new Set(caller.memberships.map(({ organisationId }) => organisationId));
  const belongs = new Set(
    (await listMemberRows(database))
      .filter((row) => mine.has(row.organisationId))
      .map((row) => row.regionCode),
  );
  const rows = (await listMeetingRows(database)).filter(
    ({ regionCode }) => belongs.has(regionCode) || mayManageMeetings(caller, regionCode),
  );
  const { matters, decisions } = await listAgenda(
    database,
    rows.map(({ id }) => id),
  );
  const tasks = await tasksOf(asking, decisions);
  const items = rows.map((row) => summarise(row, { matters, decisions, tasks }));
  const members = await listMembers(asking, () => true);
  const overseen = regionsOverseen(caller);
  const codes = overseen === 'all' ? [...new Set(rows.map(({ regionCode }) => regionCode))] : overseen;
  return { items, total: items.length, members, mayManage: codes.map(presentRegion) };
}

export async function getMeeting(asking: Asking, id: string): Promise<Meeting> {
  const { database, caller } = asking;
  const row = await findMeetingRow(database, id);
  if (!row || !(await mayReadMeetings(database, caller, row.regionCode)))
    throw notFound({ zh: '会议', en: 'meeting' });
  const { matters, decisions } = await listAgenda(database, [id]);
  const tasks = await tasksOf(asking, decisions);
  const about = new Map(
    (await loadTasks(asking, { ids: matters.flatMap(({ taskId }) => taskId ?? []) })).map((task) => [
      task.row.id,
      task,
    ]),
  );
  const policies = await mapPolicyRules(database.db, row.policyId ? [row.policyId] : []);
  const policy = row.policyId ? policies.get(row.policyId) : undefined;
  const file = row.minutesFileId ? await findTaskFile(database.db, row.minutesFileId) : null;
  const members = await listMembers(asking, (code) => code === row.regionCode);
  return {
    ...summarise(row, { matters, decisions, tasks }),
    ...(row.policyId && policy && { policy: { id: row.policyId, title: policy.title } }),
    agenda: matters.map(({ id: matter, title, text, taskId, clause }) => {
      const task = taskId ? about.get(taskId) : undefined;
      return {
        ...{ id: matter, title, text },
        ...(task && { task: { id: task.row.id, statement: task.row.statement } }),
        ...(clause !== null && { clause }),
      };
    }),
    resolved: decisions.flatMap((decision) => presentDecision(decision, tasks)),
    ...(file && {
      minutes: { kind: 'file' as const, title: file.name, href: `/api/v1/task-files/${file.id}` },
    }),
    members: members.map(({ organisation, part }) => ({ organisation, part })),
    mayManage: mayManageMeetings(caller, row.regionCode),
  };
}

/** What the conferences decided and marked public, latest first, with where it stands. */
export async function listPublicDecisions(reading: TaskReading): Promise<PublicDecisionList> {
  const rows = await listMeetingRows(reading.database);
  const { decisions } = await listAgenda(
    reading.database,
    rows.map(({ id }) => id),
  );
  const open = decisions.filter((decision) => decision.public);
  const tasks = await tasksOf(reading, open);
  const items = rows.flatMap((meeting) =>
    open
      .filter(({ meetingId }) => meetingId === meeting.id)
      .flatMap((decision) => presentDecision(decision, tasks))
      .map(({ id, text, organisation, dueOn, standing }) => ({
        ...{ id, text, dueOn, standing },
        unit: organisation.name,
        meeting: { title: meeting.title, heldOn: meeting.heldOn, region: presentRegion(meeting.regionCode) },
      })),
  );
  return { items, total: items.length };
}

async function listMembers(
  { database, caller }: Asking,
  fits: (regionCode: string) => boolean,
): Promise<MeetingList['members']> {
  const rows = (await listMemberRows(database)).filter(({ regionCode }) => fits(regionCode));
  const mine = new Set(caller.memberships.map(({ organisationId }) => organisationId));
  const regions = new Set(
    rows.filter((row) => mine.has(row.organisationId)).map(({ regionCode }) => regionCode),
  );
  const seen = rows.filter(({ regionCode }) => regions.has(regionCode) || oversees(caller, regionCode));
  const parties = await mapParties(
    database.db,
    seen.map(({ organisationId }) => organisationId),
  );
  const rank = { convener: 0, office: 1, member: 2 } as const;
  return seen
    .sort((a, b) => rank[a.part] - rank[b.part])
    .flatMap(({ regionCode, organisationId, part }) => {
      const party = parties.get(organisationId);
      return party ? [{ region: presentRegion(regionCode), organisation: presentParty(party), part }] : [];
    });
}

async function tasksOf(
  reading: TaskReading,
  decisions: readonly DecisionRow[],
): Promise<Map<string, LoadedTask>> {
  const tasks = await loadTasks(reading, { ids: decisions.map(({ taskId }) => taskId) });
  return new Map(tasks.map((task) => [task.row.id, task]));
}

function summarise(
  { id, regionCode, title, heldOn, place }: MeetingRow,
  agenda: {
    matters: readonly { meetingId: string }[];
    decisions: readonly DecisionRow[];
    tasks: ReadonlyMap<string, LoadedTask>;
  },
): MeetingSummary {
  const decisions = agenda.decisions.filter(({ meetingId }) => meetingId === id);
  return {
    ...{ id, title, heldOn, place, region: presentRegion(regionCode) },
    matters: agenda.matters.filter(({ meetingId }) => meetingId === id).length,
    decisions: decisions.length,
    openDecisions: decisions.filter(({ taskId }) => agenda.tasks.get(taskId)?.row.state === 'open').length,
  };
}

function presentDecision(row: DecisionRow, tasks: ReadonlyMap<string, LoadedTask>): ConferenceDecision[] {
  const task = tasks.get(row.taskId);
  const [party] = task?.parties ?? [];
  if (!task || !party) return [];
  return [
    {
      ...{ id: row.id, text: task.row.statement, public: row.public, task: row.taskId },
      organisation: presentParty(party),
      dueOn: task.row.dueOn ?? '',
      ...(row.matterId !== null && { matter: row.matterId }),
      standing: task.judged.standing,
    },
  ];
}
