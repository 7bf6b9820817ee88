import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IntroductionTest, openIntroductionTest } from '../../app/introduction-test.ts';
import { installPacks, openPackShelf } from '../policies/index.ts';

let test: IntroductionTest;
let official: { cookie: string };
let elsewhere: { cookie: string };

beforeAll(async () => {
  test = await openIntroductionTest('pglite');
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

const url = (what: string, id = test.factory) => `/api/v1/organisations/${id}/${what}`;
const read = async (headers: Record<string, string> = test.publisher, id = test.factory) =>
  (await test.get(url('obligations', id), headers)).json();
const supply = (facts: object[], headers: Record<string, string> = test.publisher, more: object = {}) =>
  test.app.inject({
    method: 'PUT',
    url: url('facts'),
    headers,
    payload: { facts, asOf: '2026-03-01', ...more },
  });
type Rule = { rule: string; kind: string; verdict: unknown; missing: string[]; amountFen?: number };
const rule = (answer: { rules: Rule[] }, id: string) => answer.rules.find((one) => one.rule === id);

describe('what policies ask of an organisation', () => {
  it('is unknown with the facts to supply, each asked for once', async () => {
    const answer = await read();
    expect(rule(answer, 'posts')).toMatchObject({
      kind: 'duty',
      verdict: 'unknown',
      missing: expect.arrayContaining(['above_scale']),
    });
    expect(rule(answer, 'internship-subsidy')).toMatchObject({ kind: 'subsidy', verdict: 'unknown' });
    expect(rule(answer, 'recognition')?.missing).toContain('registered_on');
    const codes = answer.facts.map(({ code }: { code: string }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(rule(answer, 'practical-hours')).toBeUndefined();
    expect(rule(await read(test.teacher, test.school), 'practical-hours')).toMatchObject({ kind: 'duty' });
  });

  it('is judged from what was supplied, and the facts are kept with day, evidence and giver', async () => {
    const facts = [
      { code: 'above_scale', value: true },
      { code: 'technical_posts', value: '100' },
      { code: 'internship_posts', value: '7' },
      { code: 'interns', value: '5' },
      { code: 'intern_months', value: '20' },
    ];
    const given = await supply(facts, test.publisher, { evidence: '人事台账' });
    expect(given.statusCode).toBe(200);
    const answer = await read();
    expect(rule(answer, 'posts')?.verdict).toBe(false);
    expect(rule(answer, 'internship-subsidy')).toMatchObject({ verdict: true, amountFen: 1_000_000 });
    expect(answer.subsidies.totalFen).toBe(1_000_000);
    const posts = answer.facts.find(({ code }: { code: string }) => code === 'technical_posts');
    expect(posts).toMatchObject({
      ...{ value: '100', asOf: '2026-03-01', evidence: '人事台账', source: 'organisation' },
      by: '桥州望江机器人有限公司',
    });
    await supply([{ code: 'internship_posts', value: '8' }]);
    expect(rule(await read(), 'posts')?.verdict).toBe(true);
    const { rows } = await test.database.pool.query(
      `select count(*)::int as n from organisation_facts where code = 'internship_posts'`,
    );
    expect(rows[0].n).toBe(2);
    await supply([{ code: 'internship_posts', value: null }]);
    expect(rule(await read(), 'posts')?.verdict).toBe('unknown');
  });

  it('leaves to offices what they supply, and says of each wrong value what is wrong', async () => {
    const accident = { code: 'major_accident', value: false };
    expect((await supply([accident])).statusCode).toBe(400);
    expect((await supply([accident], official)).statusCode).toBe(200);
    const answer = await read();
    const fact = answer.facts.find(({ code }: { code: string }) => code === 'major_accident');
    expect(fact).toMatchObject({ value: false, source: 'official', by: '桥州市教育局', mine: false });
    const wrong = await supply([
      { code: 'technical_posts', value: '很多' },
      { code: 'above_scale', value: '是' },
      { code: 'registered_on', value: '去年' },
      { code: 'nothing', value: '1' },
    ]);
    expect(wrong.json().errors.map(({ path }: { path: string }) => path)).toEqual([
      ...['/facts/0', '/facts/1', '/facts/2', '/facts/3'],
    ]);
    const ahead = await supply([{ code: 'technical_posts', value: '5' }], test.publisher, {
      asOf: '2027-01-01',
    });
    expect(ahead.statusCode).toBe(400);
  });

  it('is hidden from others, and filled in by those who write for the organisation', async () => {
    expect((await test.get(url('obligations'), test.teacher)).statusCode).toBe(404);
    expect((await test.get(url('obligations'), elsewhere)).statusCode).toBe(404);
    expect((await test.get(url('obligations'))).statusCode).toBe(401);
    expect((await read(test.reader)).may).toEqual({ supply: false });
    expect((await supply([{ code: 'technical_posts', value: '5' }], test.reader)).statusCode).toBe(403);
    expect((await supply([{ code: 'technical_posts', value: '5' }], test.teacher)).statusCode).toBe(404);
  });
});

describe('the overview of officials', () => {
  const overview = async (query = '', headers = official) =>
    (await test.get(`/api/v1/console/obligations${query}`, headers)).json();

  it('counts the verified organisations of their region by rule, and lists those of one rule', async () => {
    const { rules, organisations } = await overview();
    const subsidy = rules.find((one: Rule) => one.rule === 'internship-subsidy');
    expect(subsidy.counts.true).toBe(1);
    expect(organisations.items).toEqual([]);
    const asked = await overview('?rule=qiaozhou-2026/internship-subsidy&verdict=true');
    expect(asked.organisations).toMatchObject({ total: 1, items: [{ id: test.factory, verdict: true }] });
    expect((await overview('', elsewhere)).rules).toEqual([]);
    expect((await test.get('/api/v1/console/obligations', test.publisher)).statusCode).toBe(403);
  });
});
