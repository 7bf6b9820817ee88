import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IntroductionTest, openIntroductionTest } from '../../app/introduction-test.ts';
import { type TaskFixture, trackedTask } from '../../app/task-test.ts';
import { samplePdf } from '../../testing/sample-files.ts';

let test: IntroductionTest;
let fixture: TaskFixture;
let meeting: string;
beforeAll(async () => {
  test = await openIntroductionTest();
  fixture = await trackedTask(test);
  await member('桥州职业技术学院', 'member');
  const body = { regionCode: '990104', title: '第一次联席会议', heldOn: '2026-02-20', place: '区政府' };
  meeting = (await test.post('/api/v1/conference-meetings', fixture.official, body)).json().id;
});
afterAll(() => test.close());

const member = (
  organisation: string,
  part: string | null,
  headers: Record<string, string> = fixture.official,
) =>
  test.app.inject({
    ...{ method: 'PUT', url: '/api/v1/conference-members', headers },
    payload: { regionCode: '990104', organisation, part },
  });
const add = (what: string, body: object, headers: Record<string, string> = fixture.official) =>
  test.post(`/api/v1/conference-meetings/${meeting}/${what}`, headers, body);
const read = async (headers: Record<string, string> = fixture.official) =>
  (await test.get(`/api/v1/conference-meetings/${meeting}`, headers)).json();
const decision = (changes: object = {}) => ({
  ...{ text: '三月底前完成用地手续', organisationId: test.factory, dueOn: '2026-03-31', ...changes },
});

describe('the joint conference', () => {
  it('is entered by officials of its region only', async () => {
    const body = { regionCode: '990104', title: '第二次联席会议', heldOn: '2026-02-28' };
    const post = (headers: Record<string, string>, changes = {}) =>
      test.post('/api/v1/conference-meetings', headers, { ...body, ...changes });
    expect((await post({})).statusCode).toBe(401);
    expect((await post(test.publisher)).statusCode).toBe(403);
    expect((await post(fixture.official, { title: '' })).statusCode).toBe(400);
    expect((await post(fixture.official, { policyId: 'no-such-policy' })).statusCode).toBe(404);
    const elsewhere = await test.signInAs(
      'district_official',
      await test.addOrganisation({ type: 'government', regionCode: '990105' }),
    );
    expect((await post(elsewhere)).statusCode).toBe(403);
    expect((await member('没有这个单位', 'member')).statusCode).toBe(422);
    expect((await member('桥州职业技术学院', 'member', elsewhere)).statusCode).toBe(403);
  });

  it('is read by its members and officials, and missing for others', async () => {
    expect((await read(test.teacher)).title).toBe('第一次联席会议');
    expect((await read(test.teacher)).mayManage).toBe(false);
    const url = `/api/v1/conference-meetings/${meeting}`;
    expect((await test.get(url, test.publisher)).statusCode).toBe(404);
    expect((await test.get(url)).statusCode).toBe(401);
    expect((await test.get('/api/v1/conference-meetings', test.publisher)).json().total).toBe(0);
    expect((await test.get('/api/v1/conference-meetings', test.teacher)).json()).toMatchObject({
      ...{ total: 1, mayManage: [], members: [{ part: 'member' }] },
    });
  });

  it('has matters, linked to tasks that are there', async () => {
    expect((await add('matters', { title: '实训基地用地', taskId: fixture.task })).statusCode).toBe(201);
    expect((await add('matters', { title: '实训基地用地', taskId: randomUUID() })).statusCode).toBe(422);
    expect((await add('matters', { title: '实训基地用地' }, test.teacher)).statusCode).toBe(403);
    expect((await read()).agenda).toMatchObject([{ title: '实训基地用地', task: { id: fixture.task } }]);
  });

  it('decides what enters the board as a task of the unit, and is public only where it says so', async () => {
    const { agenda } = await read();
    expect((await add('decisions', decision({ matterId: randomUUID() }))).statusCode).toBe(422);
    expect((await add('decisions', decision({ organisationId: randomUUID() }))).statusCode).toBe(422);
    expect((await add('decisions', decision(), test.teacher)).statusCode).toBe(403);
    expect((await add('decisions', decision({ matterId: agenda[0].id }))).statusCode).toBe(201);
    expect((await add('decisions', decision({ text: '公布设备清单', public: true }))).statusCode).toBe(201);
    const { resolved } = await read();
    expect(resolved).toMatchObject([
      { text: '三月底前完成用地手续', public: false, matter: agenda[0].id, standing: 'not_reported' },
      { text: '公布设备清单', public: true },
    ]);
    const task = (await test.get(`/api/v1/tasks/${resolved[0].task}`, test.publisher)).json();
    expect(task).toMatchObject({ source: 'decision', dueOn: '2026-03-31', meeting: { id: meeting } });
    const report = { organisationId: test.factory, period: '2026-03', text: '手续办完', complete: true };
    const { id } = (
      await test.post(`/api/v1/tasks/${resolved[1].task}/reports`, test.publisher, report)
    ).json();
    await test.post(`/api/v1/console/task-reports/${id}/decision`, fixture.official, { decision: 'confirm' });
    const open = (await test.get('/api/v1/conference-decisions')).json();
    expect(open.items).toMatchObject([
      { text: '公布设备清单', unit: '桥州望江机器人有限公司', standing: 'done' },
    ]);
  });

  it('has minutes that its members open', async () => {
    const sent = await test.app.inject({
      method: 'POST',
      url: `/api/v1/organisations/${fixture.office}/task-files?fileName=${encodeURIComponent('纪要.pdf')}`,
      headers: { ...fixture.official, 'content-type': 'application/octet-stream' },
      payload: samplePdf(),
    });
    const put = (fileId: string, headers: Record<string, string> = fixture.official) =>
      test.app.inject({
        ...{ method: 'PUT', url: `/api/v1/conference-meetings/${meeting}/minutes`, headers },
        payload: { fileId },
      });
    const { id } = sent.json();
    const href = `/api/v1/task-files/${id}`;
    expect((await test.get(href, test.teacher)).statusCode).toBe(404);
    expect((await put(randomUUID())).statusCode).toBe(422);
    expect((await put(id, test.teacher)).statusCode).toBe(403);
    expect((await put(id)).json().minutes).toEqual({ kind: 'file', title: '纪要.pdf', href });
    expect((await test.get(href, test.teacher)).statusCode).toBe(200);
    expect((await test.get(href, test.publisher)).statusCode).toBe(404);
  });

  it('loses a member who is named no longer one', async () => {
    await member('桥州职业技术学院', null);
    expect((await test.get(`/api/v1/conference-meetings/${meeting}`, test.teacher)).statusCode).toBe(404);
  });
});
