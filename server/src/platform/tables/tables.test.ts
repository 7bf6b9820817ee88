import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readTable, type TableCell, type TableFormat, writeTable } from './index.ts';

const bytesOf = async (stream: AsyncIterable<Uint8Array | string>) => {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
};

const readAll = async (bytes: Uint8Array, options: { encoding?: string; sheet?: string } = {}) => {
  const table = await readTable(bytes, { fileName: 'table', ...options });
  const rows: string[][] = [];
  for await (const row of table.rows) rows.push(row.cells);
  return { ...table, rows };
};

const write = (rows: TableCell[][], format: TableFormat) =>
  bytesOf(
    writeTable(
      rows,
      (rows[0] ?? []).map((_, index) => ({
        header: `列${index + 1}`,
        value: (row: TableCell[]) => row[index],
      })),
      format,
    ),
  );

/** Text that a cell can hold: line breaks as spreadsheets write them, no control characters. */
const cellText = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom(
      '=1+1',
      '@SUM(A1)',
      "'=x",
      "''-y",
      '+86 138',
      '-',
      '甲,乙;丙|丁\t戊',
      '第一行\n第二行',
      '"引号"',
      ' 空格 ',
      '＝全角',
    ),
  )
  .map((text) => text.replace(/\p{Cc}/gu, (control) => (control === '\n' || control === '\t' ? control : '')))
  .filter((text) => !/\p{Cs}/u.test(text));
const grid = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.array(
    // A row that is blank all through is not a row.
    fc
      .array(cellText, { minLength: width, maxLength: width })
      .filter((cells) => cells.some((cell) => cell.trim() !== '')),
    { minLength: 1, maxLength: 12 },
  ),
);

describe('a table written and read again', () => {
  it('has the same cells in csv, whatever they hold', async () => {
    await fc.assert(
      fc.asyncProperty(grid, async (rows) => {
        expect((await readAll(await write(rows, 'csv'))).rows.slice(1)).toEqual(rows);
      }),
      { numRuns: 200 },
    );
  });

  it('has the same cells in xlsx', async () => {
    const trimmed = (cells: string[]) => {
      const last = cells.findLastIndex((cell) => cell !== '');
      return cells.slice(0, last + 1);
    };
    await fc.assert(
      fc.asyncProperty(grid, async (rows) => {
        const read = await readAll(await write(rows, 'xlsx'));
        expect(read.rows.slice(1).map(trimmed)).toEqual(rows.map(trimmed));
      }),
      { numRuns: 25 },
    );
  });

  it('begins no csv cell with a character that a spreadsheet would run', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...'=+-@\t\r\n＝＋－＠'), cellText, async (first, rest) => {
        const text = (await write([[first + rest]], 'csv')).toString('utf8');
        const cell = text.slice(text.indexOf('\r\n') + 2).replace(/^"/, '');
        expect(cell.startsWith("'")).toBe(true);
      }),
    );
  });

  it('keeps numbers and days typed: negative numbers stay numbers, dates stay dates', async () => {
    const columns = [
      { header: '数', type: 'number' as const, value: () => -5.25 },
      { header: '日', type: 'date' as const, value: () => '2024-02-29' },
      { header: '式', value: () => '=1+1' },
    ];
    const csv = (await bytesOf(writeTable([1], columns, 'csv'))).toString('utf8');
    expect(csv).toBe("\uFEFF数,日,式\r\n-5.25,2024-02-29,'=1+1\r\n");
    const xlsx = await bytesOf(writeTable([1], columns, 'xlsx'));
    expect((await readAll(xlsx)).rows[1]).toEqual(['-5.25', '2024-02-29', '=1+1']);
  });

  it('streams many rows', async () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => [`第${index}行`, index]);
    for (const format of ['csv', 'xlsx'] as const) {
      const read = await readAll(await write(rows, format));
      expect(read.rows.length).toBe(5_001);
      expect(read.rows.at(-1)).toEqual(['第4999行', '4999']);
    }
  });
});

describe('readTable', () => {
  it.each(['utf-8', 'gb18030', 'utf-16le', 'utf-16be'])(
    'reads csv in %s, detected or named',
    async (encoding) => {
      const text = '岗位,地区,备注\r\n数控车工,南宁市,"包吃住\n五险一金"\r\n电工,柳州市\r\n';
      const bytes = iconv.encode(text, encoding, { addBOM: true });
      const expected = [
        ['岗位', '地区', '备注'],
        ['数控车工', '南宁市', '包吃住\n五险一金'],
        ['电工', '柳州市'],
      ];
      expect((await readAll(bytes)).rows).toEqual(expected);
      expect((await readAll(bytes, { encoding })).rows).toEqual(expected);
    },
  );

  it.each([['\t'], [';'], ['|'], ['，']])('finds the delimiter %j', async (delimiter) => {
    const lines = [
      ['岗位', '地区', '日期'],
      ['数控车工', '南宁', '2024-01-02'],
      ['电工', '柳州', '2024-01-03'],
    ];
    const read = await readAll(Buffer.from(lines.map((cells) => cells.join(delimiter)).join('\n')));
    expect(read.rows).toEqual(lines);
  });

  it('is not misled by Chinese commas inside the text', async () => {
    const read = await readAll(Buffer.from('岗位,要求\n电工,吃苦，耐劳，细心\n焊工,持证，两年经验，住厂'));
    expect(read.delimiter).toBe(',');
  });

  it('counts rows as the spreadsheet does, over blank ones and line breaks in cells', async () => {
    const table = await readTable(Buffer.from('a,b\n"x\ny",1\n\n,\nz,2\n'), {
      fileName: 't.csv',
      header: true,
    });
    const numbers: number[] = [];
    for await (const row of table.rows) numbers.push(row.rowNumber);
    expect(table.headers).toEqual(['a', 'b']);
    expect(numbers).toEqual([2, 5]);
  });

  it('takes a stream of pieces like the whole file', async () => {
    const bytes = iconv.encode('岗位,地区\n数控车工,南宁市\n', 'gb18030');
    async function* pieces() {
      for (let at = 0; at < bytes.length; at += 3) yield bytes.subarray(at, at + 3);
    }
    const table = await readTable(pieces(), { fileName: 't.csv' });
    const rows: string[][] = [];
    for await (const row of table.rows) rows.push(row.cells);
    expect(rows).toEqual([
      ['岗位', '地区'],
      ['数控车工', '南宁市'],
    ]);
  });
});
