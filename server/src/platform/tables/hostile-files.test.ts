import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { PassThrough } from 'node:stream';
import { deflateRawSync } from 'node:zlib';
import { WorkbookWriter } from '@cj-tech-master/excelts';
import { describe, expect, it } from 'vitest';
import { AppError } from '../errors/index.ts';
import { DEFAULT_TABLE_LIMITS, readTable } from './index.ts';

const refusal = async (
  bytes: Uint8Array,
  options: { encoding?: string; sheet?: string; limits?: object } = {},
) => {
  try {
    const table = await readTable(bytes, { fileName: 'table', ...options });
    for await (const row of table.rows) if (row.rowNumber < 0) return null;
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { code: error.code, zh: error.detail.zh, en: error.detail.en, cell: error.errors[0]?.path };
  }
};

async function workbook(fill: (sheet: ReturnType<WorkbookWriter['addWorksheet']>) => void): Promise<Buffer> {
  const out = new PassThrough();
  const pieces: Buffer[] = [];
  out.on('data', (piece: Buffer) => pieces.push(piece));
  const ended = new Promise((resolve) => out.on('end', resolve));
  const writer = new WorkbookWriter({ stream: out, useSharedStrings: true, useStyles: true });
  const sheet = writer.addWorksheet('招聘');
  fill(sheet);
  sheet.commit();
  await writer.commit();
  await ended;
  return Buffer.concat(pieces);
}

/** A zip archive of one or more parts, written by hand. */
function zip(parts: { name: string; content: Buffer }[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of parts) {
    const packed = deflateRawSync(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(10, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, entries, end]);
}

describe('files that are no tables', () => {
  it.each([
    ['nothing', Buffer.alloc(0), /空/],
    ['a mark and nothing else', Buffer.from('\uFEFF'), /空/],
    ['blank lines', Buffer.from('\n \n\n'), /空/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), /不是文本表格/],
    ['a PDF', Buffer.from('%PDF-1.7\n%\n'), /不是文本表格/],
    ['an old Excel file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /\.xls/],
    ['text with NULs', Buffer.from('岗位,地区\n电\0工,南宁\n'), /不是文本表格/],
    ['zeros', Buffer.alloc(5_000), /不是文本表格/],
    [
      'a zip without a workbook',
      zip([{ name: 'a.txt', content: Buffer.from('hello') }]),
      /没有 Excel 工作簿/,
    ],
    [
      'half a workbook',
      zip([{ name: 'xl/workbook.xml', content: Buffer.from('<workbook') }]).subarray(0, 40),
      /损坏/,
    ],
  ])('refuses %s in plain words', async (_, bytes, words) => {
    expect((await refusal(bytes))?.zh).toMatch(words);
  });

  it('says in which row a quote was opened and never closed', async () => {
    const found = await refusal(Buffer.from('岗位,地区\n电工,南宁\n"焊工,柳州\n钳工,桂林\n'));
    expect(found).toMatchObject({ code: 'request.invalid', cell: 'A3' });
    expect(found?.en).toContain('row 3');
  });

  it('refuses one cell of a megabyte and gives its address', async () => {
    const long = 'x'.repeat(1_000_000);
    expect(await refusal(Buffer.from(`a,b\n1,${long}\n`))).toMatchObject({
      code: 'request.too_large',
      cell: 'B2',
    });
    expect(await refusal(Buffer.from(long))).toMatchObject({ code: 'request.too_large', cell: 'A1' });
  });

  it('refuses more bytes, rows and columns than the limits, and states the limit', async () => {
    const table = Buffer.from('a,b,c\n1,2,3\n4,5,6\n');
    expect((await refusal(table, { limits: { maxRows: 2 } }))?.zh).toContain('2 行');
    expect((await refusal(table, { limits: { maxColumns: 2 } }))?.cell).toBe('A1');
    expect((await refusal(Buffer.alloc(3_000_000, 'a'), { limits: { maxBytes: 2_097_152 } }))?.zh).toContain(
      '2 MB',
    );
  });

  it('refuses an encoding that does not exist and one that garbles the file', async () => {
    expect((await refusal(Buffer.from('岗位,地区'), { encoding: 'klingon' }))?.zh).toContain('klingon');
    expect((await refusal(Buffer.from([0xff, 0x81, 0x20, 0xff]), { encoding: 'utf-8' }))?.zh).toContain(
      '乱码',
    );
  });
});

describe('workbooks', () => {
  it('refuses a zip bomb before it is unpacked into rows, whatever sizes it declares', async () => {
    const bomb = zip([
      { name: 'xl/workbook.xml', content: Buffer.from('<workbook/>') },
      { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(8 * 1024 * 1024, ' ') },
    ]);
    expect(bomb.length).toBeLessThan(50_000);
    const found = await refusal(bomb, { limits: { maxUnpackedBytes: 1024 * 1024 } });
    expect(found).toMatchObject({ code: 'request.too_large' });
    expect(DEFAULT_TABLE_LIMITS.maxUnpackedBytes).toBeLessThanOrEqual(512 * 1024 * 1024);
  });

  it('shows dates, percentages, rich text, links and results as a person sees them', async () => {
    const bytes = await workbook((sheet) => {
      const row = sheet.addRow([new Date(Date.UTC(2024, 1, 29)), 0.05, 0.1 + 0.2, 7]);
      row.getCell(1).numFmt = 'yyyy/m/d';
      row.getCell(2).numFmt = '0%';
      row.getCell(4).numFmt = '000000';
      row.commit();
      sheet
        .addRow([
          { text: '官网', hyperlink: 'https://example.com' },
          { formula: '1+2', result: 3 },
          true,
          8000,
        ])
        .commit();
    });
    const table = await readTable(bytes, { fileName: 't.xlsx' });
    const rows: string[][] = [];
    for await (const row of table.rows) rows.push(row.cells);
    expect(table.sheet).toBe('招聘');
    expect(rows).toEqual([
      ['2024-02-29', '5%', '0.3', '000007'],
      ['官网', '3', 'TRUE', '8000'],
    ]);
  });

  it('refuses a sheet that is not there by its name', async () => {
    const bytes = await workbook((sheet) => sheet.addRow(['x']).commit());
    expect((await refusal(bytes, { sheet: '汇总' }))?.zh).toContain('汇总');
  });

  it('leaves no copy of the file behind, read to the end or not', async () => {
    const copies = () => readdirSync(tmpdir()).filter((name) => name.startsWith('excelts-'));
    const before = new Set(copies());
    const bytes = await workbook((sheet) => {
      for (let row = 0; row < 50; row += 1) sheet.addRow([`行${row}`]).commit();
    });
    for (const most of [1, 100]) {
      let seen = 0;
      for await (const _ of (await readTable(bytes, { fileName: 't.xlsx' })).rows) {
        seen += 1;
        if (seen === most) break;
      }
    }
    await expect.poll(() => copies().filter((name) => !before.has(name))).toEqual([]);
  });
});
