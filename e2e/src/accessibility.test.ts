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

const LANGUAGES = ['zh-CN', 'en'] as const;
const WIDTHS = [1440, 390] as const;
const WORK_PAGES = [
  '/work',
  '/work/listings/new?kind=talent&direction=demand',
  '/work/introductions',
  '/work/introductions?box=open',
  '/work/notices',
];

/** A visitor with a language, care mode and width, as the cookies of the preferences page leave them. */
async function visitor(asks: { lang: string; care: boolean; width: number }): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: asks.width, height: 900 } });
  const cookies = [{ name: 'lang', value: asks.lang }, ...(asks.care ? [{ name: 'care', value: 'on' }] : [])];
  await context.addCookies(cookies.map((cookie) => ({ ...cookie, url: product.address })));
  return context;
}

async function violationsOf(page: Page, path: string): Promise<string[]> {
  await page.goto(`${product.address}${path}`, { waitUntil: 'networkidle' });
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(({ id, nodes }) => `${path}: ${id} at ${nodes[0]?.target.join(' ')}`);
}

/** Whether something sticks out of the page to the right. */
async function overflows(page: Page): Promise<boolean> {
  return page.evaluate<boolean>(
    'document.documentElement.scrollWidth > document.documentElement.clientWidth',
  );
}

describe.each(LANGUAGES)('every page in %s', (lang) => {
  it.each(WIDTHS)(
    'has no violation that axe can find, and fits, at %i pixels, plain and in care mode',
    async (width) => {
      const [listing, organisation] = await Promise.all([
        firstListingPath(product.address),
        firstOrganisationPath(product.address),
      ]);
      const paths = [
        '/',
        '/listings?q=机器人',
        '/listings?q=没有这样的词语呀',
        listing,
        '/organisations',
        organisation,
      ];
      const quiet = ['/sign-in', '/about', '/help', '/accessibility', '/nothing-here'];
      for (const care of [false, true]) {
        const context = await visitor({ lang, care, width });
        const page = await context.newPage();
        for (const path of [...paths, ...quiet]) {
          expect(await violationsOf(page, path)).toEqual([]);
          expect(await overflows(page), `${path} at ${width}`).toBe(false);
        }
        await signIn(page, product.address, 'enterprise@demo.rongqiao.example');
        for (const path of WORK_PAGES) {
          expect(await violationsOf(page, path)).toEqual([]);
          expect(await overflows(page), `${path} at ${width}`).toBe(false);
        }
        await context.close();
      }
    },
  );
});
