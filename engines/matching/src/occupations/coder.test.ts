import { EVERYDAY_TITLES } from '@rongqiao/reference';
import { describe, expect, it } from 'vitest';
import type { CatalogueOccupation } from './catalogue.ts';
import { OccupationCoder } from './coder.ts';

const CATALOGUE: CatalogueOccupation[] = [
  { code: '6-18-02-04', name: '焊工', groups: [] },
  { code: '6-18-01-01', name: '车工', groups: [] },
  { code: '4-03-02-01', name: '中式烹调师', groups: [] },
  { code: '4-10-01-05', name: '养老护理员', groups: [] },
  { code: '4-09-08-01', name: '保洁员', groups: [] },
  { code: '2-02-10-03', name: '计算机软件工程技术人员', groups: [] },
];
const coder = new OccupationCoder({ catalogue: CATALOGUE, titles: EVERYDAY_TITLES });
const first = (title: string) => coder.code({ title })[0]?.code;

describe('coding job titles', () => {
  it.each([
    ['【急聘】二保焊师傅 8-12K 包吃住', '6-18-02-04'],
    ['数控车床操作工（夜班）', '6-18-01-01'],
    ['川菜炒锅', '4-03-02-01'],
    ['失能老人照护', '4-10-01-05'],
    ['JAVA開發工程師', '2-02-10-03'],
  ])('codes everyday titles: %s', (title, code) => {
    expect(first(title)).toBe(code);
  });

  it('serves a classification with other codes', () => {
    const other = CATALOGUE.map((one, at) => ({ ...one, code: `9-99-99-0${at}` }));
    expect(
      new OccupationCoder({ catalogue: other, titles: EVERYDAY_TITLES }).code({ title: '氩弧焊工' })[0]?.code,
    ).toBe('9-99-99-00');
  });

  it('lets the description decide where the title does not', () => {
    const codes = coder.code({ title: '学徒', description: '跟师傅学习焊接，会看焊缝' });
    expect(codes[0]?.code).toBe('6-18-02-04');
  });

  it('learns from a correction', () => {
    const title = '咕噜咕噜岗';
    expect(first(title)).toBeUndefined();
    const examples = [{ title, code: '4-09-08-01' }];
    const taught = new OccupationCoder({ catalogue: CATALOGUE, titles: EVERYDAY_TITLES, examples });
    expect(taught.code({ title })[0]?.code).toBe('4-09-08-01');
  });

  it('gives scores between 0 and 1 in falling order', () => {
    const scores = coder.code({ title: '厨房保洁' }).map(({ score }) => score);
    expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it.each(['', '   ', '！！！', '🙂🙂', '12345', '\u0000\ud800'])('gives no code to %j', (title) => {
    expect(coder.code({ title })).toEqual([]);
  });

  it('answers to very long titles, other languages and thousands of repeats', () => {
    expect(Array.isArray(coder.code({ title: 'Сварщик ジャバ engineer' }))).toBe(true);
    expect(coder.code({ title: '焊工'.repeat(50_000), description: '焊'.repeat(100_000) })[0]?.code).toBe(
      '6-18-02-04',
    );
    const answers = Array.from({ length: 2000 }, () => first('焊工'));
    expect(new Set(answers)).toEqual(new Set(['6-18-02-04']));
  });
});
