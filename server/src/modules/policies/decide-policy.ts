import type { ActivatePolicy, DecidePolicyItem } from '@rongqiao/contracts';
import { appendAudit } from '../../platform/audit/index.ts';
import { type Database, inTransaction, type Tx } from '../../platform/db/index.ts';
import { AppError, notFound } from '../../platform/errors/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import { requireOversight, requireVisible } from './policies.access.ts';
import {
  type ItemRow,
  lockItem,
  lockPolicy,
  type NewItemRow,
  updateItem,
  updatePolicy,
} from './policies.repository.ts';

interface Deciding {
  /** What follows in the same transaction. */
  onChange?: (tx: Tx, now: Date) => Promise<void>;
  caller: Caller;
  id: string;
  now: Date;
}

/** Confirms, corrects or rejects one thing that was read; who decided what is audited. */
export function decideItem(
  database: Database,
  { caller, id, now, itemId, onChange }: Deciding & { itemId: string },
  decision: DecidePolicyItem,
): Promise<void> {
  return inTransaction(database, async (tx) => {
    await lockOwn(tx, { caller, id });
    const item = await lockItem(tx, id, itemId);
    if (!item) throw notFound({ zh: '条目', en: 'item' });
    const changes = changesOf(item, decision);
    const decided = { decision: decision.decision, decidedById: caller.userId, decidedAt: now };
    await updateItem(tx, { policyId: id, id: itemId }, { ...changes, ...decided });
    const data = { item: itemId, decision: decision.decision, before: item.facts, ...changes };
    await audit(tx, { caller, id, now }, `policy.item_${decision.decision}`, data);
    await onChange?.(tx, now);
  });
}

/** Puts a policy in force from a day on, once everything read from it has been decided. */
export function activatePolicy(
  database: Database,
  { caller, id, now, undecided, onChange }: Deciding & { undecided: number },
  { from, supervision }: ActivatePolicy,
): Promise<void> {
  return inTransaction(database, async (tx) => {
    await lockOwn(tx, { caller, id });
    if (undecided > 0) throw notReviewed(undecided);
    await updatePolicy(tx, id, { state: 'active', activeFrom: from, ...(supervision && { supervision }) });
    await audit(tx, { caller, id, now }, 'policy.activate', { from, ...(supervision && { supervision }) });
    await onChange?.(tx, now);
  });
}

/** Takes a policy out of force. */
export function deactivatePolicy(database: Database, { caller, id, now, onChange }: Deciding): Promise<void> {
  return inTransaction(database, async (tx) => {
    await lockOwn(tx, { caller, id });
    await updatePolicy(tx, id, { state: 'inactive' });
    await audit(tx, { caller, id, now }, 'policy.deactivate', {});
    await onChange?.(tx, now);
  });
}

async function lockOwn(tx: Tx, { caller, id }: Pick<Deciding, 'caller' | 'id'>): Promise<void> {
  const head = requireVisible(await lockPolicy(tx, id), caller);
  requireOversight(caller, head.regionCode);
}

function changesOf(item: ItemRow, decision: DecidePolicyItem): Partial<NewItemRow> {
  if (decision.decision !== 'corrected') return {};
  const { span, task, rule } = decision;
  if (item.kind === 'task' ? rule : task) throw otherKind();
  const { statement, ...taskFacts } = task ?? { statement: item.statement };
  return {
    ...(span && { spanStart: span[0], spanEnd: span[1] }),
    ...(task && { statement, facts: taskFacts }),
    ...(rule && { facts: rule }),
  };
}

function audit(tx: Tx, { caller, id, now }: Deciding, action: string, data: Record<string, unknown>) {
  return appendAudit(tx, [{ actorId: caller.userId, action, entity: 'policy', entityId: id, data }], now);
}

function otherKind(): AppError {
  return new AppError('request.invalid', {
    detail: {
      zh: '任务只能按任务更正，规则只能按规则更正。',
      en: 'A task is corrected as a task, a rule as a rule.',
    },
  });
}

function notReviewed(undecided: number): AppError {
  return new AppError('request.rule_broken', {
    detail: {
      zh: `还有 ${undecided} 条没有审核。请逐条确认、更正或驳回后再启用。`,
      en: `${undecided} items have not been decided yet. Confirm, correct or reject each, then activate.`,
    },
  });
}
