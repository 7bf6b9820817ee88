import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../app/test-app.ts';
import { installPacks, openPackShelf } from '../modules/policies/index.ts';
import { openFileStore } from '../platform/files/index.ts';
import { DEMO_ACCOUNTS, DEMO_OFFICIAL, seedDemoCity } from './seed-demo-city.ts';
import { seedDemoTasks } from './seed-demo-tasks.ts';

const NOW = new Date('2026-11-27T10:00:00+08:00');
let test: TestApp;
let official: { cookie: string };

beforeAll(async () => {
  const { shelf } = await openPackShelf();
  test = await openTestApp('pglite', {}, shelf);
  test.setNow(NOW.toISOString());
  const { database } = test;
  await installPacks(database, shelf, { cityCode: '990100', chosen: [], demo: true, now: NOW });
  await seedDemoCity(database, NOW);
  const parts = { database, packs: shelf, files: openFileStore(database.dataDir) };
  for (let start = 0; start < 2; start++) await seedDemoTasks(parts, DEMO_OFFICIAL, NOW);
  official = { cookie: await signIn('official') };
});
afterAll(() => test.close());

async function signIn(name: string): Promise<string> {
  const account = DEMO_ACCOUNTS.find(({ email }) => email.startsWith(`${name}@`));
  const payload = { email: account?.email, password: account?.password };
  const answer = await test.app.inject({ method: 'POST', url: '/api/v1/sign-in', payload });
  return answer.cookies.map((each) => `${each.name}=${each.value}`).join('; ');
}
const read = async (path: string, headers = {}) =>
  (await test.app.inject({ url: `/api/v1${path}`, headers })).json();

interface Item {
  item?: string;
  light: string;
  state: string;
  percent?: number;
  units: { name: string; organisations: unknown[] }[];
  reasons: { clause?: string }[];
}

describe('tasks of the example', () => {
  it('stand in every light, with the clause that says so, and units that are nobody yet', async () => {
    const { items, lights } = await read('/console/tasks', official);
    for (const light of ['red', 'yellow', 'green', 'done']) expect(lights[light], light).toBeGreaterThan(0);
    expect(lights.none).toBe(0);
    expect(items.flatMap(({ reasons }: Item) => reasons.map(({ clause }) => clause))).toContain('c26');
    const unmapped = items.flatMap(({ units }: Item) =>
      units.filter((unit) => unit.organisations.length === 0),
    );
    expect(unmapped.map(({ name }: { name: string }) => name)).toContain('市财政局');
  });

  it('have been reported, corrected, returned, handed down, supervised and decided, once', async () => {
    const { items } = await read('/console/tasks', official);
    const of = (item: string) => items.find((one: Item) => one.item === item);
    expect(of('task-t10')).toMatchObject({ state: 'done', percent: 100 });
    expect(of('task-t23')).toMatchObject({ percent: 30 });
    expect(of('task-t17')).toMatchObject({ districts: 3, percent: 40 });
    expect(of('task-t18')).toMatchObject({ light: 'red', overdueNotes: 1 });
    const supervised = await read(`/tasks/${of('task-t16').id}`, official);
    expect(supervised.notes[0]).toMatchObject({
      state: 'replied',
      entries: [{ kind: 'note' }, { kind: 'reply' }],
    });
    expect(supervised.reports[0]).toMatchObject({ state: 'returned' });
    const { items: decisions } = await read('/conference-decisions');
    expect(decisions.map(({ standing }: { standing: string }) => standing)).toEqual([
      'not_reported',
      'overdue',
    ]);
    const { items: meetings } = await read('/conference-meetings', official);
    expect(meetings).toMatchObject([{ matters: 2, decisions: 3 }]);
    const meeting = await read(`/conference-meetings/${meetings[0].id}`, official);
    expect(meeting.minutes.href).toContain('/api/v1/task-files/');
  });

  it('show the district’s official what is the district’s', async () => {
    const district = { cookie: await signIn('district') };
    const { items } = await read('/console/tasks', district);
    expect(items.some(({ source }: { source: string }) => source === 'district')).toBe(true);
  });
});
