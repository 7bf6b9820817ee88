import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IntroductionTest, openIntroductionTest } from '../../app/introduction-test.ts';
import { type TaskFixture, trackedTask } from '../../app/task-test.ts';

let test: IntroductionTest;
let fixture: TaskFixture;
beforeAll(async () => {
  test = await openIntroductionTest();
  fixture = await trackedTask(test);
});
afterAll(() => test.close());

const write = (changes: object = {}, headers: Record<string, string> = fixture.official) =>
  test.post(`/api/v1/console/tasks/${fixture.task}/supervision-notes`, headers, {
    ...{ organisationId: test.factory, text: '请说明基地选址为何推迟', dueOn: '2026-03-06', ...changes },
  });
const reply = (id: string, headers = test.publisher, body: object = { text: '选址已定，三月底开工' }) =>
  test.post(`/api/v1/supervision-notes/${id}/replies`, headers, body);
const decide = (id: string, decision: object, headers: Record<string, string> = fixture.official) =>
  test.post(`/api/v1/console/supervision-notes/${id}/decision`, headers, decision);
const noteOf = async (id: string) =>
  (await test.get(`/api/v1/tasks/${fixture.task}`, fixture.official))
    .json()
    .notes.find((note: { id: string }) => note.id === id);

describe('a supervision note', () => {
  it('goes to a unit of the task with a day to come, from an official of its region', async () => {
    expect((await write({ dueOn: '2026-03-01' })).statusCode).toBe(422);
    expect((await write({ text: '' })).statusCode).toBe(400);
    expect((await write({ organisationId: test.school })).statusCode).toBe(422);
    expect((await write({}, test.publisher)).statusCode).toBe(403);
    expect((await write({}, {})).statusCode).toBe(401);
    const { id } = (await write()).json();
    expect(await noteOf(id)).toMatchObject({ state: 'open', dueOn: '2026-03-06', overdueDays: 0 });
    const [notice] = (await test.get('/api/v1/notifications', test.publisher)).json().items;
    expect(notice).toMatchObject({ kind: 'task.supervised', link: `/work/tasks/${fixture.task}` });
  });

  it('is answered by the unit with evidence, once, and then waits for the official', async () => {
    const { id } = (await write()).json();
    expect((await reply(id, test.reader)).statusCode).toBe(403);
    expect((await reply(id, test.teacher)).statusCode).toBe(404);
    expect((await reply(randomUUID())).statusCode).toBe(404);
    expect((await reply(id, test.publisher, { text: '' })).statusCode).toBe(400);
    const evidence = [{ kind: 'organisation', id: test.school }];
    expect((await reply(id, test.publisher, { text: '已与学院选定校址', evidence })).statusCode).toBe(201);
    expect((await reply(id)).statusCode).toBe(409);
    const { state, entries } = await noteOf(id);
    expect(state).toBe('replied');
    expect(entries[1]).toMatchObject({
      ...{ kind: 'reply', text: '已与学院选定校址' },
      evidence: [{ kind: 'organisation', title: '桥州职业技术学院', href: `/organisations/${test.school}` }],
    });
    const [notice] = (await test.get('/api/v1/notifications', fixture.official)).json().items;
    expect(notice).toMatchObject({ kind: 'task.note_replied', link: `/console/tasks/${fixture.task}` });
  });

  it('is closed, or insisted on with another day, by officials of the region', async () => {
    const { id } = (await write()).json();
    await reply(id);
    expect((await decide(id, { decision: 'insist', text: '没有说明原因' })).statusCode).toBe(400);
    expect((await decide(id, { decision: 'close', text: '已落实' }, test.publisher)).statusCode).toBe(403);
    await decide(id, { decision: 'insist', text: '没有说明原因', dueOn: '2026-03-10' });
    expect(await noteOf(id)).toMatchObject({ state: 'open', dueOn: '2026-03-10' });
    expect((await reply(id)).statusCode).toBe(201);
    await decide(id, { decision: 'close', text: '已经落实，办结' });
    const note = await noteOf(id);
    expect(note.state).toBe('closed');
    expect(note.entries.map(({ kind }: { kind: string }) => kind)).toEqual([
      ...['note', 'reply', 'insist', 'reply', 'close'],
    ]);
    expect((await decide(id, { decision: 'close', text: '再办结一次' })).statusCode).toBe(409);
    const { rows } = await test.database.pool.query(
      `select action from audit_log where entity_id = '${id}' order by seq`,
    );
    expect(rows.map(({ action }) => action)).toEqual([
      ...[
        'supervision.write',
        'supervision.reply',
        'supervision.insist',
        'supervision.reply',
        'supervision.close',
      ],
    ]);
  });

  it('shows as overdue after its day, on the task and in the list of its unit', async () => {
    const { id } = (await write({ dueOn: '2026-03-03' })).json();
    test.setNow('2026-03-05T10:00:00+08:00');
    expect((await noteOf(id)).overdueDays).toBe(2);
    const list = async (query: string) =>
      (await test.get(`/api/v1/console/supervision-notes?${query}`, fixture.official)).json().items;
    const ids = (await list(`unit=${test.factory}`)).map((note: { id: string }) => note.id);
    expect(ids[0]).toBe(id);
    expect(await list(`unit=${test.school}`)).toEqual([]);
    expect((await list(`unit=${test.factory}&open=false`)).length).toBeGreaterThan(ids.length);
    expect((await test.get('/api/v1/console/supervision-notes', test.publisher)).statusCode).toBe(403);
    const task = (await test.get(`/api/v1/tasks/${fixture.task}`, fixture.official)).json();
    expect(task.overdueNotes).toBeGreaterThan(0);
    const { waiting } = (await test.get('/api/v1/console/tasks/count', fixture.official)).json();
    expect(waiting).toBeGreaterThan(0);
    test.setNow('2026-03-02T10:00:00+08:00');
  });
});

describe('a city’s task', () => {
  it('is handed down to districts, which report for themselves and are seen together', async () => {
    const city = await trackedTask(test, { regionCode: '990100', unit: '桥州职业技术学院' });
    const url = `/api/v1/console/tasks/${city.task}/districts`;
    const [one, two] = await Promise.all(
      ['990105', '990106'].map((regionCode) => test.addOrganisation({ type: 'government', regionCode })),
    );
    const down = (organisationIds: (string | undefined)[], headers: Record<string, string> = city.official) =>
      test.post(url, headers, { organisationIds });
    const district = await test.signInAs('district_official', one ?? '');
    expect((await down([one], district)).statusCode).toBe(404);
    expect((await down([])).statusCode).toBe(400);
    expect((await down([city.office])).statusCode).toBe(422);
    const choices = (await test.get(url, city.official)).json().items;
    expect(choices.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining([one, two]));
    expect((await down([one, two])).statusCode).toBe(201);
    expect((await down([one])).statusCode).toBe(422);
    const read = async (id: string, headers: Record<string, string>) =>
      (await test.get(`/api/v1/tasks/${id}`, headers)).json();
    const { children } = await read(city.task, city.official);
    expect(children.map(({ region }: { region: { code: string } }) => region.code).sort()).toEqual([
      '990105',
      '990106',
    ]);
    const own = children.find(({ region }: { region: { code: string } }) => region.code === '990105');
    const body = { organisationId: one, period: '2026-Q1', text: '全区已摸底', percent: 60 };
    expect((await test.post(`/api/v1/tasks/${own.id}/reports`, district, body)).statusCode).toBe(201);
    expect(await read(city.task, city.official)).toMatchObject({ percent: 30, districts: 2 });
    expect((await read(own.id, district)).parent).toMatchObject({ id: city.task });
    const board = (await test.get('/api/v1/console/tasks', district)).json().items;
    expect(board.map(({ id }: { id: string }) => id)).toContain(own.id);
    const other = children.find(({ region }: { region: { code: string } }) => region.code === '990106');
    expect((await test.get(`/api/v1/tasks/${other.id}`, district)).statusCode).toBe(404);
  });
});
