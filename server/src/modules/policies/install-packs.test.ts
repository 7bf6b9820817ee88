import { createHash } from 'node:crypto';
import { type LoadedPack, loadPack } from '@rongqiao/rules';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../app/test-app.ts';
import { installPacks, openPackShelf, PackShelf } from './index.ts';

const TEXT = `滨州示范市促进产教融合实施办法
示政发〔2026〕1号
一、到2027年，建成市级实训基地12个。（责任单位：市教育局）
二、对新设岗位给予补贴。
`;
const sha256 = createHash('sha256').update(TEXT).digest('hex');
const PLACE = { clause: 'c1', span: '[36, 48]', scope: '全市', strength: 'must' };
const SAMPLE = `pack: { id: sample-2026, place: { code: "990100", name: 样例市 }, version: 1, effectiveFrom: 2026-01-01 }
document: { title: 样例办法, number: 示政发〔2026〕1号, issuer: 样例市政府, issuedOn: 2025-12-01, effectiveOn: 2026-01-01, encoding: utf-8, fileSha256: ${sha256}, textSha256: ${sha256}, textLength: ${TEXT.length} }
clauses:
  - { id: c1, label: 一、, parent: null, span: [27, 60], statement: 目标, en: Goals }
  - { id: c2, label: 二、, parent: c1, span: [60, 70], statement: 补贴 }
tasks:
  - { id: x1, clause: c1, span: [36, 48], statement: 建设实训基地, en: Build training bases, units: [{ name: 市教育局, role: lead }], deadline: 2027-12-31 }
metrics:
  - { id: bases, name: 实训基地数, counts: 已验收的实训基地, unit: 个, source: { kind: reported, by: 市教育局 } }
facts:
  - { name: 岗位数, code: posts, type: number, subject: 企业, suppliedBy: 企业, ask: 企业有多少新设岗位？ }
questions:
  - { id: q1, clause: c2, question: 岗位从何日起算？, answers: [{ id: a, statement: 自设立日 }, { id: b, statement: 自备案日 }] }
rules:
  - { id: x1, kind: target, clause: c1, span: [36, 48], statement: 建成十二个基地, en: Twelve bases, scope: ${PLACE.scope}, subject: city, strength: must, metric: bases, op: ">=", value: 12, unit: 个, deadline: 2027-12-31 }
  - { id: x2, kind: subsidy, clause: c2, span: [62, 70], statement: 新设岗位有补贴, scope: 企业, subject: enterprise, strength: may, questions: [q1], conditions: [{ id: k1, statement: 有新设岗位, holds: 岗位数 >= 1 }], amount: 岗位数 * 1000元 }
  - { id: x3, kind: condition, about: subsidy, because: no-figure, clause: c2, span: [62, 70], statement: 补贴标准另行规定, scope: 企业, subject: enterprise, strength: may }
supervision: { yellowDaysBefore: 60, redDaysAfter: 0, reportEveryDays: 92 }
`;

function sample(change: (text: string) => string = (text) => text): LoadedPack {
  const loaded = loadPack({ 'pack.yaml': change(SAMPLE) });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.pack;
}

const now = new Date('2026-03-02T10:00:00+08:00');
const own = { cityCode: '990100', chosen: [], demo: false, now };
const elsewhere = { ...own, cityCode: '211100' };

describe('packs among the policies', () => {
  const shelf = new PackShelf([sample()]);
  let test: TestApp;
  let official: { cookie: string };
  beforeEach(async () => {
    test = await openTestApp('pglite', {}, shelf);
    const office = await test.addOrganisation({ type: 'government', regionCode: '990100' });
    official = await test.signInAs('official', office);
  });
  afterEach(() => test.close());

  const read = async (path: string, headers = {}) =>
    (await test.app.inject({ url: `/api/v1/policies${path}`, headers })).json();
  const upload = async (text: string) =>
    (
      await test.app.inject({
        method: 'POST',
        url: '/api/v1/policies?fileName=a.txt',
        headers: { ...official, 'content-type': 'application/octet-stream' },
        payload: text,
      })
    ).json();

  it('are public with reference and our own words while the text is not in', async () => {
    await installPacks(test.database, shelf, elsewhere);
    expect((await read('')).items).toMatchObject([
      {
        id: 'sample-2026',
        number: '示政发〔2026〕1号',
        state: 'inactive',
        running: false,
        hasText: false,
        pack: { place: '样例市', version: 1, kind: 'policy', openQuestions: 1 },
        counts: { clauses: 2, tasks: 1, targets: 1, rules: 3, undecided: 0 },
      },
    ]);
    const policy = await read('/sample-2026');
    expect(
      policy.clauses.map(({ level, heading }: { level: number; heading: string }) => [level, heading]),
    ).toEqual([
      [1, '目标'],
      [2, '补贴'],
    ]);
    expect(policy.clauses.map(({ en }: { en?: string }) => en)).toEqual(['Goals', undefined]);
    expect(policy).not.toHaveProperty('text');
    const [task] = (await read('/sample-2026/tasks')).items;
    expect(task).toMatchObject({
      id: 'task-x1',
      clause: 'c1',
      span: [36, 48],
      statement: '建设实训基地',
      en: 'Build training bases',
      dueOn: '2027-12-31',
    });
    expect(task).not.toHaveProperty('quote');
  });

  it('say of a rule its figure, its metric, why nothing is computed, and what is open', async () => {
    await installPacks(test.database, shelf, elsewhere);
    const [target, ...others] = (await read('/sample-2026/rules')).items;
    expect(target).toMatchObject({
      en: 'Twelve bases',
      ...{ type: 'target', op: '>=', value: 12, unit: '个', deadline: '2027-12-31' },
      pack: { rule: 'x1', metric: { name: '实训基地数', source: 'reported', sourceNote: '市教育局' } },
    });
    expect(others).toMatchObject([
      {
        type: 'subsidy',
        value: '',
        pack: {
          draft: true,
          computable: true,
          conditions: [{ statement: '有新设岗位' }],
          formulas: { amount: '岗位数 * 1000元' },
          questions: [{ question: '岗位从何日起算？', decided: null, answers: [{ id: 'a' }, { id: 'b' }] }],
        },
      },
      { type: 'subsidy', pack: { kind: 'condition', because: 'no-figure', computable: false, draft: false } },
    ]);
    expect((await read('/sample-2026/targets')).total).toBe(1);
  });

  it('quote the text as soon as the same file is taken in, and keep our words', async () => {
    await installPacks(test.database, shelf, own);
    expect(await upload(TEXT)).toEqual({ id: 'sample-2026', known: false });
    expect(await upload(TEXT)).toEqual({ id: 'sample-2026', known: true });
    expect(await read('/sample-2026')).toMatchObject({ hasText: true, text: TEXT });
    const [task] = (await read('/sample-2026/tasks')).items;
    expect(task).toMatchObject({ statement: '建设实训基地', quote: TEXT.slice(36, 48) });
    const { rows } = await test.database.pool.query(
      `select action, actor_id is not null as named from audit_log where entity = 'policy' order by seq`,
    );
    expect(rows).toEqual([
      { action: 'policy.pack_added', named: false },
      { action: 'policy.text_added', named: true },
    ]);
  });

  it('are named by another edition of the same number, which is reviewed as a document of its own', async () => {
    await installPacks(test.database, shelf, own);
    const { id } = await upload(`${TEXT}附件\n`);
    expect(id).not.toBe('sample-2026');
    expect(await read(`/${id}`, official)).toMatchObject({ state: 'review', supersedes: 'sample-2026' });
  });

  it('run in their own city with their own rules of supervision, and elsewhere once chosen, but not against a decision', async () => {
    await installPacks(test.database, shelf, elsewhere);
    expect((await read('/sample-2026')).running).toBe(false);
    await installPacks(test.database, shelf, { ...elsewhere, chosen: ['sample-2026'] });
    expect(await read('/sample-2026')).toMatchObject({
      ...{ state: 'active', activeFrom: '2026-01-01', running: true },
      supervision: { yellowDaysBefore: 60 },
    });
    const url = '/api/v1/policies/sample-2026/activation';
    expect((await test.app.inject({ method: 'DELETE', url, headers: official })).statusCode).toBe(200);
    await installPacks(test.database, shelf, { ...elsewhere, chosen: ['sample-2026'] });
    expect((await read('/sample-2026')).state).toBe('inactive');
  });

  it('are brought up to date, but for what a person has decided, and twice the same changes nothing', async () => {
    await installPacks(test.database, shelf, own);
    const confirm = (item: string) =>
      test.app.inject({
        method: 'PUT',
        url: `/api/v1/policies/sample-2026/items/${item}`,
        headers: official,
        payload: { decision: 'confirmed' },
      });
    expect((await confirm('task-x1')).statusCode).toBe(204);
    const newer = sample((text) =>
      text
        .replace('statement: 建设实训基地', 'statement: 新的说法')
        .replace('value: 12', 'value: 15')
        .replace('id: x3', 'id: x4'),
    );
    for (let start = 0; start < 2; start++) await installPacks(test.database, new PackShelf([newer]), own);
    const rules = (await read('/sample-2026/rules')).items;
    expect(rules.map(({ id }: { id: string }) => id)).toEqual(['rule-x1', 'rule-x2', 'rule-x4']);
    expect(rules[0].value).toBe(15);
    expect((await read('/sample-2026/tasks')).items[0].statement).toBe('建设实训基地');
    const { rows } = await test.database.pool.query(`select action from audit_log where entity = 'policy'`);
    expect(rows.filter(({ action }) => action === 'policy.pack_changed')).toHaveLength(1);
  });

  it('of an example are left out where the example is off', async () => {
    const example = new PackShelf([
      sample((text) => text.replace('version: 1', 'version: 1, example: true')),
    ]);
    await installPacks(test.database, example, own);
    expect((await read('')).total).toBe(0);
    await installPacks(test.database, example, { ...own, demo: true });
    expect((await read('')).items).toMatchObject([{ demo: true, running: true }]);
  });

  it('are all served that come with the product', async () => {
    const { shelf: all, broken } = await openPackShelf();
    expect(broken).toEqual([]);
    await installPacks(test.database, all, { ...elsewhere, demo: true });
    const { items } = await read('');
    expect(items.length).toBeGreaterThanOrEqual(5);
    for (const { id, counts } of items) {
      expect((await read(`/${id}/rules`)).total).toBe(counts.rules);
      expect((await read(`/${id}/tasks`)).total).toBe(counts.tasks);
      expect((await read(`/${id}`)).clauses).toHaveLength(counts.clauses);
    }
  });
});
