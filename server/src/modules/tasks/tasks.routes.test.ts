import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IntroductionTest, openIntroductionTest } from '../../app/introduction-test.ts';
import { type TaskFixture, trackedTask } from '../../app/task-test.ts';
import { samplePdf } from '../../testing/sample-files.ts';

let test: IntroductionTest;
let fixture: TaskFixture;
beforeAll(async () => {
  test = await openIntroductionTest();
  fixture = await trackedTask(test);
});
afterAll(() => test.close());

type Changes = Record<string, unknown>;
const report = (changes: Changes = {}, headers = test.publisher, task = fixture.task) =>
  test.post(`/api/v1/tasks/${task}/reports`, headers, {
    ...{ organisationId: test.factory, period: '2026-Q1', text: '完成选址和立项', percent: 30 },
    ...changes,
  });
const decide = (id: string, decision: object, headers: Record<string, string> = fixture.official) =>
  test.post(`/api/v1/console/task-reports/${id}/decision`, headers, decision);
const read = async (headers: Record<string, string> = fixture.official, task = fixture.task) =>
  (await test.get(`/api/v1/tasks/${task}`, headers)).json();
const upload = (headers = test.publisher, organisation = test.factory) =>
  test.app.inject({
    method: 'POST',
    url: `/api/v1/organisations/${organisation}/task-files?fileName=${encodeURIComponent('验收单.pdf')}`,
    headers: { ...headers, 'content-type': 'application/octet-stream' },
    payload: samplePdf(),
  });

describe('a task of a policy in force', () => {
  it('is tracked with its units, mapped or shown as not mapped', async () => {
    const task = await read();
    expect(task).toMatchObject({
      source: 'policy',
      state: 'open',
      dueOn: '2026-12-31',
      region: { code: '990104' },
    });
    const [lead, other] = task.units;
    expect(lead.organisations).toMatchObject([{ id: test.factory }]);
    expect(other).toMatchObject({ name: '市财政局', organisations: [] });
  });

  it('is dropped when its policy goes out of force, and comes back with it', async () => {
    const own = await trackedTask(test);
    const url = `/api/v1/policies/${own.policy}/activation`;
    await test.app.inject({ method: 'DELETE', url, headers: own.official });
    expect((await read(own.official, own.task)).state).toBe('dropped');
    const board = (await test.get(`/api/v1/console/tasks?policy=${own.policy}`, own.official)).json();
    expect(board.total).toBe(0);
    expect((await report({}, test.publisher, own.task)).statusCode).toBe(409);
    await test.app.inject({ method: 'PUT', url, headers: own.official, payload: { from: '2026-02-01' } });
    expect((await read(own.official, own.task)).state).toBe('open');
  });

  it('changes with a correction of its item', async () => {
    const own = await trackedTask(test);
    const { item, units } = await read(own.official, own.task);
    const named = units.map(({ name, role }: { name: string; role: string }) => ({
      name,
      canonical: name,
      role,
    }));
    const task = { statement: '建成实训基地十五个', units: named, dueOn: '2027-06-30' };
    const url = `/api/v1/policies/${own.policy}/items/${item}`;
    await test.app.inject({
      method: 'PUT',
      url,
      headers: own.official,
      payload: { decision: 'corrected', task },
    });
    expect(await read(own.official, own.task)).toMatchObject({
      statement: '建成实训基地十五个',
      dueOn: '2027-06-30',
    });
  });

  it('is missing for strangers and visitors', async () => {
    expect((await test.get(`/api/v1/tasks/${fixture.task}`, test.teacher)).statusCode).toBe(404);
    expect((await test.get(`/api/v1/tasks/${fixture.task}`)).statusCode).toBe(401);
    expect((await test.get(`/api/v1/tasks/${randomUUID()}`, fixture.official)).statusCode).toBe(404);
  });

  it('stands among its units’ own tasks and on the board, by unit, district and light', async () => {
    const mine = (await test.get('/api/v1/tasks/mine', test.publisher)).json();
    expect(mine.items.map(({ id }: { id: string }) => id)).toContain(fixture.task);
    expect((await test.get('/api/v1/tasks/mine', test.teacher)).json().total).toBe(0);
    const board = async (query: string) =>
      (await test.get(`/api/v1/console/tasks?policy=${fixture.policy}&${query}`, fixture.official)).json()
        .total;
    expect(await board(`unit=${test.factory}`)).toBe(1);
    expect(await board(`unit=${test.school}`)).toBe(0);
    expect(await board('region=990104')).toBe(1);
    expect(await board('region=990105')).toBe(0);
    expect(await board('light=red')).toBe(0);
    expect((await test.get('/api/v1/console/tasks?light=blue', fixture.official)).statusCode).toBe(400);
    expect((await test.get('/api/v1/console/tasks', test.publisher)).statusCode).toBe(403);
  });
});

describe('a progress report', () => {
  it('is refused with what is missing, and to who does not report for the unit', async () => {
    expect((await report({ text: '' })).statusCode).toBe(400);
    expect((await report({ percent: 101 })).statusCode).toBe(400);
    expect((await report({ period: '2026-Q5' })).statusCode).toBe(400);
    expect((await report({}, test.reader)).statusCode).toBe(403);
    expect((await report({}, fixture.official)).statusCode).toBe(403);
    expect((await report({}, test.teacher)).statusCode).toBe(404);
    const none = await test.addOrganisation();
    const both = await test.signInAs('publisher', none);
    expect((await report({ organisationId: none }, both)).statusCode).toBe(404);
  });

  it('carries evidence that exists and that its reporter sees, and opens from it', async () => {
    const listing = await test.publish({ title: '实训基地设备共享' });
    const hidden = await test.publish({}, { publish: false });
    const { id: file } = (await upload()).json();
    const evidence = [
      { kind: 'listing', id: listing },
      { kind: 'organisation', id: test.school },
      { kind: 'file', id: file },
      { kind: 'link', url: 'https://example.org/news', title: '开工报道' },
    ];
    const { id } = (await report({ evidence })).json();
    const found = (await read()).reports.find((one: { id: string }) => one.id === id);
    expect(found.evidence).toEqual([
      { kind: 'listing', title: '实训基地设备共享', href: `/listings/${listing}` },
      { kind: 'organisation', title: '桥州职业技术学院', href: `/organisations/${test.school}` },
      { kind: 'file', title: '验收单.pdf', href: `/api/v1/task-files/${file}` },
      { kind: 'link', title: '开工报道', href: 'https://example.org/news' },
    ]);
    const served = await test.get(`/api/v1/task-files/${file}`, fixture.official);
    expect(served.rawPayload.equals(samplePdf())).toBe(true);
    expect((await test.get(`/api/v1/task-files/${file}`, test.teacher)).statusCode).toBe(404);
    const foreign = (await upload(test.teacher, test.school)).json().id;
    for (const item of [
      { kind: 'listing', id: randomUUID() },
      { kind: 'organisation', id: randomUUID() },
      { kind: 'introduction', id: randomUUID() },
      { kind: 'file', id: foreign },
    ]) {
      const refused = await report({ evidence: [{ kind: 'listing', id: hidden }, item] });
      expect(refused.statusCode, item.kind).toBe(422);
      expect(refused.json().errors.map(({ path }: { path: string }) => path)).toEqual(['evidence.1']);
    }
    const script = [{ kind: 'link', url: 'javascript:alert(1)', title: '链接' }];
    expect((await report({ evidence: script })).statusCode).toBe(400);
  });

  it('takes an introduction only from one of its sides', async () => {
    const asked = await test.invite({ listing: await test.publish({ title: '订单班合作' }) });
    const evidence = [{ kind: 'introduction', id: asked.json().id }];
    const { id } = (await report({ evidence })).json();
    const of = async (headers: Record<string, string>) =>
      (await read(headers)).reports.find((one: { id: string }) => one.id === id).evidence[0];
    expect((await of(test.publisher)).href).toBe(`/work/introductions/${asked.json().id}`);
    expect(await of(fixture.official)).toEqual({ kind: 'introduction', title: '订单班合作' });
  });

  it('is never changed, only followed by a correction, once', async () => {
    const { id } = (await report({ percent: 80 })).json();
    const corrected = (await report({ percent: 40, corrects: id })).json();
    const { reports, percent } = await read();
    expect(percent).toBe(40);
    expect(reports.find((one: { id: string }) => one.id === id)).toMatchObject({
      ...{ percent: 80, correctedBy: corrected.id, mayDecide: false },
    });
    expect((await report({ corrects: id })).statusCode).toBe(409);
    expect((await decide(id, { decision: 'confirm' })).statusCode).toBe(409);
    expect((await report({ corrects: randomUUID() })).statusCode).toBe(422);
  });

  it('is confirmed or returned with a reason, once, and by somebody else', async () => {
    const { id } = (await report({ percent: 55 })).json();
    expect((await decide(id, { decision: 'return' })).statusCode).toBe(400);
    expect((await decide(id, { decision: 'confirm' }, test.publisher)).statusCode).toBe(403);
    const task = (await decide(id, { decision: 'return', reason: '缺少验收单' })).json();
    expect(task.reports.find((one: { id: string }) => one.id === id)).toMatchObject({
      ...{ state: 'returned', decision: { reason: '缺少验收单' } },
    });
    expect((await decide(id, { decision: 'confirm' })).statusCode).toBe(409);
    expect((await decide(randomUUID(), { decision: 'confirm' })).statusCode).toBe(404);
    const notices = (await test.get('/api/v1/notifications', test.publisher)).json().items;
    expect(notices[0]).toMatchObject({ kind: 'task.report_returned', link: `/work/tasks/${fixture.task}` });
    expect(notices[0].text).toContain('缺少验收单');
    const own = await trackedTask(test);
    const person = await test.signInAs('district_official', own.office);
    await test.app.inject({
      ...{ method: 'PUT', url: '/api/v1/console/task-units', headers: own.official },
      payload: { regionCode: '990104', name: '市财政局', organisations: [(await nameOf(own.office)) ?? ''] },
    });
    const mine = (await report({ organisationId: own.office }, person, own.task)).json();
    expect((await decide(mine.id, { decision: 'confirm' }, person)).statusCode).toBe(403);
    expect((await decide(mine.id, { decision: 'confirm' }, own.official)).statusCode).toBe(200);
  });

  it('counts for the public once it is confirmed, and closes the task when the lead has completed it', async () => {
    const own = await trackedTask(test, { dueOn: '2026-03-01' });
    const progress = async () => (await test.get(`/api/v1/policies/${own.policy}/progress`)).json().items[0];
    expect(await progress()).toMatchObject({ standing: 'overdue' });
    const { id } = (await report({ percent: 100, complete: true }, test.publisher, own.task)).json();
    expect((await progress()).percent).toBeUndefined();
    expect((await read(own.official, own.task)).light).toBe('red');
    const closed = (await decide(id, { decision: 'confirm' }, own.official)).json();
    expect(closed).toMatchObject({ state: 'done', standing: 'done', light: 'green', percent: 100 });
    expect(await progress()).toMatchObject({ standing: 'done', percent: 100, confirmedOn: '2026-03-02' });
    expect((await report({}, test.publisher, own.task)).statusCode).toBe(409);
  });

  it('is written into the audit log with the decision about it', async () => {
    const { id } = (await report()).json();
    await decide(id, { decision: 'confirm' });
    const { rows } = await test.database.pool.query(
      `select action from audit_log where entity_id = '${id}' order by seq`,
    );
    expect(rows.map(({ action }) => action)).toEqual(['task.report', 'task.decide_report']);
  });
});

describe('units', () => {
  it('are set by officials of the region, by full name, and found by name again', async () => {
    const put = (body: object, headers: Record<string, string> = fixture.official) =>
      test.app.inject({ method: 'PUT', url: '/api/v1/console/task-units', headers, payload: body });
    const body = { regionCode: '990104', name: '市财政局', organisations: ['没有这个单位'] };
    expect((await put(body)).json().detail).toContain('没有这个单位');
    const elsewhere = await test.signInAs(
      'district_official',
      await test.addOrganisation({ type: 'government', regionCode: '990105' }),
    );
    expect((await put({ ...body, organisations: [] }, elsewhere)).statusCode).toBe(403);
    expect((await put(body, test.publisher)).statusCode).toBe(403);
    await put({ ...body, organisations: ['桥州职业技术学院'] });
    const find = async () =>
      (await test.get('/api/v1/console/task-units', fixture.official))
        .json()
        .items.find(({ name }: { name: string }) => name === '市财政局');
    expect(await find()).toMatchObject({ set: true, organisations: [{ id: test.school }] });
    await put({ ...body, organisations: [] });
    expect(await find()).toMatchObject({ set: false, organisations: [] });
  });
});

async function nameOf(id: string): Promise<string | undefined> {
  const { rows } = await test.database.pool.query('select name from organisations where id = $1', [id]);
  return rows[0]?.name;
}
