import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { firstListingPath } from './journey.ts';
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

/** Everything a page complains of in its console or as an uncaught error, hydration warnings among it. */
function complaintsOf(page: import('playwright-core').Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

describe.each([
  ['with scripts', true],
  ['without scripts', false],
] as const)('a visitor %s', (_, javaScriptEnabled) => {
  it('searches by pinyin initials, opens a listing, and reads why its counterparts fit', async () => {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    await page.goto(product.address);
    await page.locator('input[type=search], input[name=q]').first().fill('gyjqr');
    await page.locator('form[role=search] button, form button[type=submit]').first().click();
    await page.waitForURL(/q=gyjqr/);
    const first = page.locator('main a[href^="/listings/"]').first();
    await page.locator('main mark').first().waitFor();
    await first.click();
    await page.waitForURL(/\/listings\/[0-9a-f-]{36}/);
    // The address changes before the page does.
    await page
      .getByText(/职业相同|专业对口|专业相同|技能相符|主题一致/)
      .first()
      .waitFor();
    expect(await page.locator('main').innerText()).toMatch(/机器人/);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('switches to English and to care mode, and stays on the page', async () => {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(`${product.address}/listings?q=${encodeURIComponent('护理')}`);
    await page.getByRole('link', { name: 'English' }).click();
    await page.waitForURL(/\/listings\?q=/);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.locator('a[href*="care="]').first().click();
    await page.waitForURL(/\/listings\?q=/);
    expect(await page.locator('html').getAttribute('data-care')).toBe('on');
    await context.close();
  });
});

describe('what machines read', () => {
  it('has a title, a description, an address and schema.org data of its own on every public page', async () => {
    const listing = await firstListingPath(product.address);
    const titles = new Set<string>();
    for (const path of ['/', '/listings', listing, '/organisations']) {
      const html = await (await fetch(`${product.address}${path}`)).text();
      titles.add(/<title[^>]*>([^<]+)<\/title>/.exec(html)?.[1] ?? '');
      expect(html, path).toMatch(/<meta name="description" content="[^"]{10,}"/);
      expect(html, path).toMatch(/<link rel="canonical" href="http[^"]+"/);
    }
    expect(titles.size).toBe(4);
    const html = await (await fetch(`${product.address}${listing}`)).text();
    const data = /<script type="application\/ld\+json"[^>]*>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
    expect(JSON.parse(data)['@context']).toBe('https://schema.org');
  });

  it('lists public pages in a sitemap, and refuses scripts of strangers by its policy', async () => {
    const locations = async (url: string) =>
      [...(await (await fetch(url)).text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(
        ([, location = '']) => location,
      );
    const files = await locations(`${product.address}/sitemap.xml`);
    const pages = (await Promise.all(files.map(locations))).flat();
    expect(pages.length).toBeGreaterThan(1000);
    const listing = pages.find((page) => page.includes('/listings/')) ?? '';
    expect((await fetch(listing)).status).toBe(200);
    const policy = (await fetch(product.address)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain("'unsafe-inline'");
    expect(policy).not.toContain("'unsafe-eval'");
  });
});
