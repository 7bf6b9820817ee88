import type { PolicyRule } from '@rongqiao/contracts';
import type { LoadedPack } from '@rongqiao/rules';
import { dayInChina } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { answeredPacks } from './answered-packs.ts';
import { packRuleId } from './pack-rows.ts';
import type { PackShelf } from './pack-shelf.ts';
import { requireVisible } from './policies.access.ts';
import { findPolicyHead, listPolicyHeads, type PolicyHead } from './policies.repository.ts';
import { listRules, type PolicyReader } from './read-policies.ts';

/** The targets of a policy, and what is needed to say where they stand. */
export interface PolicyTargets {
  id: string;
  title: string;
  regionCode: string;
  /** The day since which it runs here; null for one that does not run today. */
  runsSince: string | null;
  pack: LoadedPack | null;
  /** With the id that each rule has in the pack. */
  targets: { rule: PolicyRule; packRule: string }[];
}

/** The targets of one policy that the caller may see. */
export async function findTargets(
  database: Database,
  id: string,
  reader: PolicyReader,
): Promise<PolicyTargets> {
  const head = requireVisible(await findPolicyHead(database, id), reader.caller);
  return targetsOf(database, head, reader);
}

/** The targets of every policy that runs today. */
export async function listRunningTargets(database: Database, reader: PolicyReader): Promise<PolicyTargets[]> {
  const running = (await listPolicyHeads(database, true)).filter(
    (head) => runsSince(head, reader.now) !== null,
  );
  return Promise.all(running.map((head) => targetsOf(database, head, reader)));
}

async function targetsOf(database: Database, head: PolicyHead, reader: PolicyReader): Promise<PolicyTargets> {
  const { id, title, regionCode } = head;
  const { items } = await listRules(database, id, { ...reader, targets: true });
  return {
    ...{ id, title, regionCode, runsSince: runsSince(head, reader.now), pack: reader.packs.find(id) },
    targets: items.map((rule) => ({ rule, packRule: packRuleId(rule.id) })),
  };
}

function runsSince({ state, activeFrom }: PolicyHead, now: Date): string | null {
  return state === 'active' && activeFrom !== null && activeFrom <= dayInChina(now) ? activeFrom : null;
}

/** Policies that run today and have a pack, as officials have answered it. */
export async function listRunningPacks(database: Database, packs: PackShelf, now: Date) {
  const running = (await listPolicyHeads(database, true)).filter((head) => runsSince(head, now) !== null);
  const packOf = await answeredPacks(database, packs);
  return running.flatMap(({ id, title, regionCode }) => {
    const pack = packOf(id);
    return pack ? [{ id, title, regionCode, pack }] : [];
  });
}
