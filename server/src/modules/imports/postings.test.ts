import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../platform/tables/index.ts';
import { type ImportReport, importListings, type ListingToSave } from './index.ts';
import { MemorySink } from './memory-sink.ts';

/** Real postings, beside the checkout. */
const FOLDER = fileURLToPath(new URL('../../../../../shared/data/postings/', import.meta.url));
const present = existsSync(FOLDER);
if (!present) console.info(`real postings are not at ${FOLDER}: these tests are skipped`);

async function run(fileName: string, sink = new MemorySink()) {
  const bytes = readFileSync(`${FOLDER}${fileName}`);
  const report = await importListings({ bytes, fileName, sink, dryRun: false, today: '2022-03-01' });
  const cells = new Map<number, string[]>();
  for await (const row of (await readTable(bytes, { fileName })).rows) cells.set(row.rowNumber, row.cells);
  return { report, sink, cells, listings: [...sink.listings.values()].map(({ saved }) => saved) };
}

/** Every row has ended, each once and with a line, and the counts agree with the lines. */
function expectComplete(report: ImportReport): void {
  const ended = (outcome: string) =>
    new Set(report.lines.filter((line) => line.outcome === outcome).map(({ row }) => row)).size;
  expect([ended('ready'), ended('duplicate'), ended('rejected')]).toEqual([
    report.ready,
    report.duplicates,
    report.rejected,
  ]);
  expect(report.ready + report.duplicates + report.rejected).toBe(report.rows);
}

/** Of the rows that arrived and state something in that column (counted from 0), the share that was understood. */
function understood(
  { listings, cells }: Awaited<ReturnType<typeof run>>,
  column: number,
  test: (listing: ListingToSave) => boolean,
): number {
  const stated = listings.filter(({ row }) => /[\p{L}\p{N}]/u.test(cells.get(row)?.[column] ?? ''));
  return stated.filter(test).length / stated.length;
}

const talent = ({ draft }: ListingToSave) => (draft.kind === 'talent' ? draft.details : {});
const hasPay = (listing: ListingToSave) => talent(listing).payMinFen !== undefined;

describe.skipIf(!present)('real postings', () => {
  it('of a job site with a header all arrive: pay, place, level, experience, industry and skills understood', async () => {
    const arrived = await run('51job.csv');
    const { report, sink } = arrived;
    expectComplete(report);
    expect(report).toMatchObject({ rows: 395, ready: 369, duplicates: 26, rejected: 0 });
    expect(understood(arrived, 2, hasPay)).toBe(1);
    expect(understood(arrived, 3, ({ draft }) => cityOf(draft.regionCode))).toBeGreaterThanOrEqual(0.99);
    expect(understood(arrived, 4, (listing) => talent(listing).experienceYears !== undefined)).toBe(1);
    expect(understood(arrived, 5, ({ draft }) => draft.level !== 'any')).toBe(1);
    expect(understood(arrived, 1, ({ draft }) => draft.industryCode !== undefined)).toBeGreaterThanOrEqual(
      0.98,
    );
    expect(
      understood(arrived, 7, ({ draft, facts }) => draft.skills.length + facts.benefits.length > 0),
    ).toBe(1);
    const again = await run('51job.csv', sink);
    expect(again.report).toMatchObject({ created: 0, updated: 0, unchanged: 369 });
  });

  it('without a header all arrive, repetitions folded, or have a line that says why not', async () => {
    const arrived = await run('gxrc.csv');
    const { report, sink } = arrived;
    expectComplete(report);
    expect(report.columns.map(({ field }) => field)).toEqual([
      'title',
      'organisation',
      'pay',
      'place',
      'postedOn',
    ]);
    expect(report).toMatchObject({ rows: 4541, ready: 1131, duplicates: 3404, rejected: 6 });
    expect(report.lines.filter(({ outcome }) => outcome === 'rejected').map(({ value }) => value)).toEqual(
      expect.arrayContaining(['国外', '全国']),
    );
    expect(understood(arrived, 2, hasPay)).toBe(1);
    expect(understood(arrived, 4, ({ facts }) => facts.postedOn !== undefined)).toBe(1);
    expect(understood(arrived, 3, ({ draft }) => draft.regionCode.startsWith('45'))).toBeGreaterThanOrEqual(
      0.95,
    );
    const again = await run('gxrc.csv', sink);
    expect(again.report).toMatchObject({ created: 0, updated: 0, unchanged: 1131 });
  });
});

/** A city or below; municipalities count as cities. */
function cityOf(code: string): boolean {
  return !code.endsWith('0000') || ['110000', '120000', '310000', '500000'].includes(code);
}
