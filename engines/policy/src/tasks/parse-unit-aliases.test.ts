import { describe, expect, it } from 'vitest';
import { canonicalName, DEFAULT_UNIT_ALIASES } from './canonical-name.ts';
import { parseUnitAliases, UnitAliasesError } from './parse-unit-aliases.ts';

const problemsOf = (json: string): readonly string[] => {
  try {
    parseUnitAliases(json);
  } catch (error) {
    if (error instanceof UnitAliasesError) return error.problems;
  }
  return [];
};

describe('a table of unit names that officials keep', () => {
  it('takes the place of the default one, so that what they took out is gone', () => {
    const { 发改委: _, ...rest } = DEFAULT_UNIT_ALIASES;
    const table = parseUnitAliases(JSON.stringify({ ...rest, 产教办: ' 产教融合办公室 ' }));
    expect(canonicalName('市产教办', table)).toBe('市产教融合办公室');
    expect(canonicalName('市教委', table)).toBe('市教育委员会');
    expect(canonicalName('市发改委', table)).toBe('市发改委');
  });

  it('is refused with every bad entry named', () => {
    expect(problemsOf('{')).toHaveLength(1);
    expect(problemsOf('[]')).toHaveLength(1);
    expect(problemsOf('{"发改委": 3, "教委": "", "科技局": "科学技术局"}')).toEqual([
      '“发改委”的全称不是文字',
      '“教委”或其全称为空',
    ]);
    expect(problemsOf(JSON.stringify({ ['长'.repeat(61)]: '名' }))).toHaveLength(1);
  });

  it('never reaches what every object inherits', () => {
    const table = parseUnitAliases('{"__proto__": "某局", "科委": "科学技术委员会"}');
    expect(canonicalName('constructor', table)).toBe('constructor');
    expect(canonicalName('市科委', table)).toBe('市科学技术委员会');
  });
});
