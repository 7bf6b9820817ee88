import type { Browser } from 'playwright-core';
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

const FILE = Buffer.from(
  [
    '岗位,月薪,上班地方,要几个',
    '桥梁缆索巡检工,6000-8000元,桥州市望江区,3',
    '盾构管片拼装工,7000-9000元,桥州市望江区,5',
    '不知何处的岗位,5000元,某某地方,1',
  ].join('\r\n'),
);

describe('a table of posts on a phone', () => {
  it('is uploaded, its columns checked, tried, imported, found, and undone', async () => {
    const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
    await signIn(page, product.address, 'enterprise@demo.rongqiao.example');
    await page.goto(`${product.address}/work/imports`, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: '上传并核对各列' }).click();
    await page.getByText('请先选择一个文件').waitFor();
    await page
      .locator('#import-file')
      .setInputFiles({ name: '岗位.csv', mimeType: 'text/csv', buffer: FILE });
    await page.getByRole('button', { name: '上传并核对各列' }).click();

    await page.getByRole('heading', { name: '各列是什么' }).waitFor();
    await page.locator('#column-C').selectOption({ label: '地点' });
    await page.locator('#column-D').selectOption({ label: '人数' });
    await page.getByRole('button', { name: '保存并试导入' }).click();
    await page.getByRole('heading', { name: '试导入的结果' }).waitFor();
    await page.getByText('行政区划里没有这个地名').first().waitFor();
    expect(await page.getByRole('link', { name: '下载不能导入的行' }).count()).toBe(1);

    await page.getByRole('button', { name: '开始导入 2 条' }).click();
    await page.getByRole('heading', { name: '导入的结果' }).waitFor();
    await page.getByRole('button', { name: '撤销这次导入' }).click();
    await page.getByText('请先勾选确认').waitFor();
    await page.locator('#undo-sure').check();
    await page.getByRole('button', { name: '撤销这次导入' }).click();
    await page.getByText('已撤回 2 条').waitFor();
    await page.goto(`${product.address}/work/imports`, { waitUntil: 'networkidle' });
    await page.getByRole('link', { name: '岗位.csv' }).waitFor();
    expect(await page.getByText('已撤销').count()).toBeGreaterThan(0);
    await page.context().close();
  });
});
