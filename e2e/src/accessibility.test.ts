import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { firstListingPath, firstOrganisationPath, signIn } from './journey.ts';
import { type RunningProduct, startProduct } from './product.ts';

let product: RunningProduct;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

interface View {
  lang: 'zh-CN' | 'en';
  width: 1440 | 390;
  care: 'plain' | 'care mode';
}

/** Every pair of language, width and care mode once; eight views would find the same at twice the price. */
const VIEWS: readonly View[] = [
  { lang: 'zh-CN', width: 1440, care: 'plain' },
  { lang: 'zh-CN', width: 390, care: 'care mode' },
  { lang: 'en', width: 390, care: 'plain' },
  { lang: 'en', width: 1440, care: 'care mode' },
];
const QUIET_PAGES = [
  '/sign-in',
  '/sign-up',
  '/forgot-password',
  '/reset-password',
  '/confirm-email',
  '/about',
  '/help',
  '/accessibility',
  '/privacy',
  '/invitations/nothing',
  '/nothing-here',
];
const WORK_PAGES = [
  '/work',
  '/work/listings/new?kind=talent&direction=demand',
  '/work/introductions',
  '/work/introductions?box=open',
  '/work/notices',
  '/work/obligations',
  '/work/account',
  '/work/account/data',
  '/work/tasks',
  '/work/conference',
  '/work/imports',
  '/work/searches',
  '/work/recommendations',
  '/work/members',
  '/work/joining',
  '/work/registrations',
  '/work/registrations/new',
];
const CONSOLE_PAGES = [
  '/console',
  '/console/registrations',
  '/console/joining',
  '/console/listings',
  '/console/reports',
  '/console/policies',
  '/console/targets',
  '/console/tasks',
  '/console/task-units',
  '/console/supervision',
  '/console/conference',
  '/console/obligations?rule=qiaozhou-2026/posts',
  '/console/organisations',
  '/console/synonyms',
  '/console/exposure',
];
const QUEUES = [
  '/console/registrations',
  '/console/listings',
  '/console/reports',
  '/console/tasks',
  '/console/conference',
];

/** A visitor with a language, care mode and width, as the cookies of the preferences page leave them. */
async function visitor({ lang, care, width }: View): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const cookies = [
    { name: 'lang', value: lang },
    ...(care === 'care mode' ? [{ name: 'care', value: 'on' }] : []),
  ];
  await context.addCookies(cookies.map((cookie) => ({ ...cookie, url: product.address })));
  return context;
}

async function faultsOf(page: Page, path: string): Promise<string[]> {
  await page.goto(`${product.address}${path}`, { waitUntil: 'networkidle' });
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const faults = violations.map(({ id, nodes }) => `${path}: ${id} at ${nodes[0]?.target.join(' ')}`);
  return (await overflows(page)) ? [...faults, `${path}: sticks out to the right`] : faults;
}

/** Whether something sticks out of the page to the right. */
async function overflows(page: Page): Promise<boolean> {
  return page.evaluate<boolean>(
    'document.documentElement.scrollWidth > document.documentElement.clientWidth',
  );
}

/** The first record that waits in a queue of the console. */
async function firstWaiting(page: Page, queue: string): Promise<string> {
  await page.goto(`${product.address}${queue}`, { waitUntil: 'networkidle' });
  const path = await page.locator(`main a[href^="${queue}/"]`).first().getAttribute('href');
  if (!path) throw new Error(`nothing waits in ${queue}`);
  return path;
}

describe.each(VIEWS)('every page in $lang at $width pixels, $care', (view) => {
  const lookAt = async (page: Page, paths: readonly string[]): Promise<void> => {
    const faults: string[] = [];
    for (const path of paths) faults.push(...(await faultsOf(page, path)));
    expect(faults).toEqual([]);
  };

  it.concurrent('has no violation that axe can find, and fits, for a visitor', async () => {
    const page = await (await visitor(view)).newPage();
    const found = ['/listings?q=机器人', '/listings?q=没有这样的词语呀'];
    const records = [await firstListingPath(product.address), await firstOrganisationPath(product.address)];
    const report = `${records[0]}/report`;
    const standing = [
      '/organisations',
      '/conference',
      '/policies',
      '/policies/changzhi-2019',
      '/policies/qiaozhou-2026',
      '/policies/qiaozhou-2026/targets/near-bases',
      '/policies/qiaozhou-2026/targets/challenges',
      '/policies/compare',
      ...QUIET_PAGES,
    ];
    await lookAt(page, ['/', ...found, ...records, report, ...standing]);
    await page.context().close();
  });

  it.concurrent('has none for a member at work', async () => {
    const page = await (await visitor(view)).newPage();
    await signIn(page, product.address, 'enterprise@demo.rongqiao.example');
    await lookAt(page, WORK_PAGES);
    await page.context().close();
  });

  it.concurrent('has none for an official in the console', async () => {
    const page = await (await visitor(view)).newPage();
    await signIn(page, product.address, 'official@demo.rongqiao.example');
    const records: string[] = [];
    for (const queue of QUEUES) records.push(await firstWaiting(page, queue));
    await lookAt(page, ['/work', ...CONSOLE_PAGES, ...records]);
    await page.context().close();
  });
});
