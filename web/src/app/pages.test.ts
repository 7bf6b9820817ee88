import { describe, expect, it } from 'vitest';
import { messages as en } from '../i18n/en/index.ts';
import { SIGNED_IN } from '../testing/fake-api.ts';
import { CITY, LISTING, ORGANISATION } from '../testing/fixtures.ts';
import { INTRODUCTION } from '../testing/introduction-fixtures.ts';
import { renderAt } from '../testing/render-at.ts';

const PUBLIC = [
  '/',
  '/listings?q=skcg&kind=talent&page=2',
  `/listings/${LISTING.id}`,
  '/organisations',
  `/organisations/${ORGANISATION.id}`,
  '/sign-in',
  '/about',
  '/help',
  '/accessibility',
];
const WORK = [
  '/work',
  '/work/listings/new',
  '/work/introductions',
  `/work/introductions/new?listing=${LISTING.id}`,
  `/work/introductions/${INTRODUCTION.id}`,
  '/work/notices',
];
const attribute = (html: string, pattern: RegExp) => pattern.exec(html)?.[1];

describe.each(['zh-CN', 'en'] as const)('pages in %s', (locale) => {
  it.each([...PUBLIC, ...WORK])(
    '%s is a whole document in its language, without a text left as its key',
    async (path) => {
      const page = await renderAt(path, { locale, hasSession: true, answers: SIGNED_IN });
      expect(page.status).toBe(200);
      expect(page.html).toMatch(new RegExp(`^<!doctype html><html lang="${locale}"`));
      expect(page.html.match(/<h1/g)).toHaveLength(1);
      expect(page.text).not.toMatch(new RegExp(`\\b(${Object.keys(en).join('|')})\\.[a-z]`));
      expect(page.text).not.toMatch(/\{\{|undefined|\[object/);
    },
  );

  it('have a title, a description and a canonical address of their own, and name the other language', async () => {
    const titles = new Set<string>();
    for (const path of PUBLIC) {
      const { html } = await renderAt(path, { locale });
      titles.add(attribute(html, /<title>(.*?)<\/title>/) ?? '');
      expect(attribute(html, /<meta name="description" content="([^"]+)"/)?.length).toBeGreaterThan(10);
      const canonical = attribute(html, /<link rel="canonical" href="([^"]+)"/) ?? '';
      expect(canonical.startsWith('https://site.example/')).toBe(true);
      expect(canonical.includes('lang=en')).toBe(locale === 'en');
      expect(html).toMatch(/hrefLang="zh-CN"[^>]*>.*hrefLang="en"[^>]*lang=en/is);
    }
    expect(titles.size).toBe(PUBLIC.length);
  });
});

describe('content security', () => {
  it.each([...PUBLIC, ...WORK])('%s needs no inline style, handler or script', async (path) => {
    const { html } = await renderAt(path, { hasSession: true, answers: SIGNED_IN });
    expect(html).not.toMatch(/\sstyle="/);
    expect(html).not.toMatch(/\son[a-z]+="/);
    const scripts = [...html.matchAll(/<script([^>]*)>/g)].map((match) => match[1] ?? '');
    const inline = scripts.filter((attributes) => !attributes.includes('src='));
    expect(inline.every((attributes) => /type="application\/(ld\+)?json"/.test(attributes))).toBe(true);
  });

  it('text of a listing cannot leave its data block', async () => {
    const { html } = await renderAt(`/listings/${LISTING.id}`);
    expect(html).not.toContain('<script>alert(1)');
  });
});

describe('errors', () => {
  it('an unknown address is told so in words, with 404', async () => {
    for (const path of ['/nothing', '/listings/00000000-0000-4000-8000-00000000dead']) {
      const page = await renderAt(path);
      expect(page.status).toBe(404);
      expect(page.text).toContain('没有找到这一页');
      expect(page.text).toContain('单位名录');
      expect(page.html).toContain('noindex');
    }
  });

  it('a failure says that nothing was lost, and its number', async () => {
    const page = await renderAt('/listings', { answers: { '/api/v1/listings': 500 } });
    expect(page.status).toBe(500);
    expect(page.text).toContain('已经提交的内容没有丢');
    expect(page.text).toContain('request-1');
  });

  it('still gives a page when not even the city can be read', async () => {
    const page = await renderAt('/', { answers: { '/api/v1/city': 503 } });
    expect(page.status).toBe(503);
    expect(page.text).toContain('这一页暂时打不开');
  });
});

describe('the shell', () => {
  it('marks example data as such, and only example data', async () => {
    expect((await renderAt('/')).text).toContain('这里是示例城市');
    const real = await renderAt('/', { answers: { '/api/v1/city': { ...CITY, demo: false } } });
    expect(real.text).not.toContain('示例');
  });

  it('asks who is signed in only where there is a session', async () => {
    expect((await renderAt('/')).asked).not.toContain('/api/v1/me');
    const signedIn = await renderAt('/', { hasSession: true, answers: SIGNED_IN });
    expect(signedIn.text).toContain('退出登录');
  });

  it('switches language and care mode by links that lead back here', async () => {
    const { html } = await renderAt('/listings?q=%E7%94%B5%E5%B7%A5&lang=en', { care: true });
    const [care, language] = [...html.matchAll(/href="(\/preferences[^"]+)"/g)].map((match) =>
      Object.fromEntries(new URLSearchParams((match[1] ?? '').replaceAll('&amp;', '&').split('?')[1])),
    );
    expect(care).toEqual({ care: 'off', back: '/listings?q=%E7%94%B5%E5%B7%A5' });
    expect(language).toEqual({ lang: 'en', back: '/listings?q=%E7%94%B5%E5%B7%A5' });
    expect(html).toContain('data-care="on"');
  });

  it('sends whoever is not signed in to sign in, and back', async () => {
    const page = await renderAt('/work/listings/new?kind=talent');
    expect(page.location).toBe('/sign-in?back=%2Fwork%2Flistings%2Fnew%3Fkind%3Dtalent');
    expect(page.status).toBe(302);
  });
});
