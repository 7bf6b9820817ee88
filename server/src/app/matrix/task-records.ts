import { samplePng } from '../../testing/sample-files.ts';
import type { IntroductionTest } from '../introduction-test.ts';
import { type TaskFixture, trackedTask } from '../task-test.ts';
import type { RecordCase } from './record-case.ts';
import { RULES } from './rules.ts';

/** One task of the owner for all questions of a test: taking a policy in takes a while. */
const fixtures = new WeakMap<IntroductionTest, Promise<TaskFixture>>();
function fixture(test: IntroductionTest): Promise<TaskFixture> {
  const known = fixtures.get(test) ?? trackedTask(test);
  fixtures.set(test, known);
  return known;
}
const cities = new WeakMap<IntroductionTest, Promise<TaskFixture>>();
function citysTask(test: IntroductionTest): Promise<TaskFixture> {
  const known = cities.get(test) ?? trackedTask(test, { regionCode: '990100', unit: '桥州职业技术学院' });
  cities.set(test, known);
  return known;
}
/** Each time a task is handed down it goes to another district. */
let districts = 0;
const task = async (test: IntroductionTest) => ({ id: (await fixture(test)).task });
const reportOf = (test: IntroductionTest) => ({
  organisationId: test.factory,
  period: '2026-Q1',
  text: '已完成选址',
  percent: 20,
});
async function report(test: IntroductionTest) {
  const { id } = await task(test);
  return (await test.post(`/api/v1/tasks/${id}/reports`, test.publisher, reportOf(test))).json().id as string;
}
async function note(test: IntroductionTest) {
  const { task: id, official } = await fixture(test);
  const payload = { organisationId: test.factory, text: '请说明进度', dueOn: '2026-12-01' };
  const url = `/api/v1/console/tasks/${id}/supervision-notes`;
  return (await test.post(url, official, payload)).json().id as string;
}
const FILE = {
  headers: { 'content-type': 'application/octet-stream' },
  query: `?fileName=${encodeURIComponent('佐证.png')}`,
};
async function file(test: IntroductionTest, organisation = test.factory, headers = test.publisher) {
  const answer = await test.app.inject({
    method: 'POST',
    url: `/api/v1/organisations/${organisation}/task-files${FILE.query}`,
    headers: { ...headers, ...FILE.headers },
    payload: samplePng(),
  });
  return answer.json().id as string;
}
/** A meeting of the district's conference, of which the owner is a member. */
async function meeting(test: IntroductionTest) {
  const { official } = await fixture(test);
  const name = '桥州望江机器人有限公司';
  await test.app.inject({
    method: 'PUT',
    url: '/api/v1/conference-members',
    headers: official,
    payload: { regionCode: '990104', organisation: name, part: 'member' },
  });
  const payload = { regionCode: '990104', title: '第一次联席会议', heldOn: '2026-02-20' };
  return (await test.post('/api/v1/conference-meetings', official, payload)).json().id as string;
}

/** Tasks, their reports and supervision, and the joint conference. */
export const TASK_RECORDS: Record<string, RecordCase> = {
  'GET /api/v1/tasks/{id}': { rule: RULES.unitAndOfficials, make: task },
  'POST /api/v1/tasks/{id}/reports': {
    rule: RULES.reporters,
    make: async (test) => ({ ...(await task(test)), payload: reportOf(test) }),
  },
  'POST /api/v1/console/task-reports/{id}/decision': {
    rule: RULES.officialsOfUnit,
    make: async (test) => ({ id: await report(test), payload: { decision: 'confirm' } }),
  },
  'POST /api/v1/console/tasks/{id}/supervision-notes': {
    rule: RULES.officialsOfUnit,
    make: async (test) => ({
      ...(await task(test)),
      payload: { organisationId: test.factory, text: '请说明进度', dueOn: '2026-12-01' },
    }),
  },
  'POST /api/v1/supervision-notes/{id}/replies': {
    rule: RULES.reporters,
    make: async (test) => ({ id: await note(test), payload: { text: '已经落实' } }),
  },
  'POST /api/v1/console/supervision-notes/{id}/decision': {
    rule: RULES.officialsOfUnit,
    make: async (test) => ({ id: await note(test), payload: { decision: 'close', text: '已经落实，办结' } }),
  },
  'GET /api/v1/console/tasks/{id}/districts': { rule: RULES.officialsOfUnit, make: task },
  'POST /api/v1/console/tasks/{id}/districts': {
    // a city's task, one of whose units lies in the district: its officials know of it and hand nothing down
    rule: ({ role, place }) =>
      role === 'administrator' || place === 'city'
        ? 'allowed'
        : place === 'district'
          ? 'forbidden'
          : 'missing',
    make: async (test) => {
      const { task: id } = await citysTask(test);
      districts += 1;
      const unit = await test.addOrganisation({ type: 'government', regionCode: `9901${10 + districts}` });
      return { id, payload: { organisationIds: [unit] } };
    },
  },
  'POST /api/v1/organisations/{id}/task-files': {
    rule: RULES.reportersOfPublic,
    make: async (test) => ({ id: test.factory, ...FILE, payload: samplePng() }),
  },
  'GET /api/v1/task-files/{id}': {
    rule: RULES.unitAndOfficials,
    make: async (test) => {
      const [id, { id: owner }] = [await file(test), await task(test)];
      const payload = { ...reportOf(test), evidence: [{ kind: 'file', id }] };
      await test.post(`/api/v1/tasks/${owner}/reports`, test.publisher, payload);
      return { id };
    },
  },
  'GET /api/v1/conference-meetings/{id}': {
    rule: RULES.unitAndOfficials,
    make: async (test) => ({ id: await meeting(test) }),
  },
  'POST /api/v1/conference-meetings/{id}/matters': {
    rule: RULES.officialsOfUnit,
    make: async (test) => ({ id: await meeting(test), payload: { title: '实训基地用地' } }),
  },
  'POST /api/v1/conference-meetings/{id}/decisions': {
    rule: RULES.officialsOfUnit,
    make: async (test) => ({
      id: await meeting(test),
      payload: { text: '三月底前完成用地手续', organisationId: test.factory, dueOn: '2026-03-31' },
    }),
  },
  'PUT /api/v1/conference-meetings/{id}/minutes': {
    rule: RULES.officialsOfUnit,
    make: async (test) => ({ id: await meeting(test), payload: { fileId: await file(test) } }),
  },
};
