import type { Registration } from '@rongqiao/contracts';
import { describe, expect, it } from 'vitest';
import { ME } from '../../testing/fixtures.ts';
import { renderAt } from '../../testing/render-at.ts';

const OFFICIAL = {
  ...ME,
  memberships: ME.memberships.map((item) => ({ ...item, role: 'official' as const })),
};
const REGISTRATION: Registration = {
  id: '00000000-0000-4000-8000-00000000cc01',
  state: 'pending',
  version: 1,
  name: '桥州新锐机械有限公司',
  type: 'enterprise',
  region: { code: '990104', name: '望江区' },
  creditCode: '91350100M000100Y43',
  intro: '做夹具。',
  marks: ['contributor'],
  applicant: { name: '陈新', email: 'chen@test.example', emailConfirmed: false },
  submittedAt: '2026-11-18T01:00:00Z',
  may: { decide: true, revise: false },
};
const answers = {
  '/api/v1/me': OFFICIAL,
  '/api/v1/console/registrations': { items: [REGISTRATION], total: 1 },
  '/api/v1/console/registrations/count': { waiting: 1, oldest: REGISTRATION.submittedAt },
  '/api/v1/console/organisations': {
    items: [
      {
        id: REGISTRATION.id,
        name: '停用的单位',
        type: 'park',
        region: REGISTRATION.region,
        verified: true,
        suspendedAt: '2026-11-18T01:00:00Z',
        suspensionReason: '核查中',
      },
    ],
    total: 1,
    page: 1,
    size: 20,
  },
  [`/api/v1/registrations/${REGISTRATION.id}`]: REGISTRATION,
  '/api/v1/registrations': { items: [REGISTRATION], total: 1 },
};
const show = (path: string, locale: 'zh-CN' | 'en' = 'zh-CN') =>
  renderAt(path, { answers, hasSession: true, locale });

describe('the console', () => {
  it('opens on what waits, with how much and since when', async () => {
    const { status, text } = await show('/console');
    expect(status).toBe(200);
    expect(text).toContain('单位登记审核');
    expect(text).toContain('1 件待办，最早的一件从2026年11月18日等到现在');
  });

  it('is forbidden to those who are no officials, and asks visitors to sign in', async () => {
    const member = await renderAt('/console', {
      answers: { ...answers, '/api/v1/me': ME },
      hasSession: true,
    });
    expect(member.status).toBe(403);
    const visitor = await renderAt('/console');
    expect(visitor.status).toBe(302);
  });

  it('tells the reviewing official that the address is unconfirmed', async () => {
    const { text } = await show(`/console/registrations/${REGISTRATION.id}`);
    expect(text).toContain('申请人的邮箱未经确认');
    expect(text).toContain('退回修改');
  });

  it('lists the registrations and the organisations of the region in both languages', async () => {
    expect((await show('/console/registrations')).text).toContain(REGISTRATION.name);
    const { text } = await show('/console/organisations?state=suspended', 'en');
    expect(text).toContain('Suspended because: 核查中');
    expect(text).toContain('Lift for “停用的单位”');
  });
});

describe('registering', () => {
  it('shows a person the form and where their registrations stand', async () => {
    expect((await show('/work/registrations')).text).toContain('待审核');
    expect((await show('/work/registrations/new')).text).toContain('统一社会信用代码');
    expect((await show(`/work/registrations/${REGISTRATION.id}`)).text).toContain('等待主管部门审核');
    expect((await renderAt('/sign-up', { locale: 'en' })).text).toContain('Sign up');
  });
});
