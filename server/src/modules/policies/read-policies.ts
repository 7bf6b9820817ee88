import type { Policy, PolicyList, PolicyRule, PolicyTask } from '@rongqiao/contracts';
import { dayInChina } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { type Caller, oversees } from '../../platform/http/index.ts';
import { answeredPacks, findAnsweredPack } from './answered-packs.ts';
import type { PackShelf } from './pack-shelf.ts';
import { requireVisible } from './policies.access.ts';
import { presentPolicy, presentRule, presentSummary, presentTask } from './policies.presenter.ts';
import {
  findPolicyHead,
  findPolicyText,
  type ItemRow,
  listClauses,
  listItems,
  listPolicyHeads,
} from './policies.repository.ts';

/** Who reads, and when. */
export interface PolicyReader {
  caller: Caller | null;
  now: Date;
  packs: PackShelf;
}

/** All policies the caller may see. */
export async function listPolicies(
  database: Database,
  { caller, now, packs }: PolicyReader,
): Promise<PolicyList> {
  const heads = await listPolicyHeads(database, caller === null);
  const seen = heads.filter(({ state, regionCode }) => state !== 'review' || oversees(caller, regionCode));
  const packOf = await answeredPacks(database, packs);
  const items = [];
  for (const head of seen) {
    const [clauses, read] = await Promise.all([listClauses(database, head.id), listItems(database, head.id)]);
    const facts = {
      ...{ clauses: clauses.length, items: standing(read), today: dayInChina(now) },
      pack: packOf(head.id),
    };
    items.push(presentSummary(head, facts));
  }
  return { items, total: items.length };
}

/** One policy with its clauses, and its text where it was taken in. */
export async function getPolicy(
  database: Database,
  id: string,
  { caller, now, packs }: PolicyReader,
): Promise<Policy> {
  const head = requireVisible(await findPolicyHead(database, id), caller);
  const [clauses, items, text, pack] = await Promise.all([
    listClauses(database, id),
    listItems(database, id),
    findPolicyText(database, id),
    findAnsweredPack(database, packs, id),
  ]);
  const facts = {
    ...{ clauses: clauses.length, items: standing(items), today: dayInChina(now) },
    pack,
  };
  return presentPolicy(presentSummary(head, facts), { head, clauses, text, pack: facts.pack });
}

/** The tasks of a policy, in the order of its text. */
export async function listTasks(database: Database, id: string, reader: PolicyReader) {
  const { items, text, pack } = await readItems(database, id, reader);
  const tasks: PolicyTask[] = items
    .filter(({ kind }) => kind === 'task')
    .map((item) => presentTask(item, text, pack));
  return { items: tasks, total: tasks.length };
}

/** The figures that bind, in the order of the text; `targets` alone are those of type target. */
export async function listRules(
  database: Database,
  id: string,
  { targets, ...reader }: PolicyReader & { targets: boolean },
) {
  const { items, text, pack } = await readItems(database, id, reader);
  const rules: PolicyRule[] = items
    .filter(({ kind }) => kind === 'rule')
    .map((item) => presentRule(item, text, pack));
  const asked = targets ? rules.filter(({ type }) => type === 'target') : rules;
  return { items: asked, total: asked.length };
}

async function readItems(database: Database, id: string, { caller, packs }: PolicyReader) {
  requireVisible(await findPolicyHead(database, id), caller);
  const [items, text, pack] = await Promise.all([
    listItems(database, id),
    findPolicyText(database, id),
    findAnsweredPack(database, packs, id),
  ]);
  return { items: standing(items), text, pack };
}

/** What a person rejected is no part of the policy any more. */
const standing = (items: readonly ItemRow[]): ItemRow[] =>
  items.filter(({ decision }) => decision !== 'rejected');
