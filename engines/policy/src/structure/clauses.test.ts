import { describe, expect, it } from 'vitest';
import { readPolicyText } from '../read-text.ts';

const outline = (text: string) =>
  readPolicyText(text).clauses.map((clause) => `${clause.level} ${clause.label}`);

describe('clause tree', () => {
  it('nests 一、 （一） 1. （1） by their kinds', () => {
    expect(outline('一、总体要求\n（一）目标。\n1. 建设基地。\n（1）建好。\n二、保障\n')).toEqual([
      '1 一、',
      '2 （一）',
      '3 1.',
      '4 （1）',
      '1 二、',
    ]);
  });

  it('nests articles under chapters and items under articles', () => {
    const text =
      '第一章　总则\n第一条　为了发展，制定本条例。\n（一）甲；\n第二章　附则\n第二条　本条例自公布之日起施行。\n';
    expect(outline(text)).toEqual(['1 第一章', '2 第一条', '3 （一）', '1 第二章', '2 第二条']);
  });

  it('finds an article that follows on the same line, and no citation', () => {
    const text =
      '第一条　应当扶持教育。　第二条　违反第一条规定的，责令改正。\n第一条规定的措施由政府落实。\n';
    expect(outline(text)).toEqual(['1 第一条', '1 第二条']);
  });

  it('takes neither decimals nor years nor lone numbers as labels', () => {
    expect(outline('一、目标\n1.5万个学位要建成。\n2026年：建成基地。\n12\n')).toEqual(['1 一、']);
  });

  it('gives each clause its own words, and its parent', () => {
    const text = '一、总体要求\n（一）目标。建成基地。\n';
    const [first, second] = readPolicyText(text).clauses;
    expect(second).toMatchObject({ parent: first?.id, heading: '目标', line: 2 });
    expect(text.slice(...(second?.span ?? [0, 0]))).toBe('（一）目标。建成基地。');
  });
});

describe('head of the document', () => {
  const text = [
    '甲川市人民政府办公室',
    '关于深化产教融合的实施意见',
    '甲政办发〔2026〕17号',
    '',
    '各县（市、区）人民政府：',
    '为了发展，根据《乙省意见》（乙政发〔2025〕5号），制定本意见。',
    '一、目标',
    '1. 建好学校。',
    '本意见自2026年4月1日起施行。',
    '',
    '甲川市人民政府办公室',
    '2026年3月18日',
  ].join('\n');

  it('joins a title set on two lines and takes the document’s own number and dates', () => {
    expect(readPolicyText(text).document).toMatchObject({
      title: '甲川市人民政府办公室关于深化产教融合的实施意见',
      number: '甲政办发〔2026〕17号',
      issuer: '甲川市人民政府办公室',
      issuedOn: '2026-03-18',
      effectiveOn: '2026-04-01',
    });
  });

  it('says so when there is no title and no clause', () => {
    const { document } = readPolicyText('今天天气很好。');
    expect(document.title).toBeNull();
    expect(document.warnings.map((warning) => warning.code)).toEqual(
      expect.arrayContaining(['no-title', 'no-clauses']),
    );
  });
});
