import { describe, expect, it } from 'vitest';
import { AppError } from '../../../platform/errors/index.ts';
import type { TableRow } from '../../../platform/tables/index.ts';
import { findHeader } from './find-header.ts';
import { readMapping } from './given-mapping.ts';
import { matchHeading } from './heading.ts';
import { mapColumns } from './map-columns.ts';

const rowsOf = (...lines: string[][]): TableRow[] =>
  lines.map((cells, index) => ({ rowNumber: index + 1, cells }));
const fields = (header: TableRow | null, rows: TableRow[], given = {}) =>
  mapColumns(header, rows, given).map(({ field }) => field);

describe('headings', () => {
  it.each([
    ['岗位名称', 'title'],
    ['拟招聘岗位名称', 'title'],
    ['薪资（元/月）', 'pay'],
    ['*用人单位', 'organisation'],
    ['学历情况', 'level'],
    ['招聘人数', 'headcount'],
    ['Job Title', 'title'],
    ['salary_text', 'pay'],
    ['companyFullName', 'organisation'],
    ['联系电话', 'contact'],
    ['cityName', 'city'],
    ['welfareList', 'benefits'],
    ['序号', 'rowNumber'],
    ['bossName', 'contact'],
  ])('takes %s for %s', (heading, field) => {
    expect(matchHeading(heading)?.field).toBe(field);
  });

  it.each(['成立日期', '公司规模', '公司人数', 'company_size', 'company type', '成立时间', ''])(
    'does not guess at %s',
    (heading) => {
      expect(matchHeading(heading)).toBe(null);
    },
  );
});

describe('findHeader', () => {
  const data = [
    ['数控车工', '桂柳机械有限公司', '6-8千', '柳州市', '2024-03-01'],
    ['电工', '邕江电力有限公司', '面议', '南宁市', '2024-03-02'],
    ['焊工', '北部湾造船厂', '5-7千', '钦州市', '2024-03-03'],
    ['钳工', '桂柳机械有限公司', '5-6千', '柳州市', '2024-03-04'],
  ];

  it('finds it below a title line', () => {
    const rows = rowsOf(
      ['2024年春季招聘岗位汇总表'],
      ['岗位名称', '单位名称', '薪资', '工作地点', '发布日期'],
      ...data,
    );
    expect(findHeader(rows)?.rowNumber).toBe(2);
  });

  it('says that there is none where the file begins with data', () => {
    expect(findHeader(rowsOf(...data))).toBe(null);
    expect(
      findHeader(rowsOf(['岗位管理专员', '南宁职位科技有限公司', '6-8千', '南宁', '2024-03-01'], ...data)),
    ).toBe(null);
  });

  it('recognises headings in no known language by the nature of the rows below', () => {
    expect(findHeader(rowsOf(['a1x', 'b2x', 'c3x', 'd4x', 'zeit'], ...data))?.rowNumber).toBe(1);
  });
});

describe('mapColumns', () => {
  const header = (cells: string[]): TableRow => ({ rowNumber: 1, cells });

  it('tells columns without headings by what stands in them', () => {
    const rows = rowsOf(
      ['数控车工', '桂柳机械有限公司', '10001', '柳州市', '2024-03-01'],
      ['电气工程师', '邕江电力有限公司', '15001', '南宁市', '2024-03-02'],
      ['销售经理', '北部湾造船厂', '10001', '钦州市', '2024-03-03'],
      ['会计', '桂柳机械有限公司', '10001', '柳州市', '2024-03-04'],
    );
    expect(fields(null, rows)).toEqual(['title', 'organisation', 'pay', 'place', 'postedOn']);
  });

  it('lets what a person says win over what is guessed, by heading or by letters', () => {
    const rows = rowsOf(['x', '电工', '南宁']);
    expect(fields(header(['名称', '工种', '地区']), rows, { title: '工种' })).toEqual([
      null,
      'title',
      'place',
    ]);
    expect(fields(header(['名称', '工种', '地区']), rows, { title: 'B' })).toEqual([null, 'title', 'place']);
  });

  it('takes numbers that count the rows for what they are', () => {
    const rows = rowsOf(
      ['0', '电工', '甲有限公司'],
      ['1', '焊工', '乙有限公司'],
      ['2', '钳工', '丙有限公司'],
    );
    expect(fields(header(['', '岗位', '公司']), rows)).toEqual(['rowNumber', 'title', 'organisation']);
  });

  it('does not take a date of unknown meaning for the date of publication', () => {
    const rows = rowsOf(['电工', '甲有限公司', '2001-05-06'], ['焊工', '乙有限公司', '1999-01-02']);
    expect(fields(header(['岗位', '公司', '成立日期']), rows)).toEqual(['title', 'organisation', null]);
  });

  it('refuses a mapping to a column that is not there, and lists those that are', () => {
    expect(() => mapColumns(header(['岗位', '公司']), [], { pay: '月薪' })).toThrow(AppError);
    expect(() => mapColumns(header(['岗位', '公司']), [], { pay: '月薪' })).toThrow(/A 岗位, B 公司/);
  });
});

describe('readMapping', () => {
  it('reads field=column and refuses fields that do not exist', () => {
    expect(readMapping(['title=岗位名称', 'pay = C'])).toEqual({ title: '岗位名称', pay: 'C' });
    expect(() => readMapping(['salry=C'])).toThrow(/salry=C.*title/s);
    expect(() => readMapping(['toString=C'])).toThrow(AppError);
  });
});
