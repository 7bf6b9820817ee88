import { describe, expect, it } from 'vitest';
import { readPolicyText } from '../read-text.ts';
import type { WarningCode } from '../result.ts';

const codesOf = (text: string): WarningCode[] =>
  readPolicyText(text).document.warnings.map((warning) => warning.code);
const quotesOf = (text: string): string[] => readPolicyText(text).rules.map((rule) => rule.quote);

describe('noise of reposts is set aside, and said', () => {
  it('site header, metadata and footer', () => {
    const text =
      '首页 | 政务公开 | 今天是2026年6月20日\n当前位置：首页 > 政策库\n发布时间：2026-06-15 浏览次数：1286\n一、目标\n1. 建成基地30个以上，办好各类学校。\n上一篇：2025年度100家名单\n版权所有 某市 建议使用1024×768以上分辨率浏览\n';
    expect(quotesOf(text)).toEqual(['30个以上']);
    expect(codesOf(text)).toContain('furniture-dropped');
  });

  it('page marks and broken lines inside a sentence, with places in the file as it is', () => {
    const text =
      '一、扶持\n（一）技术改造。对设备投资\n第2页 共5页\n300万元以上的项目，单个项目最高补助\n8万元。\n';
    const { rules } = readPolicyText(text);
    expect(rules.map((rule) => [rule.quote, rule.line])).toEqual([
      ['300万元以上', 4],
      ['最高补助\n8万元', 4],
    ]);
    expect(codesOf(text)).toEqual(expect.arrayContaining(['page-marks-dropped', 'lines-joined']));
  });

  it('traditional characters, full width digits, pinyin after characters', () => {
    const text = '一、目標\n1. 單個機(jī)構累計(jì)補(bǔ)貼不超過３０萬元。\n';
    expect(readPolicyText(text).rules).toMatchObject([
      { op: '<=', value: 300000, unit: '元', quote: '不超過３０萬元' },
    ]);
    expect(codesOf(text)).toEqual(expect.arrayContaining(['traditional-characters', 'inserted-pinyin']));
  });

  it('radicals that PDF files put in place of characters', () => {
    const text = '一、⽬标\n1. 建成实训基地不少于3个，责任单位：市教育局、市⺠政局。\n';
    expect(readPolicyText(text).tasks[0]?.units.map((unit) => unit.name)).toEqual(['市教育局', '市民政局']);
    expect(codesOf(text)).toContain('radical-characters');
  });

  it('remnants of markup', () => {
    const text = '一、目标<br/>\n1. 班额<span style="color:#333">不超过35人</span>。&nbsp;\n';
    expect(quotesOf(text)).toEqual(['不超过35人']);
    expect(codesOf(text)).toContain('markup-remnants');
  });

  it('labels damaged by a decoding one byte off', () => {
    const { clauses, document } = readPolicyText('一、要求\n?。ㄒ唬┘訌娊M织。\n（二）强化保障。\n');
    expect(clauses.map((clause) => clause.label)).toEqual(['一、', '（一）', '（二）']);
    expect(document.warnings).toContainEqual({
      code: 'damaged-label',
      message: '条款序号受损，疑为“（一）”',
      line: 2,
    });
  });

  it('a copy cut page by page, whose running numbers are no clauses', () => {
    const page = (number: number, text: string) => `${number}、${text}\n\n`;
    const filler =
      '坚持服务发展、促进就业的方向，推动学校和企业共同培养人才，形成多方参与的良好格局并且不断扩大';
    const text =
      page(1, `一、要求（一）原则。${filler}`) +
      page(2, `规模。二、任务（一）建设平台。${filler}`) +
      page(3, `影响力。（二）办好学校。${filler}`) +
      page(4, '水平。');
    const { clauses, document } = readPolicyText(text);
    expect(clauses.map((clause) => clause.label)).toEqual(['一、', '（一）', '二、', '（一）', '（二）']);
    expect(document.warnings.map((warning) => warning.code)).toContain('formatting-lost');
  });
});

describe('what is lost is supplied only with a warning', () => {
  it('元 before /年, a measure word after a range', () => {
    const text = '一、保障\n1. 公办中职生均拨款不低于9000/年。\n2. 支持新建1-2高职院校。\n';
    expect(readPolicyText(text).rules.map((rule) => [rule.value, rule.unit])).toEqual([
      [9000, '元/生·年'],
      [[1, 2], ''],
    ]);
    expect(codesOf(text).filter((code) => code === 'missing-unit')).toHaveLength(2);
  });

  it('日 at the end of a date', () => {
    const { document } = readPolicyText('甲市方案\n一、目标\n1. 办好学校。\n甲市人民政府\n2026年6月12\n');
    expect(document.issuedOn).toBe('2026-06-12');
    expect(document.warnings.map((warning) => warning.code)).toContain('damaged-date');
  });
});

describe('hostile texts', () => {
  it.each([
    '一',
    '1',
    '(',
    '《',
    '1个以上',
    '由市教育局',
    '责任单位：',
    '到2027年',
    '一、\n',
    '<a ',
    '百分之',
    '“',
  ])('of nothing but “%s” are read to the end', (unit) => {
    const text = unit.repeat(Math.ceil(120_000 / unit.length));
    expect(readPolicyText(`一、目标\n1. ${text}`).text).toHaveLength(text.length + '一、目标\n1. '.length);
  });
});
