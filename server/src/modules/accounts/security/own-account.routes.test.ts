import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../../app/test-app.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { addUser, hashPassword, insertUser } from '../index.ts';

let test: TestApp;
const password = 'correct horse battery';
const now = new Date('2026-03-02T02:00:00Z');
const CHROME = 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/131.0.0.0 Safari/537.36';
const WECHAT = 'Mozilla/5.0 (Linux; Android 14) Chrome/120.0 Mobile Safari/537.36 MicroMessenger/8.0';

beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

let people = 0;
async function person(): Promise<string> {
  const email = `own-${++people}@test.example`;
  await addUser(test.database, { name: '王老师', email, password }, now);
  return email;
}
async function signIn(email: string, userAgent = CHROME, secret = password) {
  const answer = await test.app.inject({
    method: 'POST',
    url: '/api/v1/sign-in',
    payload: { email, password: secret },
    headers: { 'user-agent': userAgent },
    remoteAddress: '203.0.113.77',
  });
  return { cookie: answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ') };
}
const ask = (
  method: 'GET' | 'PUT' | 'DELETE',
  url: string,
  headers: Record<string, string> = {},
  payload?: object,
) => test.app.inject({ method, url: `/api/v1/me/${url}`, headers, ...(payload && { payload }) });
const audited = async (action: string) =>
  (await test.database.pool.query('select count(*)::int as n from audit_log where action = $1', [action]))
    .rows[0].n;

describe('the own sessions', () => {
  it('are listed by device, this one first, and never with the network address', async () => {
    const email = await person();
    await signIn(email, WECHAT);
    const here = await signIn(email);
    const answer = await ask('GET', 'sessions', here);
    expect(answer.json().items).toMatchObject([
      { current: true, device: { browser: 'chrome', system: 'windows' } },
      { current: false, device: { browser: 'wechat', system: 'android' } },
    ]);
    expect(answer.body).not.toContain('203.0.113');
    const { rows } = await test.database.pool.query('select s::text as row from sessions s');
    expect(rows.filter(({ row }) => row.includes('203.0.113'))).toEqual([]);
  });

  it('end one by one, or all but this, at once and written down', async () => {
    const email = await person();
    const [phone, tablet, here] = [await signIn(email, WECHAT), await signIn(email), await signIn(email)];
    const { items } = (await ask('GET', 'sessions', here)).json();
    const wechat = items.find(({ device }: { device: { browser: string } }) => device.browser === 'wechat');
    const before = await audited('session.end');
    expect((await ask('DELETE', `sessions/${wechat.id}`, here)).statusCode).toBe(204);
    expect((await ask('GET', 'account', phone)).statusCode).toBe(401);
    expect((await ask('DELETE', `sessions/${wechat.id}`, here)).statusCode).toBe(404);
    expect((await ask('DELETE', 'sessions', here)).json()).toEqual({ ended: 1 });
    expect((await ask('GET', 'account', tablet)).statusCode).toBe(401);
    expect((await ask('GET', 'account', here)).statusCode).toBe(200);
    expect(await audited('session.end')).toBe(before + 2);
  });

  it('of others are missing, as are wrong ids and visitors', async () => {
    const other = await signIn(await person());
    const { items } = (await ask('GET', 'sessions', other)).json();
    const here = await signIn(await person());
    expect((await ask('DELETE', `sessions/${items[0].id}`, here)).statusCode).toBe(404);
    expect((await ask('DELETE', 'sessions/nonsense', here)).statusCode).toBe(400);
    expect((await ask('GET', 'sessions')).statusCode).toBe(401);
    expect((await ask('GET', 'account', other)).statusCode).toBe(200);
  });
});

describe('the own account', () => {
  it('says who one is, and takes another name', async () => {
    const email = await person();
    const here = await signIn(email);
    expect((await ask('GET', 'account', here)).json()).toMatchObject({
      name: '王老师',
      email,
      emailConfirmed: true,
      hasPassword: true,
      demo: false,
    });
    expect((await ask('PUT', 'account', here, { name: '王新名' })).json()).toMatchObject({ name: '王新名' });
    expect((await test.app.inject({ url: '/api/v1/me', headers: here })).json().name).toBe('王新名');
    expect((await ask('PUT', 'account', here, { name: '王' })).statusCode).toBe(400);
    expect((await ask('PUT', 'account', {}, { name: '王新名' })).statusCode).toBe(401);
  });

  it('takes a new password from who knows the present one, and ends the other sessions', async () => {
    const email = await person();
    const [elsewhere, here] = [await signIn(email, WECHAT), await signIn(email)];
    const change = (current: string, next: string) => ask('PUT', 'password', here, { current, next });
    expect((await change('not it', 'another long password')).statusCode).toBe(422);
    expect((await change(password, 'short')).statusCode).toBe(400);
    expect((await change(password, password)).statusCode).toBe(422);
    expect((await change(password, 'another long password')).statusCode).toBe(204);
    expect((await ask('GET', 'account', elsewhere)).statusCode).toBe(401);
    expect((await ask('GET', 'account', here)).statusCode).toBe(200);
    expect((await signIn(email)).cookie).toBe('');
    expect((await signIn(email, CHROME, 'another long password')).cookie).not.toBe('');
  });

  it('is not opened by guessing the present password from a borrowed session', async () => {
    const here = await signIn(await person());
    const guess = () => ask('PUT', 'password', here, { current: 'a guess', next: 'another long password' });
    const answers: number[] = [];
    for (let i = 0; i < 7; i++) answers.push((await guess()).statusCode);
    expect(answers).toEqual([422, 422, 422, 422, 422, 429, 429]);
  });

  it('of the example stays as it is', async () => {
    const email = 'demo@test.example';
    const passwordHash = await hashPassword(password);
    await inTransaction(test.database, (tx) =>
      insertUser(tx, { name: '示例', email, passwordHash, demo: true }),
    );
    const here = await signIn(email);
    expect((await ask('PUT', 'account', here, { name: '别的名字' })).statusCode).toBe(422);
    const change = { current: password, next: 'another long password' };
    expect((await ask('PUT', 'password', here, change)).json().detail).toContain('示例账号');
  });
});
