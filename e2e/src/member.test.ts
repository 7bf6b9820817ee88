import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { signIn } from './journey.ts';
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

const TITLE = '招聘水下焊接潜水员 2 名';

async function fill(page: Page): Promise<void> {
  await page.locator('#field-title').fill(TITLE);
  await page
    .locator('#field-body')
    .fill('负责码头桩基水下切割与焊接,持潜水员证和焊工证,包食宿,干满一年有安家费。');
  await page.locator('#field-regionCode').click();
  await page.locator('.ant-select-item-option', { hasText: '港湾区' }).first().click();
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Titles that the public search gives for some words. */
async function found(words: string): Promise<string[]> {
  const url = `${product.address}/api/v1/listings?q=${encodeURIComponent(words)}`;
  const { items } = (await (await fetch(url)).json()) as { items: { title: string }[] };
  return items.map(({ title }) => title);
}

describe.each([1440, 390])('a member at %i pixels', (width) => {
  it('writes a listing, loses nothing on the way, publishes it, and ends it with an outcome', async () => {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    await signIn(page, product.address, 'enterprise@demo.rongqiao.example');
    await page.goto(`${product.address}/work/listings/new?kind=talent&direction=demand`);
    await fill(page);
    await page.getByText('已保存在这台设备上').waitFor();
    await page.reload();
    await page.getByText('已恢复上次没写完的内容').waitFor();
    expect(await page.locator('#field-title').inputValue()).toBe(TITLE);
    await button(page, '预览').click();
    await page.getByRole('heading', { name: TITLE }).first().waitFor();
    await button(page, '发布').click();
    await page.waitForURL(/\/listings\/[0-9a-f-]{36}$/);
    expect(await found('水下焊接潜水员')).toContain(TITLE);
    const id = page.url().split('/').at(-1) ?? '';
    await page.goto(`${product.address}/work/listings/${id}/end`);
    await page.locator('input[name=result][value=hired]').check();
    await page.locator('#note').fill('已录用 2 人');
    await button(page, '结束并公布结果').click();
    await page.waitForURL(/\/listings\/[0-9a-f-]{36}$/);
    await page.getByText('已录用 2 人').waitFor();
    expect(await found('水下焊接潜水员')).not.toContain(TITLE);
    await context.close();
  });
});

describe('signing in', () => {
  it('says in words that the password is wrong, keeps the address, and sends nobody to the workbench', async () => {
    const page = await browser.newPage();
    await page.goto(`${product.address}/work`);
    await page.waitForURL(/\/sign-in/);
    await page.locator('input[type=email], input[name=email]').fill('enterprise@demo.rongqiao.example');
    await page.locator('input[type=password]').fill('not the password');
    await page.locator('form button[type=submit]').last().click();
    await page.getByText('邮箱或密码不对').waitFor();
    expect(await page.locator('input[type=email], input[name=email]').inputValue()).toContain('enterprise@');
    await page.close();
  });
});
