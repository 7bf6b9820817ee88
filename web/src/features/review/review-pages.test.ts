import { describe, expect, it } from 'vitest';
import { SIGNED_IN } from '../../testing/fake-api.ts';
import { HIT, LISTING, ME } from '../../testing/fixtures.ts';
import { renderAt } from '../../testing/render-at.ts';

const rules = { samplingRate: 0.1, seed: 'seed-1', method: 'sha256' };
const at = '2026-11-20T02:00:00.000Z';
const submission = {
  id: '018f0000-0000-7000-8000-00000000000a',
  subject: 'revision',
  state: 'waiting',
  revision: 1,
  content: {},
  changes: [{ field: 'headcount', before: 2, after: 5 }],
  reasons: [],
  submittedAt: at,
};
const official = { ...ME, memberships: ME.memberships.map((one) => ({ ...one, role: 'official' })) };
const answers = {
  '/api/v1/me': official,
  '/api/v1/listing-review-rules': rules,
  '/api/v1/review/listings': {
    items: [{ listing: HIT, subject: 'draft', title: '待审的标题', submittedAt: at }],
    total: 1,
    page: 1,
    size: 20,
  },
  [`/api/v1/listings/${LISTING.id}/review`]: {
    items: [submission],
    trusted: false,
    mayDecide: true,
    attachments: [],
  },
};
const show = (path: string, changes = {}) =>
  renderAt(path, { hasSession: true, answers: { ...answers, ...changes } });

describe('the pages of review', () => {
  it('list what waits with its way to the decision, and state how sampling is drawn', async () => {
    const { html, text } = await show('/console/listings');
    expect(html).toContain(`href="/console/listings/${HIT.id}"`);
    expect(text).toContain('待审的标题');
    expect(text).toContain('10%');
    expect(text).toContain('seed-1');
  });

  it('show what changes before and after, with every reason for returning', async () => {
    const { text } = await show(`/console/listings/${LISTING.id}`);
    expect(text).toMatch(/人数.*2.*5/);
    expect(text).toContain('向求职者收费');
  });

  it('name the files that come and go, and open those that are put forward', async () => {
    const [old, fresh] = ['018f0000-0000-7000-8000-0000000000f1', '018f0000-0000-7000-8000-0000000000f2'];
    const changes = [{ field: 'attachments', before: [old], after: [fresh] }];
    const attachments = [
      { id: old, name: '旧简章.pdf', kind: 'pdf', bytes: 2048 },
      { id: fresh, name: '新简章.pdf', kind: 'pdf', bytes: 4096 },
    ];
    const items = [{ ...submission, changes, content: { attachments: [fresh] } }];
    const { html, text } = await show(`/console/listings/${LISTING.id}`, {
      [`/api/v1/listings/${LISTING.id}/review`]: { items, trusted: false, mayDecide: true, attachments },
    });
    expect(text).toMatch(/附件.*旧简章\.pdf.*新简章\.pdf/);
    expect(html).toContain(`href="/api/v1/listings/${LISTING.id}/attachments/${fresh}"`);
    expect(html).not.toContain(`/attachments/${old}"`);
  });

  it('mark what changed inside a text, and show no codes', async () => {
    const changes = [
      { field: 'body', before: '包食宿，月薪 6000 元', after: '包食宿，月薪 7500 元' },
      { field: 'kind', before: 'talent', after: 'training' },
      { field: 'details.payPeriod', before: 'month', after: 'year' },
      { field: 'details.payMinFen', before: 500_000, after: 600_000 },
      { field: 'sharing.reach', before: 'everywhere', after: 'city' },
    ];
    const items = [{ ...submission, changes }];
    const { html, text } = await show(`/console/listings/${LISTING.id}`, {
      [`/api/v1/listings/${LISTING.id}/review`]: { items, trusted: false, mayDecide: true, attachments: [] },
    });
    expect(html).toMatch(
      /<del><span[^>]*>删去：<\/span>6000<\/del><ins><span[^>]*>新增：<\/span>7500<\/ins>/,
    );
    expect(text).toMatch(/类别 人才 培训/);
    expect(text).toMatch(/薪酬按 月 年/);
    expect(text).toMatch(/5,000 元 6,000 元/);
    expect(text).toMatch(/不限地区 本市/);
    expect(text).not.toMatch(/talent|payPeriod|everywhere/);
  });

  it('offer no decision to who may not decide', async () => {
    const review = { items: [submission], trusted: false, mayDecide: false, attachments: [] };
    const { text } = await show(`/console/listings/${LISTING.id}`, {
      [`/api/v1/listings/${LISTING.id}/review`]: review,
    });
    expect(text).toContain(LISTING.title);
    expect(text).not.toContain('提交决定');
  });

  it('ask a visitor to sign in and bring them back', async () => {
    const page = await renderAt('/console/listings');
    expect(page.location).toBe('/sign-in?back=%2Fconsole%2Flistings');
  });

  it('tell the author above the editor why a listing came back', async () => {
    const returned = { ...submission, state: 'returned', reasons: ['untrue'], note: '请附证明' };
    const { text } = await show(`/work/listings/${LISTING.id}`, {
      [`/api/v1/listings/${LISTING.id}`]: { ...LISTING, may: { revise: true, publish: true, close: true } },
      [`/api/v1/listings/${LISTING.id}/review`]: {
        items: [returned],
        trusted: false,
        mayDecide: false,
        attachments: [],
      },
    });
    expect(text).toContain('内容不实');
    expect(text).toContain('请附证明');
  });

  it('are reached from the workbench by officials only', async () => {
    expect((await show('/work')).html).toContain('href="/console/listings"');
    expect((await show('/work', SIGNED_IN)).html).not.toContain('href="/console/listings"');
  });
});
