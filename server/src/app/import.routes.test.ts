import { buffer } from 'node:stream/consumers';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeTable } from '../platform/tables/index.ts';
import { type IntroductionTest, openIntroductionTest } from './introduction-test.ts';

const HEADER = '岗位名称,薪资,工作地点,学历要求,特别说明';
const ROWS = [
  '叉车司机,5000-7000元/月,桥州市望江区,中专,持证',
  '叉车司机,5000-7000元/月,桥州市望江区,中专,持证',
  '仓库管理员,面议,桥州市望江区,不限,',
  ',6000元,桥州市望江区,不限,',
  '数控铣工,6000-8000元/月,没有这个地方,不限,"=HYPERLINK(""http://x"")"',
];
const FILE = Buffer.from([HEADER, ...ROWS].join('\n'));

let test: IntroductionTest;
let reviewed: { organisationId: string; headers: { cookie: string } };
beforeAll(async () => {
  test = await openIntroductionTest();
  const organisationId = await test.addOrganisation({ trusted: false });
  reviewed = { organisationId, headers: await test.signInAs('publisher', organisationId) };
});
afterAll(() => test.close());

async function upload(
  headers: Record<string, string>,
  {
    organisation,
    fileName = '岗位.csv',
    bytes = FILE,
  }: { organisation?: string; fileName?: string; bytes?: Buffer },
) {
  const query = new URLSearchParams({ fileName, ...(organisation && { organisation }) });
  return test.app.inject({
    method: 'POST',
    url: `/api/v1/imports?${query}`,
    headers: { ...headers, 'content-type': 'application/octet-stream' },
    payload: bytes,
  });
}

/** Does a step and waits until the background has done its part. */
async function step(id: string, name: 'check' | 'start' | 'undo', headers: Record<string, string>) {
  const answer = await test.post(`/api/v1/imports/${id}/${name}`, headers);
  expect(answer.statusCode, answer.body).toBe(200);
  await test.app.importWorker.work();
  return (await test.get(`/api/v1/imports/${id}`, headers)).json();
}

async function importWhole(headers: Record<string, string>, given: Parameters<typeof upload>[1]) {
  const { id } = (await upload(headers, given)).json();
  await step(id, 'check', headers);
  return { id: id as string, done: await step(id, 'start', headers) };
}

const search = async (q: string) => {
  await test.directory.follow();
  return (await test.get(`/api/v1/listings?q=${encodeURIComponent(q)}`)).json();
};

describe('an import of a member', () => {
  it('shows the columns, tries, writes, and is taken back but for what was changed since', async () => {
    const uploaded = await upload(test.publisher, { organisation: test.factory });
    expect(uploaded.statusCode, uploaded.body).toBe(201);
    const { id, columns, missing, table, state } = uploaded.json();
    expect({ missing, state, rows: table.rows }).toEqual({ missing: [], state: 'draft', rows: 5 });
    expect(columns.map(({ field }: { field: string | null }) => field)).toEqual([
      ...['title', 'pay', 'place', 'level'],
      columns[4].field,
    ]);
    expect(columns[0].samples[0]).toBe('叉车司机');
    const tooEarly = await test.post(`/api/v1/imports/${id}/start`, test.publisher);
    expect(tooEarly.json().detail).toContain('试导入');

    const checked = await step(id, 'check', test.publisher);
    expect(checked).toMatchObject({
      state: 'checked',
      check: { rows: 5, created: 2, duplicates: 1, rejected: 2 },
      may: { change: true, start: true, undo: false },
    });
    expect(checked.lines.items[0]).toMatchObject({ outcome: 'rejected', row: 5 });
    expect((await search('叉车司机')).total).toBe(0);

    const done = await step(id, 'start', test.publisher);
    expect(done).toMatchObject({ state: 'done', result: { created: 2, rejected: 2 }, may: { undo: true } });
    const [found] = (await search('叉车司机')).items;
    expect(found.organisation.id).toBe(test.factory);
    const page = (await test.get('/api/v1/imports', test.publisher)).json();
    expect(page.items[0]).toMatchObject({ id, fileName: '岗位.csv', by: '测试人员', result: { created: 2 } });

    const listing = (await test.get(`/api/v1/listings/${found.id}`, test.publisher)).json();
    const { title, body, kind, direction, region, level, details } = listing;
    const revised = await test.app.inject({
      method: 'PUT',
      url: `/api/v1/listings/${found.id}`,
      headers: { ...test.publisher, 'if-match': '"1"' },
      payload: {
        title,
        kind,
        direction,
        level,
        details,
        body: `${body}\n改过的一句`,
        regionCode: region.code,
      },
    });
    expect(revised.statusCode, revised.body).toBe(200);
    const undone = await step(id, 'undo', test.publisher);
    expect(undone).toMatchObject({
      state: 'undone',
      undo: { undone: 1, leftTotal: 1, left: [{ id: found.id, name: '叉车司机' }] },
    });
    expect((await search('仓库管理员')).total).toBe(0);
    expect((await search('叉车司机')).total).toBe(1);
    const { rows } = await test.database.pool.query(
      `select count(*)::int as n from listings where title = '仓库管理员'`,
    );
    expect(rows[0].n).toBe(0);
  });

  it('goes before an official where the organisation is not trusted', async () => {
    const { done } = await importWhole(reviewed.headers, { organisation: reviewed.organisationId });
    expect(done.result).toMatchObject({ created: 2 });
    const mine = (await test.get('/api/v1/me/listings', reviewed.headers)).json();
    expect(mine.items.map(({ status }: { status: string }) => status)).toEqual(['submitted', 'submitted']);
    const office = await test.addOrganisation({ type: 'government', regionCode: '990104' });
    const official = await test.signInAs('district_official', office);
    const queue = (await test.get('/api/v1/review/listings', official)).json();
    expect(queue.total).toBeGreaterThanOrEqual(2);
  });
});

describe('a file that is uploaded', () => {
  it('is told by its content: GBK, UTF-8 with a mark, and a workbook under a wrong name', async () => {
    const text = [HEADER, ...ROWS].join('\n');
    const asked = { organisation: test.factory };
    const gbk = await upload(test.publisher, { ...asked, bytes: iconv.encode(text, 'gb18030') });
    expect(gbk.json().table.encoding).toMatch(/gb/i);
    const marked = await upload(test.publisher, { ...asked, bytes: Buffer.from(`\uFEFF${text}`) });
    expect(marked.json().columns[0].heading).toBe('岗位名称');
    const columns = [{ header: '岗位名称', value: (row: string) => row }];
    const workbook = await buffer(writeTable(['电工'], columns, 'xlsx'));
    const named = await upload(test.publisher, { ...asked, bytes: workbook, fileName: '岗位.csv' });
    expect(named.json()).toMatchObject({ table: { format: 'xlsx', rows: 1 }, missing: [] });
  });

  it('is refused clearly where it is no table, empty, too large, or nobody is signed in', async () => {
    const asked = { organisation: test.factory };
    const refused = async (bytes: Buffer) => {
      const { statusCode, json } = await upload(test.publisher, { ...asked, bytes });
      return { statusCode, detail: json().detail as string };
    };
    expect(await refused(Buffer.from('%PDF-1.7 abc'))).toMatchObject({ statusCode: 415 });
    expect((await refused(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]))).detail).toContain('.xls');
    expect((await refused(Buffer.from('PK\u0003\u0004 not a workbook'))).statusCode).toBeGreaterThanOrEqual(
      400,
    );
    expect((await refused(Buffer.from(HEADER))).detail).toContain('没有数据行');
    expect(await refused(Buffer.alloc(11 * 1024 * 1024, 65))).toMatchObject({ statusCode: 413 });
    expect((await upload({}, asked)).statusCode).toBe(401);
    expect((await upload(test.teacher, asked)).statusCode).toBe(403);
  });

  it('is read as a person says, and its rejected rows come back with the reason and without formulas', async () => {
    const { id, columns } = (await upload(test.publisher, { organisation: test.factory })).json();
    const put = (payload: object) =>
      test.app.inject({
        method: 'PUT',
        url: `/api/v1/imports/${id}/settings`,
        headers: test.publisher,
        payload,
      });
    const twice = await put({ columns: { A: 'title', B: 'title' } });
    expect(twice.json()).toMatchObject({ status: 422, detail: expect.stringContaining('A、B') });
    expect((await put({ columns: { A: 'no such field' } })).statusCode).toBe(400);
    const without = (await put({ columns: { A: null } })).json();
    expect(without.missing).toEqual(['职位']);
    expect((await test.post(`/api/v1/imports/${id}/check`, test.publisher)).statusCode).toBe(422);
    const set = (await put({ columns: { A: 'title', E: 'ignored' } })).json();
    expect(set.columns[4]).toMatchObject({ letters: 'E', field: 'ignored', heading: columns[4].heading });
    await step(id, 'check', test.publisher);
    const file = (await test.get(`/api/v1/imports/${id}/rejected?format=csv`, test.publisher)).body;
    expect(file.split('\r\n')[0]).toContain('未导入的原因');
    expect(file).toContain('行政区划里没有这个地名');
    expect(file).toContain("'=HYPERLINK");
    const dropped = await test.app.inject({
      method: 'DELETE',
      url: `/api/v1/imports/${id}`,
      headers: test.publisher,
    });
    expect(dropped.statusCode).toBe(204);
    expect((await test.get(`/api/v1/imports/${id}`, test.publisher)).statusCode).toBe(404);
  });
});

describe("an official's import", () => {
  it('brings in organisations and listings of the own district only, and takes both back', async () => {
    const office = await test.addOrganisation({ type: 'government', regionCode: '990104' });
    const official = await test.signInAs('district_official', office);
    const bytes = Buffer.from(
      [
        '岗位名称,公司名称,工作地点',
        '锅炉工,桥州望江热力有限公司,桥州市望江区',
        '锅炉工,桥州港湾热力有限公司,桥州市港湾区',
      ].join('\n'),
    );
    const { id, done } = await importWhole(official, { bytes });
    expect(done.result).toMatchObject({ created: 1, rejected: 1, organisationsCreated: 1 });
    expect(done.lines.items[0].problem).toContain('不在您负责的地区');
    expect((await test.get(`/api/v1/imports/${id}`, test.publisher)).statusCode).toBe(404);
    expect(await step(id, 'undo', official)).toMatchObject({
      state: 'undone',
      undo: { undone: 2, leftTotal: 0 },
    });
    const named = await test.get(`/api/v1/organisations?q=${encodeURIComponent('热力有限公司')}`);
    expect(named.json().total).toBe(0);
    expect((await importWhole(official, { bytes })).done.result).toMatchObject({ created: 1 });
  });

  it('updates what it imported before only where that is said', async () => {
    const office = await test.addOrganisation({ type: 'government', regionCode: '990100' });
    const official = await test.signInAs('official', office);
    const file = (pay: string) =>
      Buffer.from(`岗位名称,公司名称,工作地点,薪资\n镗工,桥州重机有限公司,桥州市望江区,${pay}`);
    await importWhole(official, { bytes: file('5000元/月') });
    const kept = await importWhole(official, { bytes: file('6000元/月') });
    expect(kept.done.result).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
    const { id } = (await upload(official, { bytes: file('6000元/月') })).json();
    const settings = { method: 'PUT' as const, url: `/api/v1/imports/${id}/settings`, headers: official };
    await test.app.inject({ ...settings, payload: { update: true } });
    await step(id, 'check', official);
    expect((await step(id, 'start', official)).result).toMatchObject({ updated: 1 });
    expect(await step(id, 'undo', official)).toMatchObject({ undo: { undone: 1, leftTotal: 0 } });
    const { rows } = await test.database.pool.query(
      `select details, revision from listings where title = '镗工'`,
    );
    expect(rows).toEqual([{ details: expect.objectContaining({ payMinFen: 500_000 }), revision: 3 }]);
  });
});

describe('a process that ends', () => {
  it('writes nothing twice when the process went away in the middle', async () => {
    const owner = await test.newFactory();
    const bytes = Buffer.from(
      [HEADER, ...Array.from({ length: 450 }, (_, n) => `车工${n}号,5000元,桥州市望江区,不限,`)].join('\n'),
    );
    const { id } = (await upload(owner.headers, { organisation: owner.organisationId, bytes })).json();
    await step(id, 'check', owner.headers);
    await test.app.inject({ method: 'POST', url: `/api/v1/imports/${id}/start`, headers: owner.headers });
    await test.app.importWorker.stop();
    const counted = async () =>
      (
        await test.database.pool.query('select count(*)::int as n from listings where organisation_id = $1', [
          owner.organisationId,
        ])
      ).rows[0].n;
    expect(await counted()).toBeLessThanOrEqual(450);
    const again = await test.restart();
    await again.importWorker.work();
    const answer = await again.inject({ url: `/api/v1/imports/${id}`, headers: owner.headers });
    await again.close();
    expect(answer.json()).toMatchObject({ state: 'done', result: { rows: 450, created: 450, unchanged: 0 } });
    expect(await counted()).toBe(450);
  });
});
