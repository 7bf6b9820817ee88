import type { SupervisionNote, Task, TaskReport } from '@rongqiao/contracts';
import { addWorkingDays } from '@rongqiao/reference';
import { dayInChina } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import { mapSignedUpPeople } from '../accounts/index.ts';
import { mapParties, type Office } from '../organisations/index.ts';
import { findMeetingOfTask } from './conferences.repository.ts';
import { presentEvidence } from './evidence.ts';
import { daysBetween } from './judge-task.ts';
import { type LoadedTask, loadTask, type TaskReading } from './load-tasks.ts';
import { periodOf } from './report-schedule.ts';
import { type EvidenceRow, listEvidence } from './reports.repository.ts';
import { type EntryRow, listEntries } from './supervision.repository.ts';
import { mayReportFor, maySupervise } from './tasks.access.ts';
import { presentParty, presentTask } from './tasks.presenter.ts';

interface Page {
  database: Database;
  caller: Caller;
  now: Date;
  people: ReadonlyMap<string, { name: string }>;
  parties: ReadonlyMap<string, Office>;
  evidence: readonly EvidenceRow[];
  entries: readonly EntryRow[];
}

/** A task with its reports, notes and districts, as one caller sees it. */
export async function presentTaskPage(reading: TaskReading, task: LoadedTask, caller: Caller): Promise<Task> {
  const { database, now } = reading;
  const page = await gather(reading, [task], caller);
  const { row, reports, notes, children, parties, rules, regionCode } = task;
  const parent = row.parentId ? await loadTask(reading, row.parentId) : null;
  const meeting = row.source === 'decision' ? await findMeetingOfTask(database, row.id) : null;
  const supervises = maySupervise(caller, task);
  const today = dayInChina(now);
  const { replyWithinWorkingDays: replyDays, reporting } = rules;
  const period =
    task.judged.expected?.period ??
    (reporting?.kind === 'calendar' ? periodOf(today, reporting.every).name : periodOf(today, 'month').name);
  return {
    ...presentTask(task, now),
    reports: await Promise.all(reports.map((report) => presentReport(page, task, report)).reverse()),
    notes: await Promise.all(notes.map((note) => presentNote(page, task, note)).reverse()),
    children: children.map((child) => presentTask(child, now)),
    ...(parent && { parent: { id: parent.row.id, statement: parent.row.statement } }),
    ...(meeting && { meeting }),
    may: {
      reportFor:
        row.state === 'open' ? parties.filter(({ id }) => mayReportFor(caller, id)).map(presentParty) : [],
      supervise: supervises && row.state === 'open',
      handDown: supervises && row.state === 'open' && row.parentId === null && regionCode.endsWith('00'),
    },
    ...(replyDays !== null && { replyBy: addWorkingDays(today, replyDays) }),
    period,
  };
}

/** The supervision notes of tasks, newest first. */
export async function presentNotes(
  reading: TaskReading,
  tasks: readonly LoadedTask[],
  caller: Caller,
): Promise<SupervisionNote[]> {
  const page = await gather(reading, tasks, caller);
  const all = tasks.flatMap((task) => task.notes.map((note) => ({ task, note })));
  all.sort((a, b) => a.note.dueOn.localeCompare(b.note.dueOn));
  return Promise.all(all.map(({ task, note }) => presentNote(page, task, note)));
}

async function gather(
  { database, now }: TaskReading,
  tasks: readonly LoadedTask[],
  caller: Caller,
): Promise<Page> {
  const notes = tasks.flatMap((task) => task.notes);
  const reports = tasks.flatMap((task) => task.reports);
  const entries = await listEntries(
    database,
    notes.map(({ id }) => id),
  );
  const evidence: EvidenceRow[] = [];
  for (const { row, reports: own, notes: written } of tasks)
    if (own.length + written.length > 0) evidence.push(...(await listEvidence(database, row.id)));
  const ids = [
    ...reports.flatMap((row) => [row.reportedById, row.decidedById]),
    ...entries.map(({ byId }) => byId),
  ];
  const people = await mapSignedUpPeople(
    database.db,
    ids.flatMap((id) => id ?? []),
  );
  const parties = await mapParties(
    database.db,
    [...reports, ...notes].map(({ organisationId }) => organisationId),
  );
  return { database, caller, now, people, parties, evidence, entries };
}

const nameOf = ({ people }: Page, id: string | null): string => (id && people.get(id)?.name) || '—';
const partyOf = ({ parties }: Page, id: string) =>
  presentParty(parties.get(id) ?? { id, name: '—', type: 'government' });
const evidenceOf = (page: Page, owner: string) =>
  presentEvidence(
    page.database,
    page.evidence.filter(({ ownerId }) => ownerId === owner),
    page.caller,
  );

async function presentReport(
  page: Page,
  task: LoadedTask,
  row: LoadedTask['reports'][number],
): Promise<TaskReport> {
  const { id, period, text, percent, milestone, complete, corrects, state, decidedAt, reason } = row;
  const later = task.reports.find((other) => other.corrects === id);
  return {
    ...{ id, period, text, complete, state },
    organisation: partyOf(page, row.organisationId),
    by: nameOf(page, row.reportedById),
    at: row.reportedAt.toISOString(),
    ...(percent !== null && { percent }),
    ...(milestone !== null && { milestone }),
    ...(corrects !== null && { corrects }),
    ...(later && { correctedBy: later.id }),
    evidence: await evidenceOf(page, id),
    ...(decidedAt && {
      decision: {
        by: nameOf(page, row.decidedById),
        at: decidedAt.toISOString(),
        ...(reason !== null && { reason }),
      },
    }),
    mayDecide:
      state === 'waiting' &&
      !later &&
      maySupervise(page.caller, task) &&
      row.reportedById !== page.caller.userId,
  };
}

async function presentNote(
  page: Page,
  task: LoadedTask,
  row: LoadedTask['notes'][number],
): Promise<SupervisionNote> {
  const today = dayInChina(page.now);
  const { id, state, dueOn, organisationId } = row;
  const entries = page.entries.filter(({ noteId }) => noteId === id);
  return {
    ...{ id, state, dueOn },
    task: { id: task.row.id, statement: task.row.statement },
    organisation: partyOf(page, organisationId),
    overdueDays: state === 'open' ? Math.max(0, daysBetween(dueOn, today)) : 0,
    entries: await Promise.all(
      entries.map(async (entry) => ({
        ...{ kind: entry.kind, text: entry.text, at: entry.at.toISOString() },
        by: nameOf(page, entry.byId),
        ...(entry.dueOn !== null && { dueOn: entry.dueOn }),
        evidence: await evidenceOf(page, entry.id),
      })),
    ),
    may: {
      reply: state === 'open' && mayReportFor(page.caller, organisationId),
      decide: state !== 'closed' && maySupervise(page.caller, task),
    },
  };
}
