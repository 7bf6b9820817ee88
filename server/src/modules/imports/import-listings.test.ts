import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../platform/errors/index.ts';
import { readTable, writeTable } from '../../platform/tables/index.ts';
import { describeLine, type ImportListingsOptions, importListings, writeReport } from './index.ts';
import { MemorySink } from './memory-sink.ts';

const HEADER = '岗位名称,公司名称,薪资,工作地点,学历,经验,招聘人数,专业,发布日期,岗位职责';
const FILE = `${HEADER}
数控车工,柳州桂柳机械有限公司,6-8千,柳州市·柳南区,中专,1年,招3人,数控技术、机械类专业,2024-03-01,负责数控车床的操作与日常保养。
电气工程师,南宁邕江电力有限公司,1-1.5万·13薪,青秀区,本科及以上,5-7年,若干,电气工程,2024年3月2日,
`;

async function run(text: string | Uint8Array, options: Partial<ImportListingsOptions> = {}) {
  const sink = options.sink instanceof MemorySink ? options.sink : new MemorySink();
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const report = await importListings({
    bytes,
    fileName: 'f.csv',
    dryRun: false,
    today: '2024-03-15',
    ...options,
    sink,
  });
  const listings = [...sink.listings.values()].map(({ saved }) => saved);
  return { report, sink, listings };
}

const codes = (report: { lines: { code: string; row: number | null }[] }, row: number) =>
  report.lines.filter((line) => line.row === row).map(({ code }) => code);

describe('a file of postings', () => {
  it('arrives as drafts with pay, place, level, experience, headcount, programmes and date understood', async () => {
    const { listings, report } = await run(FILE);
    expect(report).toMatchObject({
      rows: 2,
      ready: 2,
      created: 2,
      duplicates: 0,
      rejected: 0,
      warnings: 0,
      organisationsCreated: 2,
    });
    expect(listings[0]).toMatchObject({
      draft: {
        kind: 'talent',
        direction: 'demand',
        title: '数控车工',
        regionCode: '450204',
        level: 'secondary',
        headcount: 3,
        programmes: ['数控技术', '机械'],
        body: '负责数控车床的操作与日常保养。',
        details: { payMinFen: 600_000, payMaxFen: 800_000, payPeriod: 'month', experienceYears: 1 },
      },
      facts: { organisationName: '柳州桂柳机械有限公司', postedOn: '2024-03-01' },
    });
    expect(listings[1]?.draft).toMatchObject({
      regionCode: '450103',
      level: 'bachelor',
      details: { payMonths: 13 },
    });
  });

  it('composes a body from the columns where the file has none, and says so in it', async () => {
    const { listings } = await run(FILE);
    expect(listings[1]?.draft.body).toMatch(
      /^（正文由导入文件的各列整理而成）\n公司名称：南宁邕江电力有限公司\n薪资：1-1.5万·13薪/,
    );
  });

  it('is the same in GBK, in UTF-16, with semicolons and as a workbook', async () => {
    const { listings } = await run(FILE);
    const drafts = listings.map(({ draft, sourceKey }) => ({ draft, sourceKey }));
    const table = await readTable(Buffer.from(FILE), { fileName: 'f.csv', header: true });
    const rows: string[][] = [];
    for await (const row of table.rows) rows.push(row.cells);
    const columns = (table.headers ?? []).map((header, index) => ({
      header,
      value: (row: string[]) => row[index] ?? '',
    }));
    const workbook = Buffer.concat(await writeTable(rows, columns, 'xlsx').toArray());
    const others = [
      iconv.encode(FILE, 'gbk'),
      iconv.encode(FILE, 'utf-16le', { addBOM: true }),
      Buffer.from(FILE.replaceAll(',', ';')),
      workbook,
    ];
    for (const bytes of others) {
      const again = await run(bytes);
      expect(again.listings.map(({ draft, sourceKey }) => ({ draft, sourceKey }))).toEqual(drafts);
    }
  });

  it('creates each organisation once, with the type and the place that its name tells', async () => {
    const { sink } = await run(
      `${HEADER}\n讲师,柳州职业技术学院,,柳州,,,,,,\n助教,柳州职业技术学院,,柳州,,,,,,\n`,
    );
    expect(sink.created).toEqual([
      { name: '柳州职业技术学院', type: 'higher_vocational_college', regionCode: '450200' },
    ]);
  });

  it('needs no column of organisations where one is given', async () => {
    const { listings } = await run('岗位,地区\n电工,南宁\n', { organisation: { id: 'o1', name: '某校' } });
    expect(listings[0]).toMatchObject({ organisationId: 'o1', facts: { organisationName: '某校' } });
  });

  it('takes other kinds and both directions, with the amount where the kind has one', async () => {
    const { listings } = await run(
      '需求名称,单位,类型,方向,预算（万元）,地区,内容\n电池热管理,南宁某公司,揭榜挂帅,需求,50,南宁,解决低温衰减问题。\n实训基地,柳州某学院,共享资源,供给,,柳州,可用于数控实训。\n',
    );
    expect(listings.map(({ draft }) => [draft.kind, draft.direction, draft.details])).toEqual([
      ['challenge', 'demand', { rewardFen: 50_000_000 }],
      ['resource', 'supply', {}],
    ]);
  });
});

describe('what does not fit', () => {
  it('ends with a line that names row, cell, value, fault and remedy', async () => {
    const { report } = await run(
      `${HEADER}\n,甲公司,,南宁,,,,,,\n电工,,,南宁,,,,,,\n焊工,乙公司,,蛤蟆镇,,,,,,\n钳工,丙公司,,,,,,,,\n`,
    );
    expect(report).toMatchObject({ rows: 4, ready: 0, rejected: 4 });
    expect([2, 3, 4, 5].map((row) => codes(report, row))).toEqual([
      ['title_missing'],
      ['organisation_missing'],
      ['place_unknown'],
      ['place_missing'],
    ]);
    const line = report.lines.find(({ code }) => code === 'place_unknown');
    expect(line).toMatchObject({ row: 4, cell: 'D4', value: '蛤蟆镇' });
    expect(line && describeLine(line, 'en')).toEqual({
      problem: 'No region has this name.',
      advice: 'Write it as city and district, for example 南宁市·青秀区.',
    });
  });

  it('is kept in the body with a warning where the row can do without', async () => {
    const { report, listings } = await run(
      `${HEADER}\n电工,南宁甲公司,按件计酬,南宁,看情况,优先,一批,,近期,检修线路，排除故障。\n`,
    );
    expect(codes(report, 2)).toEqual([
      'date_not_understood',
      'headcount_not_understood',
      'pay_not_understood',
      'experience_not_understood',
      'level_not_understood',
      'created',
    ]);
    expect(listings[0]?.draft.body).toContain('薪资：按件计酬');
    expect(listings[0]?.draft.body).toMatch(/^检修线路，排除故障。\n\n导入文件中的其他信息：/);
  });

  it('gives the candidates of a place name that several regions share', async () => {
    const { report } = await run('岗位,公司,地区\n电工,某公司,鼓楼区\n');
    expect(report.lines.find(({ code }) => code === 'place_ambiguous')?.about).toContain('福州市鼓楼区');
  });

  it('takes the default region, then the organisation, for rows without a particular place', async () => {
    const text = '岗位,公司,地区\n电工,柳州甲公司,全国\n';
    expect((await run(text)).listings[0]?.draft.regionCode).toBe('450200');
    expect((await run(text, { defaultRegionCode: '450100' })).listings[0]?.draft.regionCode).toBe('450100');
  });

  it('keeps unknown columns and surplus cells in the body, and leaves contact data out', async () => {
    const { report, listings } = await run(
      '岗位,公司,地区,班车路线,联系电话\n电工,甲公司,南宁,三号线,13800138000,夜班另议\n焊工,甲公司,南宁,,\n',
    );
    expect(listings[0]?.draft.body).toContain('班车路线：三号线');
    expect(listings[0]?.draft.body).toContain('夜班另议');
    expect(listings[0]?.draft.body).not.toContain('13800138000');
    expect(report.lines.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['column_not_recognised', 'column_left_out', 'extra_cells']),
    );
  });

  it('cuts a title above 80 characters and keeps the whole of it in the body', async () => {
    const title = '高级'.repeat(60);
    const { report, listings } = await run(`岗位,公司,地区\n${title},甲公司,南宁\n`);
    expect(listings[0]?.draft.title).toHaveLength(80);
    expect(listings[0]?.draft.body.startsWith(title)).toBe(true);
    expect(codes(report, 2)).toContain('title_shortened');
  });

  it('refuses a file without a column of titles, and says which columns it has', async () => {
    await expect(run('产量,产地\n1,甲\n2,乙\n3,丙\n')).rejects.toThrow(AppError);
    await expect(run('产量,产地\n1,甲\n2,乙\n3,丙\n')).rejects.toThrow(/A 产量, B 产地/);
  });

  it('refuses a damaged file before anything is written', async () => {
    const sink = new MemorySink();
    await expect(run(`${FILE}"电工,甲公司\n`, { sink })).rejects.toThrow(AppError);
    expect(sink.writes + sink.created.length).toBe(0);
  });
});

describe('duplicates', () => {
  const row = (title: string, organisation: string, rest = '6-8千,南宁,大专,1年,,,2024-03-01,') =>
    `${title},${organisation},${rest}\n`;

  it('are recognised in any writing, and point to the row that is kept', async () => {
    const { report } = await run(
      HEADER +
        '\n' +
        row('数控车工', '桂柳机械（广西）有限公司') +
        row('急聘 数控 车工！', '桂柳机械(广西)有限责任公司'),
    );
    expect(report).toMatchObject({ ready: 1, duplicates: 1 });
    expect(report.lines.find(({ outcome }) => outcome === 'duplicate')).toMatchObject({
      row: 3,
      code: 'same_as_row',
      about: '2',
    });
  });

  it('are reposts where only date or wording differs, or the pay is left out', async () => {
    const { report } = await run(
      HEADER +
        '\n' +
        row('电工', '甲公司') +
        row('电工', '甲公司', '6-8千,南宁,大专,1年,,,2024-03-09,') +
        row('电工', '甲公司', '面议,南宁,大专,1年,,,2024-03-09,'),
    );
    expect(report).toMatchObject({ ready: 1, duplicates: 2 });
    expect([3, 4].map((number) => codes(report, number))).toEqual([['repost_of_row'], ['repost_of_row']]);
  });

  it('are not posts whose title, place, pay or requirements differ', async () => {
    const { report } = await run(
      HEADER +
        '\n' +
        row('电工', '甲公司') +
        row('高级电工', '甲公司') +
        row('C++工程师', '甲公司') +
        row('C工程师', '甲公司') +
        row('电工', '甲公司', '9千-1万,南宁,大专,1年,,,,') +
        row('电工', '甲公司', '6-8千,柳州,大专,1年,,,,') +
        row('电工', '甲公司', '6-8千,南宁,本科,1年,,,,'),
    );
    expect(report).toMatchObject({ ready: 7, duplicates: 0 });
  });

  it('of a listing that was written by hand are left alone', async () => {
    const first = await run(FILE);
    const [listing] = first.listings;
    const sink = new MemorySink();
    sink.organisations.set('柳州桂柳机械有限公司', { id: 'o1', name: '柳州桂柳机械有限公司' });
    if (listing)
      sink.others.push({ listingId: 'l1', sourceKey: null, organisationId: 'o1', draft: listing.draft });
    const { report } = await run(FILE, { sink });
    expect(report).toMatchObject({ created: 1, duplicates: 1 });
    expect(report.lines.find(({ code }) => code === 'same_as_listing')).toMatchObject({
      row: 2,
      about: 'l1',
    });
  });
});

describe('importing again', () => {
  it('changes nothing where the file is the same', async () => {
    const sink = new MemorySink();
    await run(FILE, { sink });
    const writes = sink.writes;
    const { report } = await run(FILE, { sink });
    expect(report).toMatchObject({ created: 0, updated: 0, unchanged: 2, ready: 2, organisationsCreated: 0 });
    expect(sink.writes).toBe(writes);
  });

  it('revises the listing whose pay or text has changed', async () => {
    const sink = new MemorySink();
    await run(FILE, { sink });
    const { report } = await run(FILE.replace('6-8千', '7-9千'), { sink });
    expect(report).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    expect(sink.listings.size).toBe(2);
  });

  it('does not depend on the order of rows or columns', async () => {
    const sink = new MemorySink();
    await run(FILE, { sink });
    const [head = '', first = '', second = ''] = FILE.trimEnd().split('\n');
    const turned = [head, second, first].map((line) => line.split(',').reverse().join(','));
    const { report } = await run(turned.join('\n'), { sink });
    expect(report).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  });

  it('writes nothing in a dry run and foretells what an import then does', async () => {
    const sink = new MemorySink();
    const foretold = (await run(FILE, { sink, dryRun: true })).report;
    expect(sink.writes + sink.created.length).toBe(0);
    const done = (await run(FILE, { sink })).report;
    expect({ ...foretold, dryRun: false }).toEqual(done);
  });

  it('gives a row that the store refuses its line', async () => {
    const sink = new MemorySink();
    sink.saveMany = async (listings) =>
      listings.map(({ sourceKey }) => ({
        sourceKey,
        refusal: { zh: '单位已停用', en: 'The organisation is suspended.' },
      }));
    const { report } = await run(FILE, { sink });
    expect(report).toMatchObject({ ready: 0, rejected: 2 });
    expect(report.lines.find(({ code }) => code === 'not_saved')?.about).toBe('单位已停用');
  });
});

describe('the report', () => {
  it('ends every row of any table with exactly one outcome, and the counts add up', async () => {
    const cell = fc.oneof(
      fc.constantFrom('电工', '南宁市', '甲有限公司', '6-8千', '本科', '2024-01-01', '', '全国', '朝阳区'),
      fc.string({ maxLength: 12 }),
    );
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const columns = Array.from({ length: 7 }, (_, index) => ({
          header: ['岗位', '公司', '地区', '薪资', '学历', '发布日期', '其他'][index] ?? '',
          value: (row: string[]) => row[index],
        }));
        const bytes = Buffer.concat(
          (await writeTable(rows, columns, 'csv').toArray()).map((piece) => Buffer.from(piece)),
        );
        const { report } = await run(bytes);
        expect(report.rows).toBe(rows.filter((row) => row.some((text) => text.trim() !== '')).length);
        expect(report.ready + report.duplicates + report.rejected).toBe(report.rows);
        const ended = report.lines.filter(({ outcome }) =>
          ['ready', 'duplicate', 'rejected'].includes(outcome),
        );
        expect(new Set(ended.map(({ row }) => row)).size).toBe(report.rows);
        for (const line of report.lines) expect(describeLine(line, 'zh-CN').problem).not.toBe('');
      }),
      { numRuns: 60 },
    );
  });

  it('can be downloaded as csv and xlsx in both languages', async () => {
    const { report } = await run(`${HEADER}\n焊工,乙公司,,=蛤蟆镇,,,,,,\n`);
    const csv = Buffer.concat(
      (await writeReport(report.lines, { format: 'csv', locale: 'zh-CN', only: ['rejected'] }).toArray()).map(
        (piece) => Buffer.from(piece),
      ),
    );
    expect(csv.toString('utf8')).toBe(
      '\uFEFF行号,结果,单元格,原值,问题,怎么办\r\n2,未导入,D2,\'=蛤蟆镇,行政区划里没有这个地名。,"请写成「市·区县」，例如「南宁市·青秀区」。"\r\n',
    );
    const xlsx = Buffer.concat(await writeReport(report.lines, { format: 'xlsx', locale: 'en' }).toArray());
    const table = await readTable(xlsx, { fileName: 'r.xlsx', header: true });
    expect(table.headers).toEqual(['Row', 'Outcome', 'Cell', 'Value', 'Problem', 'What to do']);
  });

  it('tells how far a long file has come', async () => {
    const seen: (number | null)[][] = [];
    const lines = Array.from({ length: 450 }, (_, index) => `电工${index}号岗,甲公司,南宁`);
    await run(`岗位,公司,地区\n${lines.join('\n')}\n`, {
      onProgress: ({ rows, total }) => seen.push([rows, total]),
    });
    expect(seen).toEqual([
      [0, null],
      [200, 450],
      [400, 450],
      [450, 450],
    ]);
  });
});
