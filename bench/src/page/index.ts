import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../../e2e/src/chromium.ts';
import { startForBench } from '../http/start-for-bench.ts';
import { percentiles } from '../percentiles.ts';

const ROUNDS = 5;
const CPU_SLOWDOWN = 4;
const PHONE = { width: 390, height: 844 };

/** Public pages in headless Chromium on a phone's width at 4× CPU slowdown: script over the wire, largest contentful paint. */
export async function run(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'rongqiao-bench-'));
  const server = await startForBench(dataDir);
  const browser = await launchChromium();
  try {
    const found = await fetch(`${server.address}/api/v1/listings?size=1`);
    const { items } = (await found.json()) as { items: { id: string }[] };
    const pages: [string, string][] = [
      ['home', '/'],
      ['search', `/listings?q=${encodeURIComponent('工业机器人')}`],
      ['listing', `/listings/${items[0]?.id ?? ''}`],
      ['organisations', '/organisations'],
    ];
    console.log(
      `data: demonstration city; ${browser.version()}, ${PHONE.width} px, CPU ${CPU_SLOWDOWN}× slower, ${ROUNDS} visits each`,
    );
    console.log('page            script kB (compressed)   LCP ms p50      max');
    for (const [name, path] of pages) {
      const visits = [];
      for (let round = 0; round < ROUNDS; round += 1)
        visits.push(await visit(browser, server.address + path));
      const { p50, max } = percentiles(visits.map(({ lcpMs }) => lcpMs));
      const kilobytes = Math.max(...visits.map(({ scriptBytes }) => scriptBytes)) / 1000;
      console.log(
        `${name.padEnd(15)} ${kilobytes.toFixed(0).padStart(22)} ${p50.toFixed(0).padStart(12)} ${max.toFixed(0).padStart(8)}`,
      );
    }
  } finally {
    await browser.close();
    await server.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Waits until the page has come to rest, then asks the browser for its largest paint. */
const LARGEST_PAINT = `new Promise((resolve) => {
  new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime))
    .observe({ type: 'largest-contentful-paint', buffered: true });
})`;

async function visit(browser: Browser, url: string): Promise<{ lcpMs: number; scriptBytes: number }> {
  const context = await browser.newContext({ viewport: PHONE });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  await devtools.send('Network.enable');
  const scripts = new Set<string>();
  let scriptBytes = 0;
  devtools.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) scriptBytes += encodedDataLength;
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  const lcpMs = await page.evaluate<number>(LARGEST_PAINT);
  await context.close();
  return { lcpMs, scriptBytes };
}
