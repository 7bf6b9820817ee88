import { PolicyTaskFacts } from '@rongqiao/contracts';
import { v7 as uuidv7 } from 'uuid';
import { appendAudit } from '../../platform/audit/index.ts';
import { type Database, inTransaction, type Tx } from '../../platform/db/index.ts';
import { listTrackedItems, type TrackedItem } from '../policies/index.ts';
import { resolveUnits } from './resolve-units.ts';
import {
  insertTasks,
  listPolicyTasks,
  lockTracking,
  type NewTaskRow,
  type PolicyTaskRow,
  updateTask,
} from './tasks.repository.ts';
import { replaceUnits, type UnitRow } from './units.repository.ts';

/**
 * Brings the tracked tasks to what the policies in force say, and looks their units up again among the organisations that there are
 * by now.
 */
export function trackPolicies(database: Database, now: Date): Promise<void> {
  return inTransaction(database, async (tx) => {
    await followPolicies(tx, now);
    await resolveUnits(tx);
  });
}

/**
 * Brings the tracked tasks to what the policies in force say: new ones begin, changed ones change, those that no policy sets any more
 * are dropped with everything reported about them kept. Nothing happens where nothing has changed.
 */
export async function followPolicies(tx: Tx, now: Date): Promise<void> {
  await lockTracking(tx);
  const items = await listTrackedItems(tx);
  const there = new Map((await listPolicyTasks(tx)).map((row) => [`${row.policyId} ${row.itemId}`, row]));
  const wanted = items.map((item) => ({ ...item, ...read(item) }));
  const added: NewTaskRow[] = [];
  const units: UnitRow[] = [];
  const touched = new Map<string, string[]>();
  const touch = (policyId: string, what: string) =>
    touched.set(policyId, [...(touched.get(policyId) ?? []), what]);
  for (const item of wanted) {
    const known = there.get(`${item.policyId} ${item.itemId}`);
    const id = known?.id ?? uuidv7();
    const { policyId, itemId, clause, statement, regionCode, dueOn, activeFrom: startsOn } = item;
    const facts = { policyId, itemId, clause, statement, regionCode, dueOn, startsOn };
    if (known && known.state !== 'dropped' && same(known, facts, item.units)) continue;
    touch(policyId, itemId);
    if (known) await updateTask(tx, id, { ...facts, ...(known.state === 'dropped' && { state: 'open' }) });
    else added.push({ id, source: 'policy', state: 'open', createdAt: now, ...facts });
    units.push(...item.units.map((unit, position) => ({ taskId: id, position, ...unit })));
  }
  await insertTasks(tx, added);
  await replaceUnits(tx, [...new Set(units.map(({ taskId }) => taskId))], units);
  const stand = new Set(wanted.map(({ policyId, itemId }) => `${policyId} ${itemId}`));
  for (const row of there.values()) {
    if (row.state !== 'open' || stand.has(`${row.policyId} ${row.itemId}`)) continue;
    await updateTask(tx, row.id, { state: 'dropped', closedAt: now });
    touch(row.policyId ?? '', row.itemId ?? '');
  }
  if (touched.size === 0) return;
  await resolveUnits(tx);
  const entries = [...touched].map(([entityId, changed]) => ({
    ...{ actorId: null, action: 'task.track', entity: 'policy', entityId, data: { items: changed } },
  }));
  await appendAudit(tx, entries, now);
}

function read({ facts }: TrackedItem): {
  dueOn: string | null;
  units: Omit<UnitRow, 'taskId' | 'position'>[];
} {
  const { dueOn, units } = PolicyTaskFacts.omit({ statement: true }).parse(facts);
  return { dueOn, units: units.map(({ canonical, role }) => ({ name: canonical, role })) };
}

function same(
  row: PolicyTaskRow,
  facts: Pick<PolicyTaskRow, 'clause' | 'statement' | 'dueOn' | 'startsOn' | 'regionCode'>,
  units: readonly { name: string; role: string }[],
): boolean {
  const written = units.map(({ name, role }) => `${role} ${name}`).join('\n');
  return (
    row.clause === facts.clause &&
    row.statement === facts.statement &&
    row.dueOn === facts.dueOn &&
    row.startsOn === facts.startsOn &&
    row.regionCode === facts.regionCode &&
    row.unitsWritten === written
  );
}
