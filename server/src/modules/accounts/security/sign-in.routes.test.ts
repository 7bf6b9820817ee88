import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../../app/test-app.ts';
import { ENGINES } from '../../../testing/index.ts';
import { addUser } from '../index.ts';

const password = 'correct horse battery';
const START = new Date('2026-03-02T02:00:00Z');
const after = (minutes: number) => new Date(START.getTime() + minutes * 60_000).toISOString();

describe.each(ENGINES)('wrong sign-ins on %s', (engine) => {
  let test: TestApp;
  let networks = 0;
  beforeAll(async () => {
    test = await openTestApp(engine);
  });
  afterAll(() => test.close());

  const newNetwork = () => `198.18.${++networks}.7`;
  const signIn = (email: string, secret: string, remoteAddress = newNetwork()) =>
    test.app.inject({
      method: 'POST',
      url: '/api/v1/sign-in',
      payload: { email, password: secret },
      remoteAddress,
    });
  const statuses = async (answers: Promise<{ statusCode: number }>[]) =>
    (await Promise.all(answers)).map(({ statusCode }) => statusCode).toSorted();
  const person = async (email: string) => {
    test.setNow(after(0));
    return addUser(test.database, { name: '王老师', email, password }, START);
  };

  it('lock the account for a minute after five, then for twice as long each time, whoever asks from where', async () => {
    const email = 'grow@test.example';
    await person(email);
    for (let i = 0; i < 5; i++) expect((await signIn(email, 'wrong')).statusCode).toBe(401);
    const locked = await signIn(email, password);
    expect(locked.statusCode).toBe(429);
    expect(locked.headers['retry-after']).toBe('60');
    expect(locked.json().detail).toContain('请等 1 分钟');
    test.setNow(after(1));
    expect((await signIn(email, 'wrong')).statusCode).toBe(401);
    expect((await signIn(email, password)).headers['retry-after']).toBe('120');
    test.setNow(after(2.5));
    expect((await signIn(email, password)).statusCode).toBe(429);
    test.setNow(after(3));
    expect((await signIn(email, password)).statusCode).toBe(200);
    for (let i = 0; i < 4; i++) expect((await signIn(email, 'wrong')).statusCode).toBe(401);
    expect((await signIn(email, password)).statusCode).toBe(200);
  });

  it('are still counted after a restart', async () => {
    const email = 'restart@test.example';
    await person(email);
    for (let i = 0; i < 5; i++) await signIn(email, 'wrong');
    const again = await test.restart();
    const payload = { email, password };
    const answer = await again.inject({ method: 'POST', url: '/api/v1/sign-in', payload });
    await again.close();
    expect(answer.statusCode).toBe(429);
  });

  it('say the same of an address without an account, as often', async () => {
    await person('somebody@test.example');
    const course = async (email: string) => {
      const answers: unknown[] = [];
      for (let i = 0; i < 7; i++) {
        const { requestId: _id, ...problem } = (await signIn(email, 'wrong')).json();
        answers.push(problem);
      }
      return answers;
    };
    expect(await course('nobody@test.example')).toEqual(await course('somebody@test.example'));
  });

  it('take as long for an address without an account', async () => {
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let i = 0; i < 4; i++) {
      await person(`known-${i}@test.example`);
      for (const kind of ['known', 'unknown'] as const) {
        const begin = performance.now();
        await signIn(`${kind}-${i}@test.example`, 'wrong');
        times[kind].push(performance.now() - begin);
      }
    }
    const [known, unknown] = [Math.min(...times.known), Math.min(...times.unknown)];
    // Without a hash to compare with, an answer would take a tenth of the time.
    expect(unknown).toBeGreaterThan(known * 0.4);
    expect(known).toBeGreaterThan(unknown * 0.4);
  });

  it('get no more tries than five when forty come at once', async () => {
    const email = 'race@test.example';
    await person(email);
    const answers = await statuses(Array.from({ length: 40 }, (_, i) => signIn(email, `guess ${i}`)));
    expect(answers.filter((status) => status === 401)).toHaveLength(5);
    expect(answers.filter((status) => status === 429)).toHaveLength(35);
    test.setNow(after(1));
    const second = await statuses(Array.from({ length: 20 }, (_, i) => signIn(email, `again ${i}`)));
    expect(second.filter((status) => status === 401)).toHaveLength(1);
  });

  it('lock a network that tries many addresses, and no other', async () => {
    test.setNow(after(0));
    const network = newNetwork();
    const spray = await statuses(
      Array.from({ length: 70 }, (_, i) => signIn(`spray-${i}@test.example`, 'wrong', network)),
    );
    expect(spray.filter((status) => status === 401)).toHaveLength(60);
    await person('neighbour@test.example');
    expect((await signIn('neighbour@test.example', password, network)).statusCode).toBe(429);
    expect((await signIn('neighbour@test.example', password)).statusCode).toBe(200);
  });

  it('keep neither the address nor where it came from', async () => {
    await signIn('private@test.example', 'wrong', '203.0.113.77');
    const { rows } = await test.database.pool.query('select t::text as row from sign_in_tries t');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ row }) => /@|203\.0\.113/.test(row))).toEqual([]);
  });
});

describe('a lock', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await openTestApp();
  });
  afterAll(() => test.close());

  it('is seen, masked, and lifted by an administrator, and that is written down', async () => {
    const email = 'locked@test.example';
    const userId = await addUser(test.database, { name: '李四', email, password }, START);
    const signIn = (secret: string) =>
      test.app.inject({ method: 'POST', url: '/api/v1/sign-in', payload: { email, password: secret } });
    for (let i = 0; i < 5; i++) await signIn('wrong');
    const headers = await test.signInAs('administrator', await test.addOrganisation({ type: 'government' }));
    const locks = () => test.app.inject({ url: '/api/v1/console/sign-in-locks', headers });
    expect((await locks()).json().items).toMatchObject([{ userId, email: 'l***@test.example', failures: 5 }]);
    const lift = () =>
      test.app.inject({ method: 'DELETE', url: `/api/v1/console/sign-in-locks/${userId}`, headers });
    expect((await lift()).statusCode).toBe(204);
    expect((await lift()).statusCode).toBe(404);
    expect((await locks()).json().items).toEqual([]);
    expect((await signIn(password)).statusCode).toBe(200);
    const { rows } = await test.database.pool.query(
      `select count(*)::int as n from audit_log where action = 'user.unlock' and entity_id = $1`,
      [userId],
    );
    expect(rows[0].n).toBe(1);
  });
});
