import type { Policy, PolicyRule } from '@rongqiao/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../app/test-app.ts';
import { installPacks, openPackShelf } from '../modules/policies/index.ts';
import { DEMO_ACCOUNTS, DEMO_OFFICIAL, seedDemoCity } from './seed-demo-city.ts';
import { seedDemoPolicies } from './seed-demo-policies.ts';

const NOW = new Date('2026-03-02T10:00:00+08:00');
let test: TestApp;

beforeAll(async () => {
  const { shelf } = await openPackShelf();
  test = await openTestApp('pglite', {}, shelf);
  await installPacks(test.database, shelf, { cityCode: '990100', chosen: [], demo: true, now: NOW });
  await seedDemoCity(test.database, NOW);
  for (let start = 0; start < 2; start++) await seedDemoPolicies(test.database, DEMO_OFFICIAL, NOW);
});
afterAll(() => test.close());

const read = async (path: string, cookie = '') =>
  (await test.app.inject({ url: `/api/v1/policies${path}`, headers: { cookie } })).json();

async function signIn(name: string): Promise<string> {
  const account = DEMO_ACCOUNTS.find(({ email }) => email.startsWith(`${name}@`));
  const payload = { email: account?.email, password: account?.password };
  const answer = await test.app.inject({ method: 'POST', url: '/api/v1/sign-in', payload });
  return answer.cookies.map((each) => `${each.name}=${each.value}`).join('; ');
}

describe('policies of the example', () => {
  it('are its own plan, in force with its text, beside five for reading', async () => {
    const { items } = await read('');
    const own = items.filter(({ demo }: Policy) => demo);
    expect(own).toMatchObject([
      { id: 'qiaozhou-2026', running: true, hasText: true, activeFrom: '2026-02-01', regionCode: '990100' },
    ]);
    const others = items.filter(({ demo }: Policy) => !demo);
    expect(others.length).toBeGreaterThanOrEqual(5);
    expect(others.filter(({ running, hasText }: Policy) => running || hasText)).toEqual([]);
  });

  it('quote each sentence at its place: each figure stands in what is quoted', async () => {
    const rules: PolicyRule[] = (await read('/qiaozhou-2026/rules')).items;
    expect(rules.length).toBeGreaterThan(30);
    for (const { quote = '', value, unit } of rules) {
      expect(quote).not.toBe('');
      if (typeof value === 'number' && value < 1000 && unit !== '年') expect(quote).toMatch(/\d|一次/);
      if (typeof value === 'string' && value.endsWith('%')) expect(quote).toContain(value);
    }
    const tasks = (await read('/qiaozhou-2026/tasks')).items;
    expect(tasks.filter(({ units }: { units: unknown[] }) => units.length === 0)).toEqual([]);
    const draft = rules.filter(({ pack }) => pack?.draft);
    expect(draft.map(({ pack }) => pack?.rule)).toEqual(['part-time-reward']);
  });

  it('leave measures of a district for review, begun, to its officials only', async () => {
    const mine = (await read('', await signIn('district'))).items;
    const waiting = mine.filter(({ state }: Policy) => state === 'review');
    expect(waiting).toMatchObject([{ regionCode: '990104', hasText: true, demo: true }]);
    const { id, counts } = waiting[0];
    expect(counts.undecided).toBeGreaterThan(5);
    const { items } = await read(`/${id}/rules`, await signIn('official'));
    expect(items.filter(({ decision }: PolicyRule) => decision === 'confirmed')).toHaveLength(2);
    expect((await test.app.inject({ url: `/api/v1/policies/${id}` })).statusCode).toBe(404);
  });

  it('name the official who took them in and put the plan in force', async () => {
    const { rows } = await test.database.pool.query(
      `select action, count(*)::int as times from audit_log where entity = 'policy' and actor_id is not null group by 1 order by 1`,
    );
    expect(rows).toEqual([
      { action: 'policy.activate', times: 1 },
      { action: 'policy.item_confirmed', times: 3 },
      { action: 'policy.take_in', times: 1 },
      { action: 'policy.text_added', times: 1 },
    ]);
  });
});
