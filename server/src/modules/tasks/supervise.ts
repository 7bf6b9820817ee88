import type { NewSupervisionNote, SupervisionDecision, SupervisionReply } from '@rongqiao/contracts';
import { v7 as uuidv7 } from 'uuid';
import { appendAudit } from '../../platform/audit/index.ts';
import { dayInChina } from '../../platform/clock/clock.ts';
import { inTransaction, type Tx } from '../../platform/db/index.ts';
import { AppError, notFound } from '../../platform/errors/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import { runOnce } from '../../platform/idempotency/index.ts';
import { type CheckedEvidence, checkEvidence } from './evidence.ts';
import { type LoadedTask, loadTask } from './load-tasks.ts';
import { requireParty } from './report-progress.ts';
import { insertEvidence } from './reports.repository.ts';
import {
  findNote,
  insertEntry,
  insertNote,
  lockNote,
  type NewEntryRow,
  type NoteRow,
  updateNote,
} from './supervision.repository.ts';
import type { TaskContext, TaskNews } from './task-context.ts';
import { requireReadable, requireReporter, requireSupervisor } from './tasks.access.ts';

interface Acting {
  caller: Caller;
  id: string;
  now: Date;
  key: string | undefined;
}

/** Writes a supervision note to a unit of a task, which has to answer until a day. */
export async function writeNote(
  context: TaskContext,
  { caller, id, now, key }: Acting,
  note: NewSupervisionNote,
): Promise<{ id: string }> {
  const task = requireReadable(caller, await loadTask({ ...context, now }, id));
  requireSupervisor(caller, task);
  requireParty(task, note.organisationId);
  requireFuture(note.dueOn, now);
  const once = { userId: caller.userId, key, route: `tasks/notes/${id}`, body: note };
  return runOnce(context.database, once, (tx) => addNote(tx, context, { task, note, caller, now }));
}

/** Adds a note that has been found to be in order. */
async function addNote(
  tx: Tx,
  { told }: Pick<TaskContext, 'told'>,
  {
    task,
    note,
    caller,
    now,
  }: { task: Pick<LoadedTask, 'row'>; note: NewSupervisionNote; caller: Pick<Caller, 'userId'>; now: Date },
): Promise<{ id: string }> {
  const id = uuidv7();
  const { organisationId, text, dueOn } = note;
  const { id: taskId, statement } = task.row;
  await insertNote(tx, {
    id,
    taskId,
    organisationId,
    state: 'open',
    dueOn,
    writtenById: caller.userId,
    writtenAt: now,
  });
  await insertEntry(tx, {
    id: uuidv7(),
    noteId: id,
    kind: 'note',
    text,
    dueOn,
    byId: caller.userId,
    at: now,
  });
  await audit(tx, {
    id,
    actorId: caller.userId,
    action: 'supervision.write',
    data: { taskId, organisationId, text, dueOn },
    now,
  });
  const facts = { listing: '', task: statement, because: text, lapsesOn: dueOn };
  await told.unit(tx, organisationId, { kind: 'task.supervised', facts, link: `/work/tasks/${taskId}` }, now);
  return { id };
}

/** The unit's answer, with evidence. */
export async function replyToNote(
  context: TaskContext,
  { caller, id, now, key }: Acting,
  reply: SupervisionReply,
): Promise<{ id: string }> {
  const { note, task } = await getNote(context, { caller, id, now });
  requireReporter(caller, note.organisationId);
  const evidence = await checkEvidence(context.database, reply.evidence, {
    caller,
    organisationId: note.organisationId,
  });
  const once = { userId: caller.userId, key, route: `supervision-notes/replies/${id}`, body: reply };
  return runOnce(context.database, once, (tx) =>
    addReply(tx, context, { note, task, text: reply.text, evidence, caller, now }),
  );
}

interface Replying {
  note: NoteRow;
  task: Pick<LoadedTask, 'row'>;
  text: string;
  evidence: readonly CheckedEvidence[];
  caller: Pick<Caller, 'userId'>;
  now: Date;
}

/** Adds an answer whose evidence has been checked. */
async function addReply(
  tx: Tx,
  { told }: Pick<TaskContext, 'told'>,
  { note, task, text, evidence, caller, now }: Replying,
): Promise<{ id: string }> {
  const entryId = uuidv7();
  const taskId = task.row.id;
  await move(tx, note.id, ['open'], { state: 'replied' });
  await insertEntry(tx, {
    id: entryId,
    noteId: note.id,
    kind: 'reply',
    text,
    dueOn: null,
    byId: caller.userId,
    at: now,
  });
  await insertEvidence(
    tx,
    evidence.map((item, position) => ({ ownerId: entryId, taskId, position, ...item })),
  );
  const data = { text, evidence: evidence.map(({ kind, recordId, url }) => ({ kind, recordId, url })) };
  await audit(tx, { id: note.id, actorId: caller.userId, action: 'supervision.reply', data, now });
  const news: TaskNews = {
    kind: 'task.note_replied',
    facts: { listing: '', task: task.row.statement },
    link: `/console/tasks/${taskId}`,
  };
  await told.person(tx, note.writtenById, news, now);
  return { id: entryId };
}

/** The official is satisfied and closes the note, or insists and sets another day. */
export async function decideNote(
  context: TaskContext,
  { caller, id, now }: Omit<Acting, 'key'>,
  decision: SupervisionDecision,
): Promise<string> {
  const { note, task } = await getNote(context, { caller, id, now });
  requireSupervisor(caller, task);
  const insists = decision.decision === 'insist';
  if (insists) requireFuture(decision.dueOn, now);
  const { told, database } = context;
  await inTransaction(database, async (tx) => {
    const dueOn = insists ? decision.dueOn : null;
    await move(
      tx,
      id,
      ['open', 'replied'],
      insists ? { state: 'open', dueOn: decision.dueOn } : { state: 'closed' },
    );
    const kind: NewEntryRow['kind'] = decision.decision;
    await insertEntry(tx, {
      id: uuidv7(),
      noteId: id,
      kind,
      text: decision.text,
      dueOn,
      byId: caller.userId,
      at: now,
    });
    const data = { text: decision.text, dueOn };
    await audit(tx, { id, actorId: caller.userId, action: `supervision.${kind}`, data, now });
    const news: TaskNews = {
      kind: insists ? 'task.insisted' : 'task.note_closed',
      facts: {
        listing: '',
        task: task.row.statement,
        because: decision.text,
        ...(dueOn && { lapsesOn: dueOn }),
      },
      link: `/work/tasks/${task.row.id}`,
    };
    await told.unit(tx, note.organisationId, news, now);
  });
  return task.row.id;
}

async function getNote(
  context: TaskContext,
  { caller, id, now }: Pick<Acting, 'caller' | 'id' | 'now'>,
): Promise<{ note: NoteRow; task: LoadedTask }> {
  const note = await findNote(context.database, id);
  const task = note && (await loadTask({ ...context, now }, note.taskId));
  if (!note || !task) throw notFound({ zh: '督查意见', en: 'supervision note' });
  return { note, task: requireReadable(caller, task) };
}

async function move(
  tx: Tx,
  id: string,
  from: readonly NoteRow['state'][],
  changes: { state: NoteRow['state']; dueOn?: string },
): Promise<void> {
  const row = await lockNote(tx, id);
  if (!row || !from.includes(row.state))
    throw new AppError('request.conflict', { detail: row?.state === 'closed' ? CLOSED : REPLIED });
  await updateNote(tx, id, changes);
}

function requireFuture(dueOn: string, now: Date): void {
  if (dueOn >= dayInChina(now)) return;
  throw new AppError('request.rule_broken', {
    detail: { zh: '答复期限不能早于今天。', en: 'The last day for the answer cannot be before today.' },
    errors: [
      { path: 'dueOn', message: { zh: '请选今天或以后的日期。', en: 'Please choose today or a later day.' } },
    ],
  });
}

function audit(
  tx: Tx,
  {
    id,
    actorId,
    action,
    data,
    now,
  }: { id: string; actorId: string; action: string; data: Record<string, unknown>; now: Date },
): Promise<void> {
  return appendAudit(tx, [{ actorId, action, entity: 'supervision_note', entityId: id, data }], now);
}

const CLOSED = {
  zh: '这条督查意见已经办结，请刷新页面查看。',
  en: 'This supervision note is closed. Please reload the page.',
};
const REPLIED = {
  zh: '这条督查意见已经答复，等待主管部门办理。',
  en: 'This supervision note has been answered and waits for the officials.',
};
