import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { DEMO_CITY } from '@rongqiao/reference';
import { listUsers } from '../modules/accounts/index.ts';
import { activatePolicy, decideItem, ingestPolicy, PACKS } from '../modules/policies/index.ts';
import type { Database } from '../platform/db/index.ts';
import type { Caller } from '../platform/http/index.ts';
import { ROOT } from '../platform/paths/index.ts';
import { seedDemoObligations } from './seed-demo-obligations.ts';
import { seedDemoTargets } from './seed-demo-targets.ts';

/** The example's own documents: the plan that its pack runs, and measures of a district that wait for a decision. */
const PLAN = { id: 'qiaozhou-2026', file: join(PACKS, 'qiaozhou-2026', 'document.txt'), from: '2026-02-01' };
const MEASURES = { file: join(ROOT, 'demo-city', 'documents', 'wangjiang-2026.txt'), regionCode: '990104' };
/** What the official of the example has confirmed already, so that the review shows decided and undecided items. */
const CONFIRMED = ['task-t2', 'rule-r1', 'rule-r2'];

/**
 * Takes the example's documents in as an upload does, in the name of its official, who puts the plan in force and has begun to
 * review the measures. What is in already is left as it is.
 */
export async function seedDemoPolicies(database: Database, officialEmail: string, now: Date): Promise<void> {
  const caller = await findOfficial(database, officialEmail);
  if (caller === null) return;
  const take = async (file: string, regionCode: string) =>
    ingestPolicy(database, {
      ...{ bytes: await readFile(file), fileName: basename(file), regionCode, actorId: caller.userId, now },
      demo: true,
    });
  const [plan, measures] = await Promise.all([
    take(PLAN.file, DEMO_CITY.code),
    take(MEASURES.file, MEASURES.regionCode),
  ]);
  if (!plan.known && plan.id === PLAN.id) {
    await activatePolicy(database, { caller, id: plan.id, now, undecided: 0 }, { from: PLAN.from });
    await seedDemoTargets(database, caller.userId, now);
    await seedDemoObligations(database, caller.userId, now);
  }
  if (measures.known) return;
  for (const itemId of CONFIRMED)
    await decideItem(database, { caller, id: measures.id, itemId, now }, { decision: 'confirmed' });
}

async function findOfficial(database: Database, email: string): Promise<Caller | null> {
  const user = (await listUsers(database)).find((one) => one.email === email);
  if (user === undefined) return null;
  const membership = { organisationId: '', role: 'official', organisationType: 'government' } as const;
  const { id: userId, name } = user;
  return { userId, name, email, memberships: [{ ...membership, regionCode: DEMO_CITY.code }] };
}
