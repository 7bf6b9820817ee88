import { describe, expect, it } from 'vitest';
import { SIGNED_IN } from '../../testing/fake-api.ts';
import { HIT, LISTING, ME } from '../../testing/fixtures.ts';
import { renderAt } from '../../testing/render-at.ts';

const id = '018f0000-0000-7000-8000-0000000000c1';
const complaint = {
  id,
  state: 'open',
  listing: HIT,
  reason: 'charges_applicants',
  text: '要求先交押金',
  reporter: '王同学',
  reportedAt: '2026-11-10T02:00:00Z',
  dueOn: '2026-11-17',
  overdue: true,
  revisedSince: false,
};
const official = { ...ME, memberships: ME.memberships.map((one) => ({ ...one, role: 'official' })) };
const answers = {
  '/api/v1/me': official,
  '/api/v1/complaint-rules': {
    answerWithinWorkingDays: 5,
    correctWithinWorkingDays: 5,
    forgetContactAfterDays: 180,
  },
  '/api/v1/console/complaints': { items: [complaint], total: 1, page: 1, size: 20 },
  '/api/v1/console/complaints/count': { waiting: 1, oldest: complaint.reportedAt },
  [`/api/v1/console/complaints/${id}`]: { complaint, others: [], mayDecide: true },
};
const show = (path: string, changes = {}) =>
  renderAt(path, { hasSession: true, answers: { ...answers, ...changes } });

describe('reports', () => {
  it('are one link away from a listing, for visitors too, and not from one\u2019s own', async () => {
    const href = `href="/listings/${LISTING.id}/report"`;
    expect((await renderAt(`/listings/${LISTING.id}`)).html).toContain(href);
    const own = { ...LISTING, may: { ...LISTING.may, close: true } };
    const page = await show(`/listings/${LISTING.id}`, { [`/api/v1/listings/${LISTING.id}`]: own });
    expect(page.html).not.toContain(href);
  });

  it('are written with a reason and words; only visitors are asked for an address', async () => {
    const path = `/listings/${LISTING.id}/report`;
    const visitor = await renderAt(path, { answers: { ...answers, '/api/v1/me': 401 } });
    expect(visitor.text).toContain('5 个工作日内答复');
    expect(visitor.html).toContain('id="complaint-contact"');
    const person = await show(path, SIGNED_IN);
    expect(person.html).not.toContain('id="complaint-contact"');
    expect(person.text).toContain('向求职者收费或收押金');
  });

  it('stand in the console with what is overdue named', async () => {
    const { html, text } = await show('/console/reports');
    expect(html).toContain(`href="/console/reports/${id}"`);
    expect(text).toContain('已逾期，应在2026年11月17日前处理');
  });

  it('are answered on a page of their own, with who reported them', async () => {
    const { text } = await show(`/console/reports/${id}`);
    for (const part of ['王同学', '要求先交押金', '撤下这条信息', '要求改正']) expect(text).toContain(part);
    expect(text).not.toContain('已改正，办结');
  });

  it('leave no answer to who may not give it', async () => {
    const { text } = await show(`/console/reports/${id}`, {
      [`/api/v1/console/complaints/${id}`]: { complaint, others: [], mayDecide: false },
    });
    expect(text).not.toContain('撤下这条信息');
  });

  it('tell the owner of a listing that was taken down why, on its page', async () => {
    const takenDown = { at: '2026-11-20T02:00:00Z', reason: '收取押金' };
    const down = { ...LISTING, status: 'rejected', takenDown };
    const { text } = await show(`/listings/${LISTING.id}`, { [`/api/v1/listings/${LISTING.id}`]: down });
    expect(text).toContain('理由：收取押金');
  });
});
