import type { HandDownChoices, HandDownTask } from '@rongqiao/contracts';
import { v7 as uuidv7 } from 'uuid';
import { appendAudit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/db/index.ts';
import { AppError } from '../../platform/errors/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import { runOnce } from '../../platform/idempotency/index.ts';
import { listOffices, mapParties, type Office, presentRegion } from '../organisations/index.ts';
import { type LoadedTask, loadTask } from './load-tasks.ts';
import { prefixOf } from './resolve-units.ts';
import type { TaskContext } from './task-context.ts';
import { requireReadable, requireSupervisor } from './tasks.access.ts';
import { presentParty } from './tasks.presenter.ts';
import { insertTasks, listChildRegions, lockTask } from './tasks.repository.ts';
import { replaceParties, replaceUnits } from './units.repository.ts';

interface Acting {
  caller: Caller;
  id: string;
  now: Date;
}

/** The districts' government organisations that a city's task can be handed down to. */
export async function listHandDownChoices(context: TaskContext, acting: Acting): Promise<HandDownChoices> {
  const task = await supervised(context, acting);
  const taken = new Set(task.children.map(({ regionCode }) => regionCode));
  const offices = await listOffices(context.database.db, prefixOf(task.regionCode));
  const items = offices
    .filter(({ regionCode }) => !regionCode.endsWith('00') && !taken.has(regionCode))
    .map(({ id, name, regionCode }) => ({
      ...presentParty({ id, name, type: 'government' }),
      region: presentRegion(regionCode),
    }));
  return { items, total: items.length };
}

/** The city's task, and those of the districts in the order that they were named. */
interface HandedDown {
  id: string;
  ids: string[];
}

/** Makes a task of its own for each district that is named; the city's task shows them together. */
export async function handDown(
  context: TaskContext,
  { caller, id, now, key }: Acting & { key: string | undefined },
  down: HandDownTask,
): Promise<HandedDown> {
  const task = await supervised(context, { caller, id, now });
  const chosen = await mapParties(context.database.db, down.organisationIds);
  const parties = down.organisationIds.flatMap((one) => chosen.get(one) ?? []);
  requireDistricts(task, parties, down.organisationIds.length);
  const once = { userId: caller.userId, key, route: `tasks/districts/${id}`, body: down };
  return runOnce(context.database, once, (tx) =>
    addDistricts(tx, context, { task, parties, down, caller, now }),
  );
}

/** Adds a district's task for each party. */
async function addDistricts(
  tx: Tx,
  { told }: Pick<TaskContext, 'told'>,
  adding: {
    task: Pick<LoadedTask, 'row'>;
    parties: readonly Office[];
    down: HandDownTask;
    caller: Pick<Caller, 'userId'>;
    now: Date;
  },
): Promise<HandedDown> {
  const { task, parties, down, caller, now } = adding;
  const { row } = task;
  if ((await lockTask(tx, row.id))?.state !== 'open')
    throw new AppError('request.conflict', { detail: CLOSED });
  const taken = await listChildRegions(tx, row.id);
  if (parties.some(({ regionCode }) => taken.includes(regionCode))) throw notDistricts();
  const statement = down.statement ?? row.statement;
  const dueOn = down.dueOn ?? row.dueOn;
  const { policyId, clause, startsOn } = row;
  const added = parties.map((party) => ({ id: uuidv7(), party }));
  const common = {
    source: 'district',
    state: 'open',
    parentId: row.id,
    createdById: caller.userId,
    createdAt: now,
  };
  await insertTasks(
    tx,
    added.map(({ id, party }) => ({
      ...{ ...common, id, policyId, clause, startsOn, statement, dueOn, regionCode: party.regionCode },
    })),
  );
  const ids = added.map(({ id }) => id);
  await replaceUnits(
    tx,
    ids,
    added.map(({ id, party }) => ({ taskId: id, position: 0, name: party.name, role: 'lead' })),
  );
  await replaceParties(
    tx,
    ids,
    added.map(({ id, party }) => ({ taskId: id, position: 0, organisationId: party.id })),
  );
  const data = { districts: added.map(({ id, party }) => ({ task: id, organisation: party.id })), dueOn };
  const entry = { actorId: caller.userId, action: 'task.hand_down', entity: 'task', entityId: row.id, data };
  await appendAudit(tx, [entry], now);
  for (const { id, party } of added) {
    const facts = { listing: '', task: statement, ...(dueOn && { lapsesOn: dueOn }) };
    await told.unit(tx, party.id, { kind: 'task.assigned', facts, link: `/work/tasks/${id}` }, now);
  }
  return { id: row.id, ids };
}

async function supervised(context: TaskContext, { caller, id, now }: Acting): Promise<LoadedTask> {
  const task = requireReadable(caller, await loadTask({ ...context, now }, id));
  requireSupervisor(caller, task);
  return task;
}

function requireDistricts(task: LoadedTask, parties: readonly Office[], asked: number): void {
  const { row } = task;
  const inside = parties.every(
    ({ regionCode }) => regionCode.startsWith(prefixOf(row.regionCode)) && regionCode !== row.regionCode,
  );
  const fresh = new Set(parties.map(({ regionCode }) => regionCode)).size === parties.length;
  if (inside && fresh && parties.length === asked && row.parentId === null) return;
  throw notDistricts();
}

function notDistricts(): AppError {
  return new AppError('request.rule_broken', {
    detail: {
      zh: '只能下达给本市各县区的单位，每个县区一个，已经下达过的不能重复。',
      en: 'A task is handed down to units in the city’s districts, one in each, and to each district once.',
    },
    errors: [
      { path: 'organisationIds', message: { zh: '请重新选择单位。', en: 'Please choose the units again.' } },
    ],
  });
}

const CLOSED = {
  zh: '这项任务已经办结或不再执行，不能下达。',
  en: 'This task is done or no longer in force and cannot be handed down.',
};
