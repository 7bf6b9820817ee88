import { describe, expect, it } from 'vitest';
import { ME } from '../../testing/fixtures.ts';
import { renderAt } from '../../testing/render-at.ts';

const id = '018f0000-0000-7000-8000-0000000000d1';
const unit = { id: '018f0000-0000-7000-8000-0000000000d2', name: '桥州市教育局', type: 'government' };
const summary = {
  ...{ id, source: 'policy', statement: '建成公共实训基地', region: { code: '990100', name: '桥州市' } },
  policy: { id: 'qiaozhou-2026', title: '实施方案' },
  clause: 'c6',
  units: [
    { name: '市教育局', role: 'lead', organisations: [unit] },
    { name: '市财政局', role: 'assist', organisations: [] },
  ],
  ...{ dueOn: '2026-12-31', state: 'open', standing: 'under_way', light: 'yellow', percent: 40 },
  reasons: [
    {
      ...{ id: 'near', light: 'yellow', statement: '距完成时限不到45天', clause: 'c26' },
      facts: [{ name: '距完成时限天数', value: '40天' }],
    },
  ],
  report: { dueOn: '2026-10-13', period: '2026-Q3', late: true },
  ...{ waitingReports: 1, openNotes: 1, overdueNotes: 0, districts: 0 },
};
const report = {
  ...{
    id,
    organisation: unit,
    by: '王干部',
    at: '2026-10-10T02:00:00Z',
    period: '2026-Q3',
    text: '完成选址',
  },
  ...{ percent: 40, complete: false, state: 'waiting', mayDecide: true },
  evidence: [
    { kind: 'listing', title: '设备共享', href: '/listings/1' },
    { kind: 'introduction', title: '订单班合作' },
  ],
};
const task = {
  ...summary,
  ...{ reports: [report], notes: [], children: [], period: '2026-Q3' },
  may: { reportFor: [unit], supervise: true, handDown: false },
};
const official = { ...ME, memberships: ME.memberships.map((one) => ({ ...one, role: 'official' })) };
const answers = {
  '/api/v1/me': official,
  '/api/v1/console/tasks': {
    ...{ items: [summary], total: 1, units: [{ ...unit, tasks: 1 }] },
    regions: [{ code: '990100', name: '桥州市', tasks: 1 }],
    lights: { red: 2, yellow: 1, green: 3, none: 0, done: 4 },
  },
  '/api/v1/tasks/mine': { items: [summary], total: 1 },
  [`/api/v1/tasks/${id}`]: task,
  '/api/v1/console/supervision-notes': { items: [], total: 0 },
  '/api/v1/console/task-units': { items: [], total: 0 },
};
const show = (path: string, changes = {}) =>
  renderAt(path, { hasSession: true, answers: { ...answers, ...changes } });

describe('tasks', () => {
  it('stand on a board with lights, units that are nobody marked, and filters that need no script', async () => {
    const { html, text } = await show('/console/tasks?light=yellow');
    for (const part of ['黄灯', '未对应到平台单位', '1 份报告待确认', '已逾期']) expect(text).toContain(part);
    expect(html).toContain(`href="/console/tasks/${id}"`);
    expect(html).toContain('name="unit"');
    expect(html).toContain('method="get"');
  });

  it('say on their page why the light is on, by which clause and on what facts', async () => {
    const { html, text } = await show(`/console/tasks/${id}`);
    expect(text).toContain('距完成时限不到45天');
    expect(text).toContain('距完成时限天数 40天');
    expect(html).toContain('/policies/qiaozhou-2026#clause-c26');
  });

  it('show reports with evidence that opens where the reader may', async () => {
    const { html, text } = await show(`/console/tasks/${id}`);
    expect(html).toContain('href="/listings/1"');
    expect(text).toContain('您没有查看权限');
    expect(text).toContain('确认或退回');
  });

  it('offer reporting only to who reports', async () => {
    const may = { reportFor: [], supervise: false, handDown: false };
    const { text } = await show(`/work/tasks/${id}`, { [`/api/v1/tasks/${id}`]: { ...task, may } });
    expect(text).not.toContain('提交报告');
    expect(text).not.toContain('发出督查意见');
  });

  it('stand in the workbench of their unit, the pressing ones first', async () => {
    const { html, text } = await show('/work');
    expect(text).toContain('1 项需要尽快办理');
    expect(html).toContain('href="/work/tasks"');
  });

  it('have pages that say what will be there while nothing is', async () => {
    expect((await show('/console/supervision')).text).toContain('没有未办结的督查意见');
    expect((await show('/console/task-units')).text).toContain('政策施行后');
    expect((await show('/work/tasks', { '/api/v1/tasks/mine': { items: [], total: 0 } })).text).toContain(
      '没有任务',
    );
    const decisions = { '/api/v1/conference-decisions': { items: [], total: 0 } };
    expect((await show('/conference', decisions)).text).toContain('还没有公开的议定事项');
  });
});
