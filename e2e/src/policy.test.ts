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

const DOCUMENT = `青岚市人民政府办公室关于支持校企合作的若干措施
青政办发〔2026〕8号
一、主要目标
到2027年，建成公共实训基地12个以上。
二、支持措施
（一）支持企业办培训。对企业每培训一名学徒给予500元补贴。（责任单位：市人社局、市财政局）
青岚市人民政府办公室
2026年5月6日
`;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describe('a policy document', () => {
  it('is taken in, corrected and confirmed beside its text, put in force, and read by anybody without scripts', async () => {
    const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    await signIn(page, product.address, 'official@demo.rongqiao.example');
    await page.goto(`${product.address}/console/policies`, { waitUntil: 'networkidle' });
    const buffer = Buffer.from(DOCUMENT);
    await page.locator('#policy-file').setInputFiles({ name: '措施.txt', mimeType: 'text/plain', buffer });
    await button(page, '录入并读取').click();
    await page.waitForURL(/\/console\/policies\/[0-9a-f-]{36}$/);
    await button(page, '在原文中查看').first().click();
    expect(await page.locator('.review-mark[aria-pressed=true]').innerText()).toContain('12个以上');

    await button(page, '施行').click();
    await page.getByRole('alert').waitFor();

    const items = page.locator('.review-item');
    const leaves = (left: number) => expect.poll(() => items.count(), { timeout: 20_000 }).toBe(left);
    const all = await items.count();
    await button(page, '更正').first().click();
    await page.getByLabel('数值').fill('15');
    await button(page, '保存更正').click();
    await leaves(all - 1);
    for (let left = all - 2; left >= 0; left -= 1) {
      await button(page, '确认').first().click();
      await leaves(left);
    }
    await page.getByText('没有待核对的内容').waitFor();
    await button(page, '施行').click();
    await button(page, '停止施行').waitFor();

    const id = page.url().split('/').at(-1);
    const html = await (await fetch(`${product.address}/policies/${id}`)).text();
    expect(html).toContain('≥ 15');
    expect(html).toContain('<mark>12个以上</mark>');
    expect(html).toContain('市人力资源和社会保障局');
  });
});
