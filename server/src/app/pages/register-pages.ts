import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { dayInChina } from '../../platform/clock/clock.ts';
import type { ApiServer } from '../../platform/http/index.ts';
import { ROOT } from '../../platform/paths/index.ts';
import { displayPreferences, rememberLanguage } from './display-preferences.ts';
import { inProcessApi } from './in-process-api.ts';
import { PageCache } from './page-cache.ts';
import { type PageFiles, readPageFiles } from './page-files.ts';
import { securityHeaders } from './page-security.ts';
import type { PagesOptions } from './pages-options.ts';
import { preferenceRoutes } from './preference.routes.ts';
import { sendCompressed } from './send-compressed.ts';
import { siteOrigin } from './site-origin.ts';
import { sitemapRoutes } from './sitemap.routes.ts';

const WEB_BUILD = join(ROOT, 'web/dist/');
const YEAR_SECONDS = 31_536_000;
/** Stands in a rendered page where each answer has a nonce of its own; known to nobody outside this process. */
const NONCE = randomBytes(16).toString('hex');
/** Cookies that a visitor's page depends on; with any other, the page may be somebody's own. */
const DISPLAY_COOKIES = ['lang', 'care'];

/** Mounts the pages, their files, the display preferences, sitemap and robots.txt. To be called after the API's routes. */
export async function registerPages(app: ApiServer, options: PagesOptions): Promise<void> {
  const folder = options.folder ?? WEB_BUILD;
  const files = await readPageFiles(folder);
  await app.register(fastifyStatic, {
    root: `${folder}/client/assets`,
    serve: false,
    preCompressed: true,
    immutable: true,
    maxAge: YEAR_SECONDS * 1000,
  });
  app.get('/assets/:file', { config: { access: 'public' }, schema: { hide: true } }, (request, reply) =>
    reply.sendFile((request.params as { file: string }).file),
  );
  app.get('/favicon.svg', { config: { access: 'public' }, schema: { hide: true } }, (_request, reply) =>
    reply.header('cache-control', 'public, max-age=86400').type('image/svg+xml').send(files.favicon),
  );
  preferenceRoutes(app);
  sitemapRoutes(app, options);
  const cache = new PageCache();
  app.get('/*', { config: { access: 'public' }, schema: { hide: true } }, (request, reply) =>
    isPage(request) ? sendPage({ app, files, options, cache }, request, reply) : reply.callNotFound(),
  );
}

interface Surroundings {
  app: ApiServer;
  files: PageFiles;
  options: PagesOptions;
  cache: PageCache;
}

/** What is not the API's or a file is a page, known or not: an unknown one is told so in words. */
function isPage(request: FastifyRequest): boolean {
  const path = request.url.split('?')[0] ?? '';
  return !path.startsWith('/api/') && !/\.[a-z0-9]{1,8}$/i.test(path);
}

async function sendPage(
  { app, files, options, cache }: Surroundings,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const display = displayPreferences(request);
  const origin = siteOrigin(request, options.publicUrl);
  const nonce = randomBytes(16).toString('base64url');
  const render = () =>
    files.render({
      ...display,
      url: origin + request.url,
      origin,
      fetchApi: inProcessApi(app, request, { locale: display.locale, headers: options.inProcess }),
      hasSession: /(^|[\s;.-])session_token=/.test(request.headers.cookie ?? ''),
      today: dayInChina(options.now()),
      assets: files.assets,
      nonce: NONCE,
    });
  const visitor = Object.keys(request.cookies).every((name) => DISPLAY_COOKIES.includes(name));
  const key = JSON.stringify([origin, request.url, display.locale, display.care]);
  const page = await (visitor ? cache.get(key, render) : render());
  rememberLanguage(request, reply, display.locale);
  reply.headers(securityHeaders(nonce)).header('cache-control', 'private, no-cache').header('vary', 'cookie');
  if (page.location !== undefined) return reply.redirect(page.location, 303);
  return sendCompressed(
    request,
    reply.code(page.status).type('text/html; charset=utf-8'),
    page.html.replaceAll(NONCE, nonce),
  );
}
