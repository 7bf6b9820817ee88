import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import cookie from '@fastify/cookie';
import Fastify from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiServer, handleErrors } from '../../platform/http/index.ts';
import { registerPages } from './index.ts';

/** A renderer that shows what it was given, in place of the web build's. */
const RENDERER = `export async function renderPage(request) {
  const api = await (await request.fetchApi('/api/v1/echo')).json();
  const { fetchApi, assets, ...given } = request;
  globalThis.renderings = (globalThis.renderings ?? 0) + 1;
  if (request.url.endsWith('/moved')) return { status: 302, location: '/there', html: '' };
  return { status: request.url.endsWith('/missing') ? 404 : 200, html: '<!doctype html>' + JSON.stringify({ api, given, assets }) + ' '.repeat(2000) };
}`;
const MANIFEST = {
  'src/app/entry-client.tsx': {
    file: 'assets/entry-1.js',
    css: ['assets/entry-1.css'],
    imports: ['_shared.js'],
  },
  '_shared.js': { file: 'assets/shared-1.js' },
  'src/i18n/zh-CN/index.ts': { file: 'assets/zh-1.js' },
  'src/i18n/en/index.ts': { file: 'assets/en-1.js' },
};

let app: ApiServer;
let folder: string;
beforeAll(async () => {
  folder = await webBuild();
  app = Fastify();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(cookie);
  handleErrors(app);
  app.get('/api/v1/echo', (request) => ({ headers: request.headers, ip: request.ip }));
  app.get('/api/v1/listings', (request) => {
    const { page, size } = request.query as { page: string; size: string };
    const ids = Array.from({ length: 250 }, (_, at) => `listing-${at}`);
    const first = (Number(page) - 1) * Number(size);
    const items = ids
      .slice(first, first + Number(size))
      .map((id) => ({ id, publishedAt: '2026-11-21T00:00:00Z' }));
    return { items, total: ids.length };
  });
  app.get('/api/v1/organisations', () => ({ items: [], total: 0 }));
  app.get('/api/v1/policies', () => ({ items: [{ id: 'town-2026', state: 'active' }], total: 1 }));
  await registerPages(app, {
    publicUrl: 'https://city.example',
    inProcess: { 'x-in-process': 'secret' },
    now: () => new Date('2026-11-20T16:30:00Z'),
    folder,
  });
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

async function webBuild(): Promise<string> {
  const build = await mkdtemp(join(tmpdir(), 'web-build-'));
  await mkdir(join(build, 'server'));
  await mkdir(join(build, 'client', '.vite'), { recursive: true });
  await mkdir(join(build, 'client', 'assets'));
  await writeFile(join(build, 'server', 'package.json'), '{"type":"module"}');
  await writeFile(join(build, 'server', 'entry-server.js'), RENDERER);
  await writeFile(join(build, 'client', '.vite', 'manifest.json'), JSON.stringify(MANIFEST));
  await writeFile(join(build, 'client', 'favicon.svg'), '<svg/>');
  await writeFile(join(build, 'client', 'assets', 'entry-1.js'), 'start()');
  return build;
}

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });
const given = (html: string) => JSON.parse(html.replace('<!doctype html>', ''));

describe('a page', () => {
  it('reaches the API as the person who asked, in the language of the page, known as our own call', async () => {
    const { api } = given((await get('/?lang=en', { cookie: 'a=1; lang=zh-CN; session_token=s' })).body);
    expect(api.headers).toMatchObject({ 'accept-language': 'en', 'x-in-process': 'secret' });
    expect(api.headers.cookie).toContain('session_token=s');
    expect(api.headers.cookie).not.toContain('lang=');
  });

  it('is told the day in China, the site’s address and whether there is a session', async () => {
    const anonymous = given((await get('/x?y=1')).body).given;
    expect(anonymous).toMatchObject({
      url: 'https://city.example/x?y=1',
      origin: 'https://city.example',
      today: '2026-11-21',
      hasSession: false,
    });
    for (const name of ['rongqiao.session_token', '__Secure-rongqiao.session_token']) {
      expect(given((await get('/', { cookie: `${name}=s` })).body).given.hasSession).toBe(true);
    }
  });

  it('is rendered once for visitors who ask at the same time, and for each person who is signed in', async () => {
    const renderings = async (headers: Record<string, string>) => {
      Reflect.set(globalThis, 'renderings', 0);
      await Promise.all([1, 2, 3].map(() => get('/asked-at-once', headers)));
      return Reflect.get(globalThis, 'renderings');
    };
    expect(await renderings({ cookie: 'lang=en; care=on' })).toBe(1);
    expect(await renderings({ cookie: 'lang=zh-CN' })).toBe(1);
    expect(await renderings({ cookie: 'rongqiao.session_token=s' })).toBe(3);
    expect(await renderings({ cookie: 'lang=en; anything=else' })).toBe(3);
  });

  it('names the files of the build', async () => {
    expect(given((await get('/')).body).assets).toEqual({
      script: '/assets/entry-1.js',
      styles: ['/assets/entry-1.css'],
      preloads: { all: ['/assets/shared-1.js'], 'zh-CN': ['/assets/zh-1.js'], en: ['/assets/en-1.js'] },
      fonts: null,
    });
  });

  it('allows scripts of this site only, and styles with a nonce of its own', async () => {
    const pages = [await get('/'), await get('/')];
    const policies = pages.map(({ headers }) => String(headers['content-security-policy']));
    expect(policies[0]).toContain("script-src 'self';");
    expect(policies[0]).not.toContain('unsafe');
    expect(policies[0]).not.toBe(policies[1]);
    expect(policies[0]).toContain(`'nonce-${given(pages[0]?.body ?? '').given.nonce}'`);
  });

  it('keeps the status of the page, and moves where the page says', async () => {
    expect((await get('/missing')).statusCode).toBe(404);
    const moved = await get('/moved');
    expect([moved.statusCode, moved.headers.location]).toEqual([303, '/there']);
  });

  it('is compressed for whoever takes it', async () => {
    const plain = await get('/');
    const packed = await get('/', { 'accept-encoding': 'gzip, br' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.rawPayload).toString()).toContain('<!doctype html>');
  });

  it('leaves unknown addresses of the API and unknown files to the error handler', async () => {
    for (const url of ['/api/v1/nothing', '/wp-login.php', '/assets/none.js']) {
      const answer = await get(url);
      expect(answer.statusCode).toBe(404);
      expect(answer.headers['content-type']).toContain('application/problem+json');
    }
  });
});

describe('display preferences', () => {
  it('are remembered, and lead back', async () => {
    const answer = await get('/preferences?lang=en&care=on&back=%2Flistings%3Fq%3Da');
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/listings?q=a']);
    expect(answer.cookies).toMatchObject([
      { name: 'lang', value: 'en', httpOnly: true, sameSite: 'Lax', path: '/' },
      { name: 'care', value: 'on' },
    ]);
    const page = given((await get('/', { cookie: 'lang=en; care=on' })).body).given;
    expect(page).toMatchObject({ locale: 'en', care: true });
  });

  it('ignore what they do not know', async () => {
    const answer = await get('/preferences?lang=klingon&care=perhaps&back=//elsewhere.example');
    expect([answer.statusCode, answer.headers.location, answer.cookies]).toEqual([303, '/', []]);
  });

  it('a language in the address is shown and kept', async () => {
    const answer = await get('/listings?lang=en');
    expect(given(answer.body).given.locale).toBe('en');
    expect(answer.cookies).toMatchObject([{ name: 'lang', value: 'en' }]);
    expect((await get('/listings?lang=xx')).cookies).toEqual([]);
  });

  it('are Chinese and standard without a choice', async () => {
    const page = given((await get('/', { 'accept-language': 'fr' })).body).given;
    expect(page).toMatchObject({ locale: 'zh-CN', care: false });
  });
});

describe('files', () => {
  it('of a build are kept by browsers for good', async () => {
    const answer = await get('/assets/entry-1.js');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toContain('immutable');
  });

  it('outside the build are out of reach', async () => {
    for (const path of ['/assets/..%2f..%2fserver%2fentry-server.js', '/assets/%2e%2e/.vite/manifest.json']) {
      expect((await get(path)).statusCode).toBeGreaterThanOrEqual(400);
    }
  });
});

describe('search engines', () => {
  it('find the sitemap through robots.txt, and every listing through the sitemap', async () => {
    expect((await get('/robots.txt')).body).toContain('Sitemap: https://city.example/sitemap.xml');
    const index = (await get('/sitemap.xml')).body;
    expect(index).toContain('<loc>https://city.example/sitemaps/listings-1.xml</loc>');
    expect(index).not.toContain('listings-2.xml');
    const file = (await get('/sitemaps/listings-1.xml')).body;
    expect(new Set(file.match(/listings\/listing-\d+</g)).size).toBe(250);
    expect(file).toContain('<lastmod>2026-11-21</lastmod>');
    const pages = (await get('/sitemaps/pages.xml')).body;
    expect(pages).toContain('<loc>https://city.example/help</loc>');
    expect(pages).toContain('<loc>https://city.example/policies/town-2026</loc>');
  });

  it('are not shown files that do not exist', async () => {
    for (const name of ['listings-2.xml', 'people-1.xml', 'listings-0.xml', 'listings-26.xml']) {
      expect((await get(`/sitemaps/${name}`)).statusCode).toBe(404);
    }
  });
});

describe('registerPages', () => {
  it('says what to do when the pages are not built', async () => {
    const options = { inProcess: {}, now: () => new Date(), folder: join(folder, 'nowhere') };
    const bare = Fastify() as unknown as ApiServer;
    await expect(registerPages(bare, options)).rejects.toThrow('npm run build');
  });
});
