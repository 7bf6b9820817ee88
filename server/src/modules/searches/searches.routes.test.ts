import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IntroductionTest, openIntroductionTest } from '../../app/introduction-test.ts';
import { findsTeller } from '../../workflows/tell-of-finds.ts';
import { lookForNew, signAlert } from './index.ts';

const SECRET = 'a secret for tests only, 32 characters long';
let test: IntroductionTest;
beforeAll(async () => {
  test = await openIntroductionTest('postgres');
});
afterAll(() => test.close());

type Headers = Record<string, string>;
const WELDERS = { name: '找焊工', terms: { q: '焊工' }, frequency: 'at_once' };
const WELDER = { title: '招聘焊工 5 名', body: '会二保焊。', occupations: [], programmes: [], skills: [] };

const person = () => test.signInAs(null, null);
const save = async (headers: Headers, changes: object = {}): Promise<string> => {
  const answer = await test.post('/api/v1/me/searches', headers, { ...WELDERS, ...changes });
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json().id;
};
const change = (method: 'PUT' | 'DELETE', url: string, headers: Headers, payload?: object) =>
  test.app.inject({ method, url, headers, ...(payload && { payload }) });
const look = (at = '2026-03-02T10:05:00+08:00') =>
  lookForNew(
    {
      database: test.database,
      directory: test.directory,
      tell: findsTeller({ publicUrl: 'https://q.example' }, SECRET),
    },
    new Date(at),
  );
const finds = async (id: string, headers: Headers): Promise<string[]> =>
  (await test.get(`/api/v1/me/searches/${id}`, headers))
    .json()
    .finds.map(({ listing }: { listing: { id: string } }) => listing.id);
const notices = async (headers: Headers) =>
  (await test.get('/api/v1/notifications', headers)).json().items as {
    kind: string;
    text: string;
    link: string;
  }[];
const letters = async (part: string): Promise<string[]> => {
  const { rows } = await test.database.pool.query('select body from mail_outbox where body like $1', [
    `%${part}%`,
  ]);
  return rows.map(({ body }) => body);
};

describe('a saved search', () => {
  it('tells once of what is published after it was saved, and of nothing from before', async () => {
    const headers = await person();
    await test.publish(WELDER);
    const id = await save(headers);
    const fresh = await test.publish({ ...WELDER, title: '急招焊工' });
    await test.publish({ title: '招聘会计', body: '做账。', occupations: [], programmes: [], skills: [] });
    expect(await look()).toBeGreaterThan(0);
    expect(await finds(id, headers)).toEqual([fresh]);
    const [notice] = await notices(headers);
    expect(notice).toMatchObject({ kind: 'search.found', link: `/work/searches/${id}` });
    expect(notice?.text).toContain('急招焊工');
    await look('2026-03-02T10:06:00+08:00');
    expect(await finds(id, headers)).toEqual([fresh]);
    expect(await letters(encodeURIComponent(signAlert(id, SECRET)))).toHaveLength(1);
  });

  it('misses nothing that a slow transaction publishes, and tells it once', async () => {
    const headers = await person();
    const id = await save(headers);
    const draft = await test.publish(WELDER, { publish: false });
    const slow = await test.database.pool.connect();
    try {
      await slow.query('begin');
      await slow.query(`update listings set status = 'published', published_at = now() where id = $1`, [
        draft,
      ]);
      const quick = await test.publish(WELDER);
      await look();
      expect(await finds(id, headers)).toEqual([]);
      await slow.query('commit');
      await look();
      expect((await finds(id, headers)).toSorted()).toEqual([draft, quick].toSorted());
    } finally {
      slow.release();
    }
    await look('2026-03-02T10:07:00+08:00');
    expect(await letters(encodeURIComponent(signAlert(id, SECRET)))).toHaveLength(1);
  });

  it('is not told of what is revised or extended, nor of what was taken back before it looked', async () => {
    const headers = await person();
    const old = await test.publish(WELDER);
    const id = await save(headers);
    await test.post(`/api/v1/listings/${old}/extend`, test.publisher, { deadline: '2026-08-31' });
    const gone = await test.publish(WELDER);
    await test.post(`/api/v1/listings/${gone}/close`, test.publisher, { result: 'withdrawn' });
    await look();
    expect(await finds(id, headers)).toEqual([]);
  });

  it('finds what answers all of it, not what only comes near', async () => {
    const headers = await person();
    const id = await save(headers, { terms: { q: '焊工 夜班' } });
    await test.publish(WELDER);
    const both = await test.publish({ ...WELDER, body: '会二保焊，上夜班。' });
    await look();
    expect(await finds(id, headers)).toEqual([both]);
  });

  it('keeps to its filters and to whom a listing is offered', async () => {
    const elsewhere = await test.addOrganisation({ regionCode: '990105', type: 'higher_vocational_college' });
    const headers = await test.signInAs('publisher', elsewhere);
    const offered = await save(headers);
    const all = await save(headers, { terms: { q: '焊工', scope: 'all' } });
    const supply = await save(headers, { terms: { q: '焊工', direction: 'supply' } });
    const held = await test.publish({ ...WELDER, sharing: { reach: 'district', industries: [] } });
    await look();
    expect(await finds(offered, headers)).toEqual([]);
    expect(await finds(all, headers)).toEqual([held]);
    expect(await finds(supply, headers)).toEqual([]);
  });

  it('looks daily at eight in the morning, weekly on Mondays, or never', async () => {
    const headers = await person();
    const daily = await save(headers, { frequency: 'daily' });
    const weekly = await save(headers, { frequency: 'weekly' });
    const never = await save(headers, { frequency: 'never' });
    const listing = await test.publish(WELDER);
    await look('2026-03-02T23:00:00+08:00');
    expect(await finds(daily, headers)).toEqual([]);
    await look('2026-03-03T08:01:00+08:00');
    expect(await finds(daily, headers)).toEqual([listing]);
    expect(await finds(weekly, headers)).toEqual([]);
    await look('2026-03-09T08:01:00+08:00');
    expect(await finds(weekly, headers)).toEqual([listing]);
    expect(await finds(never, headers)).toEqual([]);
  });

  it('is renamed, told more rarely and deleted by its person', async () => {
    const headers = await person();
    const id = await save(headers);
    const renamed = await change('PUT', `/api/v1/me/searches/${id}`, headers, {
      name: '焊接岗位',
      frequency: 'weekly',
    });
    expect(renamed.json()).toMatchObject({ name: '焊接岗位', frequency: 'weekly' });
    expect((await change('PUT', `/api/v1/me/searches/${id}`, headers, { name: '' })).statusCode).toBe(400);
    const other = await person();
    expect((await change('PUT', `/api/v1/me/searches/${id}`, other, { name: 'x' })).statusCode).toBe(404);
    expect((await change('DELETE', `/api/v1/me/searches/${id}`, other)).statusCode).toBe(404);
    expect((await change('DELETE', `/api/v1/me/searches/${id}`, headers)).statusCode).toBe(204);
    expect((await test.get('/api/v1/me/searches', headers)).json()).toEqual({ items: [], limit: 20 });
  });

  it('is refused without a condition, without a name, to visitors, and beyond the limit', async () => {
    const headers = await person();
    const post = (payload: object, as: Headers = headers) => test.post('/api/v1/me/searches', as, payload);
    expect((await post({ ...WELDERS, terms: { scope: 'all' } })).json().code).toBe('request.rule_broken');
    expect((await post({ ...WELDERS, name: ' ' })).statusCode).toBe(400);
    expect((await post({ ...WELDERS, frequency: 'hourly' })).statusCode).toBe(400);
    expect((await post(WELDERS, {})).statusCode).toBe(401);
    for (let saved = 0; saved < 20; saved++) await save(headers, { name: `第 ${saved} 个` });
    const refused = await post(WELDERS);
    expect(refused.statusCode).toBe(422);
    expect(refused.json().detail).toContain('最多保存 20 个');
  });
});

describe('the link in a letter', () => {
  it('stops the alerts of its search without signing in, and opens nothing else', async () => {
    const headers = await person();
    const id = await save(headers);
    const token = signAlert(id, SECRET);
    const shown = await test.get(`/api/v1/search-alerts?token=${encodeURIComponent(token)}`);
    expect(shown.json()).toEqual({ name: '找焊工', frequency: 'at_once' });
    expect((await test.post('/api/v1/search-alerts/stop', {}, { token })).json().frequency).toBe('never');
    expect((await test.post('/api/v1/search-alerts/stop', {}, { token })).statusCode).toBe(200);
    const listing = await test.publish(WELDER);
    await look();
    expect(await finds(id, headers)).not.toContain(listing);
  });

  it('is missing where it was not signed by the platform, or its search is gone', async () => {
    const headers = await person();
    const id = await save(headers);
    const stop = (token: string) => test.post('/api/v1/search-alerts/stop', {}, { token });
    expect((await stop(signAlert(id, 'another secret'))).statusCode).toBe(404);
    expect((await stop(`${id}.`)).statusCode).toBe(404);
    expect((await stop('nonsense')).statusCode).toBe(404);
    expect((await stop('')).statusCode).toBe(400);
    await change('DELETE', `/api/v1/me/searches/${id}`, headers);
    expect((await stop(signAlert(id, SECRET))).statusCode).toBe(404);
  });
});

describe('recent searches', () => {
  const URL = '/api/v1/me/recent-searches';
  const add = (headers: Headers, q: string) => test.post(URL, headers, { q });

  it('are the latest eight, each wording once, and nobody else’s', async () => {
    const headers = await person();
    for (let minute = 0; minute < 10; minute++) {
      test.setNow(`2026-03-02T11:0${minute}:00+08:00`);
      await add(headers, `词${minute}`);
    }
    test.setNow('2026-03-02T11:30:00+08:00');
    await add(headers, '词5');
    const { kept, items } = (await test.get(URL, headers)).json();
    expect(kept).toBe(true);
    expect(items).toEqual(['词5', '词9', '词8', '词7', '词6', '词4', '词3', '词2']);
    expect((await test.get(URL, await person())).json().items).toEqual([]);
    expect((await change('DELETE', URL, headers)).statusCode).toBe(204);
    expect((await test.get(URL, headers)).json().items).toEqual([]);
  });

  it('are forgotten and no longer kept once turned off', async () => {
    const headers = await person();
    await add(headers, '焊工');
    expect((await change('PUT', URL, headers, { kept: false })).json()).toEqual({ kept: false, items: [] });
    await add(headers, '电工');
    expect((await change('PUT', URL, headers, { kept: true })).json()).toEqual({ kept: true, items: [] });
  });

  it('are closed to visitors and refuse an empty one', async () => {
    expect((await test.get(URL)).statusCode).toBe(401);
    expect((await add({}, '焊工')).statusCode).toBe(401);
    expect((await change('DELETE', URL, {})).statusCode).toBe(401);
    expect((await change('PUT', URL, {}, { kept: true })).statusCode).toBe(401);
    expect((await add(await person(), ' ')).statusCode).toBe(400);
  });
});
