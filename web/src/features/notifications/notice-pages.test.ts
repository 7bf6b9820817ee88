import { describe, expect, it } from 'vitest';
import { SIGNED_IN } from '../../testing/fake-api.ts';
import { LISTING } from '../../testing/fixtures.ts';
import { INTRODUCTION, NOTICES } from '../../testing/introduction-fixtures.ts';
import { renderAt } from '../../testing/render-at.ts';

const count = '/api/v1/notifications/count';
const show = (path: string, answers: object = {}) =>
  renderAt(path, { hasSession: true, answers: { ...SIGNED_IN, ...answers } });

describe('the number of unread notices', () => {
  it('stands in the header of a signed-in person, in words for who hears the page', async () => {
    const { html } = await show('/', { [count]: { unread: 12 } });
    expect(html).toContain('aria-label="通知，12 条未读"');
  });

  it('is left out when nothing is unread, when it cannot be read, and for visitors', async () => {
    for (const answer of [{ unread: 0 }, 500]) {
      const page = await show('/', { [count]: answer });
      expect(page.status).toBe(200);
      expect(page.html).toContain('href="/work/notices"');
      expect(page.html).not.toContain('条未读');
    }
    const visitor = await renderAt('/');
    expect(visitor.html).not.toContain('/work/notices');
    expect(visitor.asked).not.toContain(count);
  });
});

describe('the notices', () => {
  it('lead to what they are about, unread ones named so and with a button of their own', async () => {
    const { html, text } = await show('/work/notices');
    for (const { title, link } of NOTICES.items) {
      expect(text).toContain(title);
      expect(html).toContain(`href="${link}"`);
    }
    expect(html.match(/标为已读：/g)).toHaveLength(1);
    expect(text).toContain('全部标为已读');
  });

  it('offer nothing to mark where all is read', async () => {
    const { text } = await show('/work/notices', {
      '/api/v1/notifications': { ...NOTICES, items: NOTICES.items.slice(1), total: 1, unread: 0 },
    });
    expect(text).not.toContain('标为已读');
  });

  it('ask the API for what the address says', async () => {
    const { asked } = await show('/work/notices?unread=true&page=2');
    expect(asked).toContain('/api/v1/notifications?unread=true&page=2');
  });
});

describe('the workbench', () => {
  it('opens on introductions that wait, before listings, and names unread notices that they do not cover', async () => {
    const { text, html } = await show('/work', {
      '/api/v1/notifications': {
        ...NOTICES,
        items: NOTICES.items.map(({ readAt: _read, ...item }) => item),
      },
    });
    const places = ['对方在等您答复', '草稿还没有发布', '未读通知'].map((part) => text.indexOf(part));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(text).toContain('对接已自动关闭');
    expect(text).not.toContain('收到对接邀请');
    expect(html).toContain(`href="/work/introductions/${INTRODUCTION.id}"`);
  });

  it('shows them to a person without an organisation as well', async () => {
    const me = { ...(SIGNED_IN['/api/v1/me'] as object), memberships: [] };
    const { text } = await show('/work', { '/api/v1/me': me, '/api/v1/me/recommendations': { items: [] } });
    expect(text).toContain('对方在等您答复');
  });

  it('is worth showing when they cannot be read', async () => {
    const page = await show('/work', { '/api/v1/introductions': 500, '/api/v1/notifications': 500 });
    expect(page.status).toBe(200);
    expect(page.text).toContain('对接暂时读不出来');
    expect(page.text).toContain('草稿还没有发布');
  });
});

describe('closing a listing', () => {
  const path = `/work/listings/${LISTING.id}/end`;
  const own = {
    [`/api/v1/listings/${LISTING.id}`]: { ...LISTING, may: { revise: true, publish: false, close: true } },
  };

  it('starts from the result that an introduction has led to, and from none otherwise', async () => {
    const chosen = await show(`${path}?result=cooperating`, own);
    expect(chosen.html).toMatch(/<input[^>]*checked=""[^>]*value="cooperating"/);
    expect(chosen.html.match(/checked=""/g)).toHaveLength(1);
    expect((await show(`${path}?result=nonsense`, own)).html).not.toContain('checked=""');
  });
});
