import type { RegistrationList } from '@rongqiao/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../app/test-app.ts';
import { creditCodeProblem } from '../modules/organisations/index.ts';
import { DEMO_ACCOUNTS, seedDemoCity } from './seed-demo-city.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
  await seedDemoCity(test.database, new Date('2026-03-02T10:00:00+08:00'));
});
afterAll(() => test.close());

async function queueOf(name: string): Promise<RegistrationList> {
  const account = DEMO_ACCOUNTS.find(({ email }) => email.startsWith(`${name}@`));
  const payload = { email: account?.email, password: account?.password };
  const signedIn = await test.app.inject({ method: 'POST', url: '/api/v1/sign-in', payload });
  const cookie = signedIn.cookies.map((each) => `${each.name}=${each.value}`).join('; ');
  return (await test.app.inject({ url: '/api/v1/console/registrations', headers: { cookie } })).json();
}

describe('registrations of the example', () => {
  it('wait for the official of the city and the administrator, oldest first, with valid codes', async () => {
    const queue = await queueOf('official');
    expect(queue.total).toBe(3);
    const days = queue.items.map(({ submittedAt }) => submittedAt);
    expect(days).toEqual(days.toSorted());
    expect(queue.items.map(({ creditCode }) => creditCodeProblem(creditCode))).toEqual([null, null, null]);
    expect((await queueOf('administrator')).total).toBe(3);
  });

  it('of its own district wait for an official of a district', async () => {
    const queue = await queueOf('district');
    expect(queue.items.map(({ region }) => region.code)).toEqual(['990104']);
  });
});
