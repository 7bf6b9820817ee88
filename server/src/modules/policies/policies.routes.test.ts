import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../app/test-app.ts';

const DOCUMENT = `滨州示范市促进产教融合实施办法
示政发〔2026〕1号
一、发展目标
（一）到2027年12月31日前，建成市级实训基地12个。责任单位：市教育局、市财政局
二、支持措施
（二）对新认定的企业给予一次性奖励5万元。责任单位：市财政局
`;

let test: TestApp;
let official: { cookie: string };
let district: { cookie: string };
let publisher: { cookie: string };

beforeAll(async () => {
  test = await openTestApp();
  const office = await test.addOrganisation({ name: '市教育局', type: 'government', regionCode: '990100' });
  const quarter = await test.addOrganisation({ name: '区教育局', type: 'government', regionCode: '990104' });
  official = await test.signInAs('official', office);
  district = await test.signInAs('district_official', quarter);
  publisher = await test.signInAs('publisher', await test.addOrganisation());
});
afterAll(() => test.close());

const upload = (text: string | Buffer, headers: Record<string, string>, query = 'fileName=办法.txt') =>
  test.app.inject({
    method: 'POST',
    url: `/api/v1/policies?${encodeURI(query)}`,
    headers: { ...headers, 'content-type': 'application/octet-stream' },
    payload: text,
  });
const read = (path: string, headers: Record<string, string> = {}) =>
  test.app.inject({ url: `/api/v1/policies${path}`, headers });
const put = (path: string, body: object, headers: Record<string, string>) =>
  test.app.inject({ method: 'PUT', url: `/api/v1/policies${path}`, headers, payload: body });

describe('taking a policy document in', () => {
  it('keeps its text, with clauses, tasks and rules that stand where their places say', async () => {
    const answer = await upload(DOCUMENT, official);
    expect(answer.statusCode).toBe(201);
    const { id } = answer.json();
    const policy = (await read(`/${id}`, official)).json();
    expect(policy).toMatchObject({ text: DOCUMENT, state: 'review', running: false, regionCode: '990100' });
    expect(policy.clauses.length).toBeGreaterThanOrEqual(4);
    const rules = (await read(`/${id}/rules`, official)).json().items;
    expect(rules.length).toBeGreaterThanOrEqual(2);
    const tasks = (await read(`/${id}/tasks`, official)).json().items;
    expect(tasks[0].units.map(({ name }: { name: string }) => name)).toEqual(['市教育局', '市财政局']);
    for (const { span, quote } of [...rules, ...tasks]) expect(quote).toBe(DOCUMENT.slice(...span));
    const targets = (await read(`/${id}/targets`, official)).json().items;
    expect(targets).toMatchObject(rules.filter(({ type }: { type: string }) => type === 'target'));
    expect(targets[0]).toMatchObject({ value: 12, deadline: '2027-12-31' });
  });

  it('recognises the same file, whatever it is called', async () => {
    const first = (await upload(`${DOCUMENT}附一`, official)).json();
    const second = (await upload(`${DOCUMENT}附一`, official, 'fileName=另一个名字.txt')).json();
    expect(second).toEqual({ id: first.id, known: true });
  });

  it('keeps every place in a text with characters that the database cannot store', async () => {
    const { id } = (await upload(`${DOCUMENT}附\0二`, official)).json();
    const { items } = (await read(`/${id}/rules`, official)).json();
    for (const { span, quote } of items) expect(quote).toBe(DOCUMENT.slice(...span));
  });

  it('refuses what is no policy document, saying why, and stores nothing', async () => {
    const before = (await read('', official)).json().total;
    const damaged = await upload(Buffer.from('504b0304ffffffff', 'hex'), official, 'fileName=a.docx');
    expect([damaged.statusCode, damaged.json().code]).toEqual([400, 'request.invalid']);
    expect((await upload('', official)).statusCode).toBe(400);
    expect((await upload(Buffer.alloc(20 * 1024 * 1024 + 1, 65), official)).statusCode).toBe(413);
    expect((await read('', official)).json().total).toBe(before);
  });

  it('is for officials, each for their own region', async () => {
    expect((await upload(DOCUMENT, {})).statusCode).toBe(401);
    expect((await upload(DOCUMENT, publisher)).statusCode).toBe(403);
    expect((await upload(DOCUMENT, district, 'fileName=a.txt&regionCode=990100')).statusCode).toBe(403);
    expect((await upload(`${DOCUMENT}区`, district, 'fileName=a.txt&regionCode=990104')).statusCode).toBe(
      201,
    );
  });
});

describe('deciding about what was read', () => {
  it('hides a policy under review as missing until everything is decided and it is put in force', async () => {
    const { id } = (await upload(`${DOCUMENT}附三`, official)).json();
    expect((await read(`/${id}`)).statusCode).toBe(404);
    expect((await read(`/${id}/tasks`, publisher)).statusCode).toBe(404);
    const early = await put(`/${id}/activation`, { from: '2026-01-01' }, official);
    expect([early.statusCode, early.json().code]).toEqual([422, 'request.rule_broken']);
    for (const { id: item } of await itemsOf(id)) {
      const answer = await put(`/${id}/items/${item}`, { decision: 'confirmed' }, official);
      expect(answer.statusCode).toBe(204);
    }
    const active = await put(`/${id}/activation`, { from: '2026-03-02' }, official);
    expect(active.json()).toMatchObject({ state: 'active', running: true, counts: { undecided: 0 } });
    expect((await read(`/${id}`)).statusCode).toBe(200);
    const ended = await test.app.inject({
      method: 'DELETE',
      url: `/api/v1/policies/${id}/activation`,
      headers: official,
    });
    expect(ended.json()).toMatchObject({ state: 'inactive', running: false });
  });

  it('runs a policy only from its day on', async () => {
    const { id } = (await upload('一、总则\n本办法自发布之日起施行。\n', official)).json();
    const answer = await put(`/${id}/activation`, { from: '2026-03-03' }, official);
    expect(answer.json()).toMatchObject({ state: 'active', running: false });
  });

  it('shows a correction and leaves out what was rejected', async () => {
    const { id } = (await upload(`${DOCUMENT}附四`, official)).json();
    const [target, other] = (await read(`/${id}/rules`, official)).json().items;
    const { type, op, unit, scope, deadline, strength } = target;
    const rule = { type, op, unit, scope, deadline, strength, value: 15 };
    await put(`/${id}/items/${target.id}`, { decision: 'corrected', rule }, official);
    await put(`/${id}/items/${other.id}`, { decision: 'rejected' }, official);
    const { items } = (await read(`/${id}/rules`, official)).json();
    expect(items[0]).toMatchObject({ value: 15, decision: 'corrected' });
    expect(items.map((item: { id: string }) => item.id)).not.toContain(other.id);
    const wrong = { decision: 'corrected', task: { statement: 'x', units: [], dueOn: null } };
    expect((await put(`/${id}/items/${target.id}`, wrong, official)).statusCode).toBe(400);
  });

  it('is refused to others, and writes who decided into the audit log', async () => {
    const { id } = (await upload(`${DOCUMENT}附五`, official)).json();
    const [{ id: item }] = (await read(`/${id}/tasks`, official)).json().items;
    const confirm = { decision: 'confirmed' };
    expect((await put(`/${id}/items/${item}`, confirm, {})).statusCode).toBe(401);
    expect((await put(`/${id}/items/${item}`, confirm, publisher)).statusCode).toBe(403);
    expect((await put(`/${id}/items/${item}`, confirm, district)).statusCode).toBe(404);
    expect((await put(`/${id}/items/nothing`, confirm, official)).statusCode).toBe(404);
    await put(`/${id}/items/${item}`, confirm, official);
    const { rows } = await test.database.pool.query(
      `select action, actor_id is not null as named from audit_log where entity_id = '${id}' order by seq`,
    );
    expect(rows).toEqual([
      { action: 'policy.take_in', named: true },
      { action: 'policy.item_confirmed', named: true },
    ]);
  });
});

async function itemsOf(id: string): Promise<{ id: string }[]> {
  const [tasks, rules] = await Promise.all([read(`/${id}/tasks`, official), read(`/${id}/rules`, official)]);
  return [...tasks.json().items, ...rules.json().items];
}
