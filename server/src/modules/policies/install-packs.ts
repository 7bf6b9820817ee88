import { isDeepStrictEqual } from 'node:util';
import type { LoadedPack } from '@rongqiao/rules';
import { appendAudit } from '../../platform/audit/index.ts';
import { type Database, inTransaction, type Tx } from '../../platform/db/index.ts';
import { clauseRowsOf, itemRowsOf, policyRow } from './pack-rows.ts';
import type { PackShelf } from './pack-shelf.ts';
import {
  findByHash,
  insertPolicy,
  listPackRows,
  lockPolicy,
  type PolicyHead,
  replacePackRows,
  updatePolicy,
} from './policies.repository.ts';

interface Installing {
  /** The city whose packs run. */
  cityCode: string;
  /** Packs that run besides, by id. */
  chosen: readonly string[];
  /** Whether the demonstration city is on; only then does its pack run. */
  demo: boolean;
  now: Date;
}

/**
 * Puts the shelf's packs among the policies: those of the city and the chosen ones in force, the others for reading. What has
 * changed in a pack since is brought up to date, but for what a person has decided. An example's pack is left out unless
 * the example is on or it is chosen.
 */
export async function installPacks(
  database: Database,
  shelf: PackShelf,
  installing: Installing,
): Promise<void> {
  for (const pack of shelf.packs) {
    const { id, example, place } = pack.data.pack;
    const ofCity = place.code === installing.cityCode && (!example || installing.demo);
    const runs = ofCity || installing.chosen.includes(id);
    if (example && !runs) continue;
    await inTransaction(database, (tx) => installPack(tx, pack, { ...installing, runs }));
  }
}

async function installPack(
  tx: Tx,
  { data }: LoadedPack,
  { runs, chosen, now }: Installing & { runs: boolean },
): Promise<void> {
  const { id, effectiveFrom } = data.pack;
  const head = await lockPolicy(tx, id);
  const inForce = { state: 'active', activeFrom: effectiveFrom };
  if (head === null) {
    if (await findByHash(tx, data.document.fileSha256)) return;
    const state = runs ? inForce : { state: 'inactive' };
    const supervision = numbersOf(data.supervision);
    if (!(await insertPolicy(tx, { ...policyRow(data, now), ...supervision, ...state }))) return;
    await audit(tx, {
      id,
      action: 'policy.pack_added',
      now,
      facts: { version: data.pack.version, ...state },
    });
  } else if (chosen.includes(id) && neverRan(head)) {
    await updatePolicy(tx, id, inForce);
    await audit(tx, { id, action: 'policy.activate', now, facts: { from: effectiveFrom } });
  }
  await bringUpToDate(tx, data, now);
}

/** The three numbers that an official could set as well; the rest of the rules is read from the pack. */
function numbersOf(supervision: LoadedPack['data']['supervision']) {
  if (!supervision) return {};
  const { yellowDaysBefore, redDaysAfter, reportEveryDays } = supervision;
  return { supervision: { yellowDaysBefore, redDaysAfter, reportEveryDays } };
}

/** Not in force, and not because somebody took it out. */
const neverRan = ({ state, activeFrom }: PolicyHead): boolean => state === 'inactive' && activeFrom === null;

async function bringUpToDate(tx: Tx, data: LoadedPack['data'], now: Date): Promise<void> {
  const { id, version } = data.pack;
  const wanted = { clauses: clauseRowsOf(data), items: itemRowsOf(data) };
  const there = await listPackRows(tx, id);
  const decided = new Set(there.items.filter((item) => item.decidedById !== null).map((item) => item.id));
  const own = (row: { id: string }) => !decided.has(row.id);
  const plain = there.items.filter(own).map(({ decidedById: _, decidedAt: __, ...row }) => row);
  const items = wanted.items.filter(own);
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  const same =
    isDeepStrictEqual(there.clauses, wanted.clauses) &&
    isDeepStrictEqual(json(plain.toSorted(byId)), json(items.toSorted(byId)));
  if (same) return;
  await replacePackRows(tx, id, { clauses: wanted.clauses, items });
  if (there.clauses.length === 0) return;
  await audit(tx, { id, action: 'policy.pack_changed', now, facts: { version } });
}

/** As it lies in the database, where JSON keeps no order of keys. */
function json(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function audit(
  tx: Tx,
  { id, action, now, facts }: { id: string; action: string; now: Date; facts: Record<string, unknown> },
): Promise<void> {
  return appendAudit(tx, [{ actorId: null, action, entity: 'policy', entityId: id, data: facts }], now);
}
