import { describe, expect, it } from 'vitest';
import { ORGANISATION } from '../../testing/fixtures.ts';
import { PARTNER } from '../../testing/introduction-fixtures.ts';
import { renderAt } from '../../testing/render-at.ts';

describe('what came of it', () => {
  it('names the organisations, the result, the place and the day', async () => {
    const { text } = await renderAt('/');
    for (const part of [`${ORGANISATION.name}与${PARTNER.name}`, '已开展合作', '望江区', '2026年11月10日']) {
      expect(text).toContain(part);
    }
  });

  it('says what will be here while there is nothing', async () => {
    const { text } = await renderAt('/', { answers: { '/api/v1/outcomes': { items: [], total: 0 } } });
    expect(text).toContain('还没有办成的事');
  });

  it('leaves the rest of the page standing where it cannot be read', async () => {
    const page = await renderAt('/', { answers: { '/api/v1/outcomes': 500 } });
    expect(page.status).toBe(200);
    expect(page.text).toContain('办成的事暂时读不出来');
    expect(page.text).toContain('最近的需求');
  });
});
