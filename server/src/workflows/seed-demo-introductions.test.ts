import type { IntroductionPage } from '@rongqiao/contracts';
import { generateDemoCity } from '@rongqiao/demo-city';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../app/test-app.ts';
import { DEMO_ACCOUNTS, DEMO_SEED, seedDemoCity } from './seed-demo-city.ts';

const NOW = '2026-03-02T10:00:00+08:00';
let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
  await seedDemoCity(test.database, new Date(NOW));
  await test.directory.rebuild();
});
afterAll(() => test.close());

async function signIn(name: string): Promise<{ cookie: string }> {
  const account = DEMO_ACCOUNTS.find(({ email }) => email.startsWith(`${name}@`));
  const payload = { email: account?.email, password: account?.password };
  const answer = await test.app.inject({ method: 'POST', url: '/api/v1/sign-in', payload });
  return { cookie: answer.cookies.map((each) => `${each.name}=${each.value}`).join('; ') };
}
const box = async (headers: { cookie: string }, name: string) =>
  (
    await test.app.inject({ url: `/api/v1/introductions?box=${name}&size=100`, headers })
  ).json() as IntroductionPage;

describe('introductions of the example', () => {
  it.each(['enterprise', 'school'])('wait for the account %s, with a notice of each', async (name) => {
    const headers = await signIn(name);
    expect((await box(headers, 'waiting')).total).toBeGreaterThan(0);
    expect((await box(headers, 'closed')).total).toBeGreaterThan(0);
    const { unread } = (await test.app.inject({ url: '/api/v1/notifications/count', headers })).json();
    expect(unread).toBeGreaterThan(0);
  });

  it('show every open state and every end to one or the other', async () => {
    const accounts = [await signIn('enterprise'), await signIn('school'), await signIn('student')];
    const boxes = accounts.flatMap((headers) => ['open', 'closed'].map((name) => box(headers, name)));
    const items = (await Promise.all(boxes)).flatMap((page) => page.items);
    expect([...new Set(items.map(({ state }) => state))].sort()).toEqual(
      ['accepted', 'agreed', 'declined', 'ended', 'invited', 'lapsed'].sort(),
    );
    expect(items.every(({ demo }) => demo)).toBe(true);
  });

  it('can each be opened and read', async () => {
    const headers = await signIn('school');
    for (const { id } of (await box(headers, 'open')).items) {
      const answer = await test.app.inject({ url: `/api/v1/introductions/${id}`, headers });
      expect(answer.statusCode).toBe(200);
      expect(answer.json().history.length).toBeGreaterThan(0);
    }
  });

  it('have led to outcomes that the public sees', async () => {
    const { items } = (await test.app.inject('/api/v1/outcomes?size=50')).json();
    expect(items.length).toBeGreaterThanOrEqual(6);
    expect(new Set(items.map(({ result }: { result: string }) => result)).size).toBeGreaterThan(1);
  });

  it('give the reply figures that the city was made with, but for those that still wait', async () => {
    const { rows } = await test.database.pool.query(
      `select o.id, invitations_asked as asked, invitations_answered as answered from organisations o
       where exists (select from introductions i where i.invitee_organisation_id = o.id)`,
    );
    const { organisations } = generateDemoCity({ seed: DEMO_SEED, today: '2026-03-02' });
    const made = new Map(organisations.map(({ id, replies }) => [id, replies]));
    expect(rows.length).toBeGreaterThan(5);
    for (const { id, asked, answered } of rows) {
      const replies = made.get(id);
      expect(Math.abs(asked - (replies?.asked ?? 0)), id).toBeLessThanOrEqual(3);
      expect(Math.abs(answered - (replies?.answered ?? 0)), id).toBeLessThanOrEqual(3);
    }
  });
});

describe('review in the example', () => {
  it('has listings waiting for the official, each of which can be approved', async () => {
    const headers = await signIn('official');
    const queue = (await test.app.inject({ url: '/api/v1/review/listings', headers })).json();
    expect(queue.total).toBeGreaterThan(0);
    const { id } = queue.items[0].listing;
    const url = `/api/v1/listings/${id}/review`;
    const [waiting] = (await test.app.inject({ url, headers })).json().items;
    const payload = { decision: 'approve', submissionId: waiting.id };
    expect((await test.app.inject({ method: 'POST', url, headers, payload })).statusCode).toBe(200);
    const after = (await test.app.inject({ url: '/api/v1/review/listings', headers })).json();
    expect(after.total).toBe(queue.total - 1);
  });
});
