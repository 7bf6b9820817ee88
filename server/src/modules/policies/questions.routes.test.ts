import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../app/test-app.ts';
import { installPacks, openPackShelf } from './index.ts';

const ID = 'qiaozhou-2026';
let test: TestApp;
let official: { cookie: string };

beforeAll(async () => {
  const { shelf } = await openPackShelf();
  test = await openTestApp('pglite', {}, shelf);
  const now = new Date('2026-03-02T10:00:00+08:00');
  await installPacks(test.database, shelf, { cityCode: '990100', chosen: [], demo: true, now });
  const office = await test.addOrganisation({
    name: '桥州市财政局',
    type: 'government',
    regionCode: '990100',
  });
  official = await test.signInAs('official', office);
});
afterAll(() => test.close());

const get = async (path: string) => (await test.app.inject({ url: `/api/v1/policies/${ID}${path}` })).json();
const answer = (payload: object, headers: { cookie?: string } = official, question = 'q1') =>
  test.app.inject({ method: 'PUT', url: `/api/v1/policies/${ID}/questions/${question}`, headers, payload });
const reward = () => {
  const facts = JSON.stringify({
    first_taught_on: '2026-02-20',
    contract_on: '2025-01-01',
    reward_paid: false,
  });
  return get(`/rules/part-time-reward/judgement?${new URLSearchParams({ facts, on: '2026-03-02' })}`);
};

describe('what a text leaves open', () => {
  it('keeps money a draft until an official answers; then it is computed, and everybody sees who answered and why', async () => {
    expect((await reward()).verdict).toBe('draft');
    const given = await answer({ answer: 'contract', reason: '与市人社局商定，按聘用协议起算' });
    expect(given.statusCode).toBe(200);
    expect(await reward()).toMatchObject({ verdict: true, amountFen: 300_000 });
    const { items } = await get('/questions');
    expect(items[0]).toMatchObject({
      decided: 'contract',
      decision: { by: '桥州市财政局', on: '2026-03-02', reason: '与市人社局商定，按聘用协议起算' },
    });
    expect((await get('')).pack.openQuestions).toBe(0);
    const rules = (await get('/rules')).items;
    expect(rules.find(({ id }: { id: string }) => id === 'rule-part-time-reward').pack.draft).toBe(false);
  });

  it('is answered anew, or opened again, and every answer stays in the records and the audit log', async () => {
    await answer({ answer: 'first-lesson', reason: '审计意见：按实际授课起算' });
    expect((await reward()).verdict).toBe(false);
    await answer({ answer: null, reason: '上级要求重新研究' });
    expect((await reward()).verdict).toBe('draft');
    const [question] = (await get('/questions')).items;
    expect(question.decided).toBeNull();
    expect(question.history.map((one: { answer: string | null }) => one.answer)).toEqual([
      null,
      'first-lesson',
      'contract',
    ]);
    const { rows } = await test.database.pool.query(
      `select count(*)::int as n from audit_log where action = 'policy.question_answered'`,
    );
    expect(rows[0].n).toBe(3);
  });

  it('takes only listed answers with a reason, from officials of the region', async () => {
    const fine = { answer: 'contract', reason: '与市人社局商定' };
    expect((await answer({ ...fine, answer: 'other' })).statusCode).toBe(400);
    expect((await answer({ ...fine, reason: '' })).statusCode).toBe(400);
    expect((await answer(fine, official, 'q9')).statusCode).toBe(404);
    expect((await answer(fine, {})).statusCode).toBe(401);
    const publisher = await test.signInAs('publisher', await test.addOrganisation());
    expect((await answer(fine, publisher)).statusCode).toBe(403);
    const away = await test.addOrganisation({ type: 'government', regionCode: '211100' });
    expect((await answer(fine, await test.signInAs('official', away))).statusCode).toBe(403);
  });
});
