import { City, Health, Overview } from '@rongqiao/contracts';
import { z } from 'zod';
import { countOpenByRegion } from '../modules/listings/index.ts';
import { dayInChina } from '../platform/clock/clock.ts';
import { remember } from '../platform/clock/remember.ts';
import { isAnswering } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import type { ApiServer } from '../platform/http/index.ts';
import { DEMO_ACCOUNTS, hasDemoCity } from '../workflows/seed-demo-city.ts';
import type { AppParts } from './app-parts.ts';
import { describeCity } from './city.ts';
import { VERSION } from './version.ts';

const config = { access: 'public' } as const;
const tags = ['system'];

/** Health, the OpenAPI document, and what the shell of every page needs. */
export function systemRoutes(app: ApiServer, parts: AppParts): void {
  const { database, directory } = parts;
  app.get(
    '/healthz',
    { config, schema: { summary: 'The process is alive', tags, response: { 200: Health } } },
    async () => ({ status: 'ok' as const, version: VERSION, database: database.kind }),
  );
  app.get(
    '/readyz',
    {
      config,
      schema: {
        summary: 'Ready to serve',
        tags,
        response: { 200: z.object({ status: z.literal('ready') }) },
      },
    },
    async () => {
      if (directory.ready && (await isAnswering(database))) return { status: 'ready' as const };
      throw new AppError('server.starting', {
        detail: {
          zh: '系统正在准备，请几秒后再试。',
          en: 'The system is getting ready. Please try again in a few seconds.',
        },
      });
    },
  );
  app.get('/openapi.json', { config, schema: { hide: true } }, async () => app.swagger());
  cityRoutes(app, parts);
}

/** How old the figures of the home page may be. */
const OVERVIEW_MS = 5_000;
const CITY_MS = 60_000;

function cityRoutes(app: ApiServer, { config: settings, database, clock }: AppParts): void {
  const city = remember(CITY_MS, clock, async () => {
    const demo = settings.demo && (await hasDemoCity(database));
    const demoAccounts = DEMO_ACCOUNTS.map(({ email, password, role }) => ({ email, password, role }));
    return { ...describeCity(settings.cityCode), demo, ...(demo && { demoAccounts }) };
  });
  const overview = remember(OVERVIEW_MS, clock, async () => {
    const today = dayInChina(clock());
    const counts = await countOpenByRegion(database, today);
    return { asOf: today, openListings: byKind(counts), districts: byDistrict(counts, settings.cityCode) };
  });
  app.get(
    '/api/v1/city',
    { config, schema: { summary: 'The city and its districts', tags, response: { 200: City } } },
    city,
  );
  app.get(
    '/api/v1/overview',
    { config, schema: { summary: 'Figures of the home page', tags, response: { 200: Overview } } },
    overview,
  );
}

type Counts = Awaited<ReturnType<typeof countOpenByRegion>>;

function byKind(counts: Counts): Overview['openListings'] {
  const totals = new Map<string, { kind: string; direction: string; count: number }>();
  for (const { kind, direction, total } of counts) {
    const entry = totals.get(`${kind} ${direction}`) ?? { kind, direction, count: 0 };
    entry.count += total;
    totals.set(`${kind} ${direction}`, entry);
  }
  return [...totals.values()];
}

function byDistrict(counts: Counts, cityCode: string): Overview['districts'] {
  return describeCity(cityCode).districts.map(({ code, name }) => {
    const here = counts.filter((count) => count.regionCode === code);
    const sum = (direction: string) =>
      here.reduce((total, count) => total + (count.direction === direction ? count.total : 0), 0);
    return { code, name, demand: sum('demand'), supply: sum('supply') };
  });
}
