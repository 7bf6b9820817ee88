import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../app/test-app.ts';
import { importListings } from '../modules/imports/index.ts';
import { importSink } from './import-sink.ts';

const POSTINGS = fileURLToPath(new URL('../../../../shared/data/postings/', import.meta.url));
const FILE = Buffer.from(
  [
    '岗位名称,公司名称,薪资,工作地点,发布日期,学历要求',
    '叉车司机,桥州望江物流有限公司,5000-7000元/月,桥州市望江区,2026-02-20,中专',
    '叉车司机,桥州望江物流有限公司,5000-7000元/月,桥州市望江区,2026-02-20,中专',
    '仓库管理员,桥州望江物流有限公司,面议,桥州市望江区,2026-02-21,不限',
    ',桥州望江物流有限公司,6000元,桥州市望江区,2026-02-21,不限',
  ].join('\n'),
);

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

const now = () => new Date('2026-03-02T10:00:00+08:00');
const run = (bytes: Uint8Array, fileName: string, dryRun = false) =>
  importListings({ bytes, fileName, dryRun, today: '2026-03-02', sink: importSink(test.database, now) });
const search = async (q: string) =>
  (await test.app.inject(`/api/v1/listings?q=${encodeURIComponent(q)}`)).json() as {
    total: number;
    items: { title: string; publishedAt: string; organisation: { name: string } }[];
  };

describe('importing a file of listings', () => {
  it('writes nothing in a dry run, and says what it would do', async () => {
    const report = await run(FILE, '岗位.csv', true);
    expect(report).toMatchObject({ rows: 4, created: 2, duplicates: 1, rejected: 1 });
    await test.directory.follow();
    expect((await search('叉车司机')).total).toBe(0);
  });

  it('brings rows into search with their organisation and day, and changes nothing the second time', async () => {
    expect(await run(FILE, '岗位.csv')).toMatchObject({ rows: 4, created: 2, duplicates: 1, rejected: 1 });
    await test.directory.follow();
    const found = await search('叉车司机');
    expect(found.items[0]).toMatchObject({
      title: '叉车司机',
      organisation: { name: '桥州望江物流有限公司' },
    });
    expect(found.items[0]?.publishedAt).toContain('2026-02-20');
    expect(await run(FILE, '岗位.csv')).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  });

  it.skipIf(!existsSync(POSTINGS))('takes real postings: every row is stored, folded or named', async () => {
    for (const fileName of ['gxrc.csv', '51job.csv']) {
      const bytes = readFileSync(`${POSTINGS}${fileName}`);
      const report = await run(bytes, fileName);
      expect(report.created + report.updated + report.unchanged + report.duplicates + report.rejected).toBe(
        report.rows,
      );
      expect(report.created).toBeGreaterThan(100);
      const again = await run(bytes, fileName);
      expect(again).toMatchObject({ created: 0, updated: 0, unchanged: report.created });
    }
    await test.directory.follow();
    expect((await search('大数据开发工程师')).total).toBeGreaterThan(0);
  });
});
