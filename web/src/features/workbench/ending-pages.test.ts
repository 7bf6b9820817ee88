import { describe, expect, it } from 'vitest';
import { SIGNED_IN } from '../../testing/fake-api.ts';
import { HIT, LISTING } from '../../testing/fixtures.ts';
import { renderAt } from '../../testing/render-at.ts';

const own = {
  ...LISTING,
  outcomeDueOn: '2026-12-15',
  may: { revise: true, publish: false, close: true, extend: true },
};
const at = `/api/v1/listings/${LISTING.id}`;
const show = (path: string, changes = {}) =>
  renderAt(path, { hasSession: true, answers: { ...SIGNED_IN, ...changes } });

describe('the end of a listing on its pages', () => {
  it('asks the owner on the workbench, with the way to the answer and the day it closes without one', async () => {
    const items = [{ ...HIT, status: 'expired', outcomeDueOn: '2026-12-15' }];
    const { html, text } = await show('/work', { '/api/v1/me/listings': { items, total: 1 } });
    expect(html).toContain(`href="/work/listings/${HIT.id}/end"`);
    expect(text).toContain('2026年12月15日过后仍没有反馈将按“未反馈结果”结束');
  });

  it('takes the outcome, or another last day within the bounds', async () => {
    const { html, text } = await show(`/work/listings/${LISTING.id}/end`, { [at]: own });
    expect(text).toContain('请在2026年12月15日前写明结果或延期');
    expect(html).toMatch(/<input[^>]*type="date"[^>]*min="2026-11-21"[^>]*max="2027-11-21"/);
  });

  it('asks for no day where a listing has none', async () => {
    const { deadline: _, ...open } = own;
    const { html, text } = await show(`/work/listings/${LISTING.id}/end`, { [at]: open });
    expect(html).not.toContain('type="date"');
    expect(text).toContain('仍然有效');
  });

  it('tells the owner, and nobody else, on the listing', async () => {
    expect((await show(`/listings/${LISTING.id}`, { [at]: own })).text).toContain('请反馈这条信息的结果');
    const others = { ...own, may: LISTING.may };
    expect((await show(`/listings/${LISTING.id}`, { [at]: others })).text).not.toContain('请反馈');
  });

  it('says to everybody that nobody gave an outcome', async () => {
    const outcome = { result: 'none', at: '2026-11-20T02:00:00Z' };
    const { text } = await renderAt(`/listings/${LISTING.id}`, {
      answers: { [at]: { ...LISTING, status: 'closed', outcome } },
    });
    expect(text).toContain('未反馈结果');
    expect(text).toContain('由平台结束');
  });
});
