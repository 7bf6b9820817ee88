import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiServer } from '../../platform/http/index.ts';
import { inProcessApi } from './in-process-api.ts';
import type { PagesOptions } from './pages-options.ts';
import { sendCompressed } from './send-compressed.ts';
import { siteOrigin } from './site-origin.ts';

const API_PAGE_SIZE = 100;
const API_PAGES_PER_FILE = 20;
const FILE_SIZE = API_PAGE_SIZE * API_PAGES_PER_FILE;
/** The API lists 500 pages at most: the newest 50,000 of a collection. */
const FILES = 500 / API_PAGES_PER_FILE;
const STANDING_PAGES = ['/', '/listings', '/organisations', '/policies', '/about', '/help', '/accessibility'];
const CACHE = 'public, max-age=600';

/** What can be listed, and the API's address of it. */
const COLLECTIONS = {
  listings: '/api/v1/listings?sort=newest',
  organisations: '/api/v1/organisations?',
} as const;
type Collection = keyof typeof COLLECTIONS;
type Fetch = ReturnType<typeof inProcessApi>;
interface ListPage {
  items: { id: string; publishedAt?: string }[];
  total: number;
}

/** `/sitemap.xml` names the files with all addresses, 2,000 in each; `/robots.txt` names the sitemap. Source: sitemaps.org 0.9. */
export function sitemapRoutes(app: ApiServer, options: PagesOptions): void {
  const open = { config: { access: 'public' }, schema: { hide: true } } as const;
  const surroundings = (request: FastifyRequest) => ({
    origin: siteOrigin(request, options.publicUrl),
    fetchApi: inProcessApi(app, request, { locale: 'zh-CN', headers: options.inProcess }),
  });
  app.get('/robots.txt', open, (request, reply) =>
    reply
      .type('text/plain; charset=utf-8')
      .header('cache-control', CACHE)
      .send(robots(surroundings(request).origin)),
  );
  app.get('/sitemap.xml', open, async (request, reply) =>
    sendXml(request, reply, await sitemapIndex(surroundings(request))),
  );
  app.get('/sitemaps/:name', open, async (request, reply) => {
    const { name } = request.params as { name: string };
    const xml = await sitemapFile(name, surroundings(request));
    return xml === null ? reply.callNotFound() : sendXml(request, reply, xml);
  });
}

function robots(origin: string): string {
  return [
    'User-agent: *',
    'Disallow: /api/',
    'Disallow: /work',
    'Disallow: /preferences',
    '',
    `Sitemap: ${origin}/sitemap.xml`,
    '',
  ].join('\n');
}

async function sitemapIndex({ origin, fetchApi }: { origin: string; fetchApi: Fetch }): Promise<string> {
  const names = ['pages'];
  for (const collection of Object.keys(COLLECTIONS) as Collection[]) {
    const { total } = await readPage(fetchApi, collection, 1, 1);
    const files = Math.min(FILES, Math.ceil(total / FILE_SIZE));
    for (let file = 1; file <= files; file += 1) names.push(`${collection}-${file}`);
  }
  const entries = names.map((name) => `<sitemap><loc>${origin}/sitemaps/${name}.xml</loc></sitemap>`);
  return xml('sitemapindex', entries);
}

async function sitemapFile(
  name: string,
  { origin, fetchApi }: { origin: string; fetchApi: Fetch },
): Promise<string | null> {
  if (name === 'pages.xml')
    return xml(
      'urlset',
      [...STANDING_PAGES, ...(await policyPages(fetchApi))].map(
        (path) => `<url><loc>${origin}${path}</loc></url>`,
      ),
    );
  const [, collection, number] = /^(listings|organisations)-([1-9]\d?)\.xml$/.exec(name) ?? [];
  if ((collection !== 'listings' && collection !== 'organisations') || Number(number) > FILES) return null;
  const first = (Number(number) - 1) * API_PAGES_PER_FILE + 1;
  const entries: string[] = [];
  for (let page = first; page < first + API_PAGES_PER_FILE; page += 1) {
    const { items, total } = await readPage(fetchApi, collection, page, API_PAGE_SIZE);
    for (const { id, publishedAt } of items) {
      const changed = publishedAt === undefined ? '' : `<lastmod>${publishedAt.slice(0, 10)}</lastmod>`;
      entries.push(`<url><loc>${origin}/${collection}/${id}</loc>${changed}</url>`);
    }
    if (page * API_PAGE_SIZE >= total) break;
  }
  return entries.length === 0 ? null : xml('urlset', entries);
}

async function policyPages(fetchApi: Fetch): Promise<string[]> {
  const response = await fetchApi('/api/v1/policies');
  if (!response.ok) throw new Error(`policies cannot be listed for the sitemap: ${response.status}`);
  const { items } = (await response.json()) as { items: { id: string; state: string }[] };
  return items.flatMap(({ id, state }) => (state === 'review' ? [] : [`/policies/${id}`]));
}

async function readPage(
  fetchApi: Fetch,
  collection: Collection,
  page: number,
  size: number,
): Promise<ListPage> {
  const response = await fetchApi(`${COLLECTIONS[collection]}&page=${page}&size=${size}`);
  if (!response.ok) throw new Error(`${collection} cannot be listed for the sitemap: ${response.status}`);
  return (await response.json()) as ListPage;
}

function xml(root: string, entries: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('\n')}</${root}>\n`;
}

const sendXml = (request: FastifyRequest, reply: FastifyReply, text: string) =>
  sendCompressed(request, reply.type('application/xml; charset=utf-8').header('cache-control', CACHE), text);
