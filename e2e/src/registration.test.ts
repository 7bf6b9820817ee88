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

const NAME = '桥州新锐机械有限公司';
const EMAIL = 'lin@example.test';
const PASSWORD = 'xinrui-2026-jixie';

async function open(): Promise<Page> {
  return (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
}

/** A person who has no organisation yet: signs up and signs in. */
async function join(): Promise<Page> {
  const page = await open();
  await page.goto(`${product.address}/sign-up`, { waitUntil: 'networkidle' });
  await page.locator('#name').fill('林一凡');
  await page.locator('#email').fill(EMAIL);
  await page.locator('#password').fill(PASSWORD);
  await page.locator('form button[type=submit]').last().click();
  await page.getByText('已收到注册').waitFor();
  await signIn(page, product.address, EMAIL, PASSWORD);
  return page;
}

async function handIn(page: Page, creditCode: string): Promise<void> {
  await page.locator('#name').fill(NAME);
  await page.locator('#type').selectOption({ label: '企业' });
  await page.locator('#regionCode').selectOption({ label: '港湾区' });
  await page.locator('#creditCode').fill(creditCode);
  await page.getByRole('button', { name: '提交审核' }).click();
}

describe('an organisation on a phone', () => {
  it('is registered, its code corrected, approved by an official, and writes its first listing', async () => {
    const page = await join();
    await page.goto(`${product.address}/work/registrations/new`, { waitUntil: 'networkidle' });
    await handIn(page, '91350211MA32XRJX71');
    await page.getByRole('alert').waitFor();
    expect(await page.locator('#name').inputValue()).toBe(NAME);
    await handIn(page, '91350211MA32XRJX7E');
    await page.getByText('待审核').first().waitFor();

    const official = await open();
    await signIn(official, product.address, 'official@demo.rongqiao.example');
    await official.goto(`${product.address}/console/registrations`, { waitUntil: 'networkidle' });
    const last = official.getByRole('link', { name: NAME });
    while (!(await last.isVisible())) await official.getByRole('link', { name: '下一页' }).click();
    await last.click();
    await official.getByRole('button', { name: '通过', exact: true }).click();
    await official.getByText('已通过').first().waitFor();

    await page.goto(`${product.address}/work`, { waitUntil: 'networkidle' });
    await page.getByRole('link', { name: '写一条供需' }).waitFor();
    expect(await page.locator('main').innerText()).toContain(NAME);
  });
});
