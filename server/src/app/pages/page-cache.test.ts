import type { RenderedPage } from '@rongqiao/web/page-contract';
import { beforeEach, describe, expect, it } from 'vitest';
import { PageCache } from './page-cache.ts';

let now = 0;
let rendered = 0;
const cache = () => new PageCache({ keepMs: 1_000, most: 2, now: () => now });
const page =
  (status = 200) =>
  async (): Promise<RenderedPage> => ({ status, html: `page ${++rendered}` });

beforeEach(() => {
  now = 0;
  rendered = 0;
});

describe('pages kept for visitors', () => {
  it('renders once for all who ask at the same time', async () => {
    const pages = cache();
    const all = await Promise.all([1, 2, 3].map(() => pages.get('/', page())));
    expect(all.map(({ html }) => html)).toEqual(['page 1', 'page 1', 'page 1']);
  });

  it('renders anew once its moment is over', async () => {
    const pages = cache();
    await pages.get('/', page());
    now = 999;
    expect((await pages.get('/', page())).html).toBe('page 1');
    now = 1_000;
    expect((await pages.get('/', page())).html).toBe('page 2');
  });

  it('keeps no error, no redirect and no failure', async () => {
    const pages = cache();
    await pages.get('/', page(503));
    await pages.get('/', async () => ({ status: 303, location: '/sign-in', html: '' }));
    await expect(pages.get('/', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect((await pages.get('/', page())).html).toBe('page 2');
  });

  it('gives up the page kept longest when there are too many', async () => {
    const pages = cache();
    for (const key of ['a', 'b', 'c']) await pages.get(key, page());
    expect((await pages.get('c', page())).html).toBe('page 3');
    expect((await pages.get('a', page())).html).toBe('page 4');
  });
});
