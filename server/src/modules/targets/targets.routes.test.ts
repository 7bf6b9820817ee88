import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IntroductionTest, openIntroductionTest } from '../../app/introduction-test.ts';
import { installPacks, openPackShelf } from '../policies/index.ts';

const BASE = '/api/v1/policies/qiaozhou-2026/targets';
let test: IntroductionTest;
let official: { cookie: string };
let elsewhere: { cookie: string };

beforeAll(async () => {
  test = await openIntroductionTest('pglite');
  test.setNow('2026-03-02T10:00:00+08:00');
  const { shelf } = await openPackShelf();
  const now = new Date('2026-03-02T10:00:00+08:00');
  await installPacks(test.database, shelf, { cityCode: '990100', chosen: [], demo: true, now });
  const office = await test.addOrganisation({
    name: '桥州市教育局',
    type: 'government',
    regionCode: '990100',
  });
  official = await test.signInAs('official', office);
  const other = await test.addOrganisation({ type: 'government', regionCode: '211100' });
  elsewhere = await test.signInAs('official', other);
});
afterAll(() => test.close());

const target = async (rule: string, headers = {}) => (await test.get(`${BASE}/${rule}`, headers)).json();
const report = (rule: string, body: object, headers: Record<string, string> = official) =>
  test.post(`${BASE}/${rule}/reports`, headers, body);

describe('where targets stand', () => {
  it('is told for each target, and nothing reported is no zero', async () => {
    const { items } = (await test.get(BASE)).json();
    expect(items.length).toBe(12);
    // Stated without a figure: people judge.
    expect(items.find(({ value }: { value: string }) => value === '').standing.state).toBe('people');
    const bases = items.find(({ pack }: { pack: { rule: string } }) => pack.rule === 'near-bases');
    expect(bases.standing).toEqual({ state: 'no_data', wanted: [6], due: '2026-12-31', series: [] });
  });

  it('is counted from what was published, and opens down to the records that everybody may see', async () => {
    const before = await target('challenges');
    expect(before.standing).toMatchObject({ state: 'open', value: 0, year: 2026, due: '2026-12-31' });
    const challenge = {
      kind: 'challenge',
      title: '难题：减速机异响诊断',
      occupations: [],
      programmes: [],
    } as const;
    await test.publish({ ...challenge, occupations: [], programmes: [], details: {} });
    await test.publish({ ...challenge, occupations: [], programmes: [], details: {} }, { publish: false });
    test.setNow('2026-03-02T10:05:00+08:00');
    const after = await target('challenges');
    expect(after.standing).toMatchObject({ value: 1, asOf: '2026-03-02', pace: 'behind' });
    expect(after.standing.forecast).toMatchObject({ kind: 'too_little' });
    const { items, total } = (await test.get(`${BASE}/challenges/records`)).json();
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({ day: '2026-03-02', title: '难题：减速机异响诊断' });
    expect(items[0].link).toMatch(/^\/listings\//);
  });

  it('is not computed where the policy does not run', async () => {
    const { items } = (await test.get('/api/v1/policies/panjin-2019/targets')).json();
    expect(items.length).toBeGreaterThan(0);
    for (const { standing } of items) expect(standing.state).toBe('elsewhere');
    expect((await test.get('/api/v1/policies/panjin-2019/targets/R06/records')).json().total).toBe(0);
  });

  it('is missing for a rule that is no target', async () => {
    expect((await test.get(`${BASE}/posts`)).statusCode).toBe(404);
    expect((await test.get(`${BASE}/posts/records`)).statusCode).toBe(404);
  });
});

describe('reporting', () => {
  const body = { value: 4, asOf: '2026-02-28', evidence: '验收文件桥教〔2026〕9号' };

  it('takes a figure with its day and evidence, shows the unit and not the person, and once per key', async () => {
    const headers = { ...official, 'idempotency-key': 'report-once-1' };
    const first = await report('near-bases', body, headers);
    expect(first.statusCode).toBe(201);
    expect(first.json()).toMatchObject({ ...body, by: '桥州市教育局' });
    expect((await report('near-bases', body, headers)).json().id).toBe(first.json().id);
    const shown = await target('near-bases');
    expect(shown.standing).toMatchObject({ state: 'open', value: 4, asOf: '2026-02-28' });
    expect(shown.reports).toHaveLength(1);
    expect(shown.may).toEqual({ report: false });
    expect((await target('near-bases', official)).may).toEqual({ report: true });
    // The same metric stands behind the target of 2028.
    expect((await target('bases')).standing.value).toBe(4);
  });

  it('reaches the target with as many or more, and a report that is withdrawn counts no more', async () => {
    const { id } = (await report('near-bases', { ...body, value: 7, asOf: '2026-03-01' })).json();
    expect((await target('near-bases')).standing).toMatchObject({ state: 'reached', value: 7 });
    const gone = await test.app.inject({
      method: 'DELETE',
      url: `${BASE}/near-bases/reports/${id}`,
      headers: official,
    });
    expect(gone.statusCode).toBe(204);
    expect((await target('near-bases')).standing).toMatchObject({ state: 'open', value: 4 });
    const { rows } = await test.database.pool.query(
      `select action from audit_log where entity_id = $1 order by seq`,
      [id],
    );
    expect(rows.map(({ action }) => action)).toEqual(['target.report', 'target.report_withdrawn']);
  });

  it('is refused for what the platform counts, for a day ahead, without evidence, and to others', async () => {
    expect((await report('challenges', body)).json().code).toBe('request.rule_broken');
    expect((await report('near-bases', { ...body, asOf: '2026-03-03' })).json().code).toBe(
      'request.rule_broken',
    );
    expect((await report('near-bases', { ...body, evidence: '' })).statusCode).toBe(400);
    expect((await report('near-bases', body, elsewhere)).statusCode).toBe(403);
    expect((await report('near-bases', body, test.publisher)).statusCode).toBe(403);
    expect((await report('near-bases', body, {})).statusCode).toBe(401);
  });

  it('shows officials the targets of their region, and nobody else', async () => {
    const { policies } = (await test.get('/api/v1/console/targets', official)).json();
    expect(policies.map(({ id }: { id: string }) => id)).toEqual(['qiaozhou-2026']);
    expect((await test.get('/api/v1/console/targets', elsewhere)).json().policies).toEqual([]);
    expect((await test.get('/api/v1/console/targets', test.publisher)).statusCode).toBe(403);
  });
});

describe('what the platform counts', () => {
  it('is public, but for numbers of people below twenty', async () => {
    const find = (list: { items: { id: string }[] }, id: string) => list.items.find((one) => one.id === id);
    const open = (await test.get('/api/v1/metrics')).json();
    expect(find(open, 'organisations.verified')).toMatchObject({ asOf: '2026-03-02', unit: '家' });
    expect(find(open, 'introductions.hired')).not.toHaveProperty('value');
    const inside = (await test.get('/api/v1/metrics', official)).json();
    expect(find(inside, 'introductions.hired')).toMatchObject({ value: 0 });
    const english = (await test.get('/api/v1/metrics?lang=en')).json();
    expect(find(english, 'listings.published')).toMatchObject({ unit: 'listings' });
  });
});
