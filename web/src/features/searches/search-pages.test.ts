import { describe, expect, it } from 'vitest';
import { SIGNED_IN } from '../../testing/fake-api.ts';
import { HIT } from '../../testing/fixtures.ts';
import { renderAt } from '../../testing/render-at.ts';

const SEARCH = {
  id: '018f0000-0000-7000-8000-0000000000f1',
  name: '望江焊工',
  terms: { q: '焊工', region: '990104' },
  frequency: 'daily',
  createdAt: '2026-11-20T02:00:00.000Z',
  lookedAt: '2026-11-21T00:00:00.000Z',
  found: 3,
};
const show = (path: string, answers: object) =>
  renderAt(path, { hasSession: true, answers: { ...SIGNED_IN, ...answers } });

describe('saved searches', () => {
  it('are offered on a search for something, to visitors by signing in', async () => {
    expect((await renderAt('/listings?q=焊工')).text).toContain('登录后可以保存这个查找');
    expect((await show('/listings?q=焊工', {})).text).toContain('保存这个查找，有新信息时告诉我');
    expect((await show('/listings', {})).text).not.toContain('保存这个查找');
  });

  it('are listed with how often they tell, and lead to the search and to what was found', async () => {
    const { text, html } = await show('/work/searches', {
      '/api/v1/me/searches': { items: [SEARCH], limit: 20 },
    });
    expect(text).toContain('望江焊工');
    expect(text).toContain('每天早上 8 点告诉我');
    expect(text).toContain('共找到 3 条新信息');
    expect(html).toContain(`/work/searches/${SEARCH.id}`);
    expect(html).toContain('region=990104');
  });

  it('say how they come about where there are none, and ask visitors to sign in', async () => {
    const { text } = await show('/work/searches', { '/api/v1/me/searches': { items: [], limit: 20 } });
    expect(text).toContain('还没有保存的查找');
    expect((await renderAt('/work/searches')).location).toContain('/sign-in?back=');
  });

  it('show what they found, and that there is nothing yet', async () => {
    const path = `/work/searches/${SEARCH.id}`;
    const finds = [{ foundAt: '2026-11-21T00:00:00.000Z', listing: HIT }];
    const answer = (given: object[]) => ({
      [`/api/v1/me/searches/${SEARCH.id}`]: { search: SEARCH, finds: given },
    });
    expect((await show(path, answer(finds))).text).toContain(HIT.title);
    expect((await show(path, answer([]))).text).toContain('还没有新发布的信息符合条件');
  });

  it('are stopped from a letter without signing in, and a wrong link says so', async () => {
    const answers = { '/api/v1/search-alerts': { name: '望江焊工', frequency: 'daily' } };
    const { text } = await renderAt('/alerts/stop?token=x.y', { answers });
    expect(text).toContain('“望江焊工”有新信息时不再给您发通知和邮件');
    expect((await renderAt('/alerts/stop?token=x.y')).status).toBe(404);
  });
});
