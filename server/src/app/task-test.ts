import type { IntroductionTest } from './introduction-test.ts';

type Headers = Record<string, string>;

/** A task of a policy in force in a district, whose lead unit is the factory of the test. */
export interface TaskFixture {
  policy: string;
  task: string;
  /** An official of the district's office, who belongs to no unit. */
  official: Headers;
  office: string;
}

let documents = 0;

/** Takes a short policy of a region in, puts it in force, and maps its unit to an organisation, the factory unless said otherwise. */
export async function trackedTask(
  test: IntroductionTest,
  { regionCode = '990104', unit = '桥州望江机器人有限公司', dueOn = '2026-12-31' } = {},
): Promise<TaskFixture> {
  documents += 1;
  const office = await test.addOrganisation({ type: 'government', regionCode: '990100' });
  const official = await test.signInAs('official', office);
  const call = (method: 'PUT' | 'POST', url: string, payload: object | Buffer, headers = {}) =>
    test.app.inject({ method, url, headers: { ...official, ...headers }, payload });
  const text = `示范办法第${documents}号 ${Math.random()}\n一、目标\n（一）建成实训基地12个。责任单位：市教育局、市财政局\n`;
  const query = `fileName=${encodeURIComponent('办法.txt')}&regionCode=${regionCode}`;
  const headers = { 'content-type': 'application/octet-stream' };
  const policy = (await call('POST', `/api/v1/policies?${query}`, Buffer.from(text), headers)).json()
    .id as string;
  for (const kind of ['tasks', 'rules'])
    for (const { id, statement, units } of (
      await test.get(`/api/v1/policies/${policy}/${kind}`, official)
    ).json().items) {
      const task = { statement, units, dueOn };
      const decision = kind === 'tasks' ? { decision: 'corrected', task } : { decision: 'confirmed' };
      await call('PUT', `/api/v1/policies/${policy}/items/${id}`, decision);
    }
  const supervision = { yellowDaysBefore: 30, redDaysAfter: 0, reportEveryDays: 92 };
  await call('PUT', `/api/v1/policies/${policy}/activation`, { from: '2026-02-01', supervision });
  await call('PUT', '/api/v1/console/task-units', { regionCode, name: '市教育局', organisations: [unit] });
  const board = (await test.get(`/api/v1/console/tasks?policy=${policy}`, official)).json();
  return { policy, task: board.items[0].id as string, official, office };
}
