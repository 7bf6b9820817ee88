import { describe, expect, it } from 'vitest';
import { TOPICS } from './concepts/concepts.ts';
import { findIndustry, INDUSTRIES } from './industries/industries.ts';
import { findOccupation, OCCUPATION_GROUPS, OCCUPATIONS } from './occupations/occupations.ts';
import { findProgrammes, PROGRAMME_CLASSES, PROGRAMMES } from './programmes/programmes.ts';
import { findSkill, SKILLS } from './skills/skills.ts';
import { type Alias, cellAliases, cellLinks, tableRows } from './table.ts';

const repeated = (values: string[]) => values.filter((value, index) => values.indexOf(value) !== index);

/** Words that name two entries without declaring it. */
function clashes(entries: readonly { name: string; aliases: Alias[] }[]): string[] {
  const owners = new Map<string, Set<string>>();
  for (const { name, aliases } of entries) {
    const words = [name, ...aliases.filter((alias) => !alias.ambiguous).map((alias) => alias.text)];
    for (const word of words) owners.set(word, (owners.get(word) ?? new Set()).add(name));
  }
  return [...owners].filter(([, names]) => names.size > 1).map(([word]) => word);
}

describe('code tables', () => {
  it('reads rows, lists, links and ambiguous aliases, and skips comments', () => {
    expect(tableRows('# note\na|b c\n\n')).toEqual([['a', 'b c']]);
    expect(cellAliases('x ~y')).toEqual([
      { text: 'x', ambiguous: false },
      { text: 'y', ambiguous: true },
    ]);
    expect(cellLinks('+x y -z').map((link) => link.confidence)).toEqual([0.9, 0.6, 0.3]);
  });

  it('holds the whole of GB/T 4754: 20 sections and 97 divisions', () => {
    expect(INDUSTRIES.filter((industry) => industry.code.length === 1)).toHaveLength(20);
    expect(INDUSTRIES.filter((industry) => industry.code.length === 3)).toHaveLength(97);
    expect(findIndustry('C3670')?.name).toBe('汽车制造业');
  });

  it('holds 19 programme groups with 97 classes, and 8 occupation groups with 79 middle groups', () => {
    expect(PROGRAMME_CLASSES.filter((row) => row.code.length === 2)).toHaveLength(19);
    expect(PROGRAMME_CLASSES.filter((row) => row.code.length === 4)).toHaveLength(97);
    expect(OCCUPATION_GROUPS.filter((row) => row.code.length === 1)).toHaveLength(8);
    expect(OCCUPATION_GROUPS.filter((row) => row.code.length === 4)).toHaveLength(79);
  });

  it('gives no code and no name twice', () => {
    const codes = [INDUSTRIES, PROGRAMME_CLASSES, OCCUPATION_GROUPS].flatMap((table) =>
      repeated(table.map((row) => row.code)),
    );
    expect(codes).toEqual([]);
    expect(repeated(PROGRAMMES.flatMap((programme) => programme.code ?? []))).toEqual([]);
    expect(repeated(OCCUPATIONS.flatMap((occupation) => occupation.code ?? []))).toEqual([]);
    expect(repeated(PROGRAMMES.map((programme) => `${programme.level} ${programme.name}`))).toEqual([]);
    expect(repeated(OCCUPATIONS.map((occupation) => occupation.name))).toEqual([]);
    expect(repeated(SKILLS.map((skill) => skill.name))).toEqual([]);
    expect(repeated(TOPICS.map((topic) => topic.name))).toEqual([]);
  });

  it('hangs every entry on a group of its classification', () => {
    const classes = new Set(PROGRAMME_CLASSES.map((row) => row.code));
    const groups = new Set(OCCUPATION_GROUPS.map((row) => row.code));
    const industries = new Set(INDUSTRIES.map((row) => row.code));
    expect(PROGRAMMES.filter((programme) => !classes.has(programme.classCode))).toEqual([]);
    expect(OCCUPATIONS.filter((occupation) => !groups.has(occupation.group))).toEqual([]);
    expect(TOPICS.flatMap((topic) => topic.industries).filter((code) => !industries.has(code))).toEqual([]);
    expect(SKILLS.filter((skill) => skill.family === '')).toEqual([]);
  });

  it('writes the code of an occupation below its group', () => {
    const misplaced = OCCUPATIONS.filter(({ code, group }) => code && !code.startsWith(`${group}-`));
    expect(misplaced).toEqual([]);
    const malformed = OCCUPATIONS.filter(({ code }) => code && !/^\d-\d{2}-\d{2}-\d{2}$/.test(code));
    expect(malformed).toEqual([]);
  });

  it('names no alias twice in a row, nor the name itself as its alias', () => {
    for (const { name, aliases } of [...OCCUPATIONS, ...PROGRAMMES, ...SKILLS, ...TOPICS, ...INDUSTRIES]) {
      const words = [name, ...aliases.map(({ text }) => text)];
      expect(new Set(words).size, words.join(' ')).toBe(words.length);
    }
  });

  it('marks an alias as ambiguous only where it is', () => {
    for (const table of [OCCUPATIONS, PROGRAMMES, SKILLS]) {
      const others = (word: string, owner: string) =>
        [OCCUPATIONS, PROGRAMMES, SKILLS]
          .flat()
          .some(
            ({ name, aliases }) =>
              name !== owner && (name === word || aliases.some(({ text }) => text === word)),
          );
      const needless = table.flatMap(({ name, aliases }) =>
        aliases.filter(({ text, ambiguous }) => ambiguous && !others(text, name)),
      );
      expect(needless).toEqual([]);
    }
  });

  it('writes the digits of a vocational programme after its level', () => {
    const offset = { secondary: 20, higher_vocational: 0, vocational_bachelor: -20 } as const;
    for (const { level, code, classCode } of PROGRAMMES) {
      if (!code || !(level in offset)) continue;
      const shift = offset[level as keyof typeof offset];
      expect(Number(code.slice(0, 4))).toBe(Number(classCode) + shift * 100);
    }
  });

  it('lets every alias point to one thing unless it says that it is ambiguous', () => {
    expect(clashes(OCCUPATIONS)).toEqual([]);
    expect(clashes(PROGRAMMES)).toEqual([]);
    expect(clashes(SKILLS)).toEqual([]);
    expect(clashes(INDUSTRIES.filter((industry) => industry.code.length === 3))).toEqual([]);
  });

  it('finds by name', () => {
    expect(findOccupation('焊工')?.code).toBe('6-18-02-04');
    expect(findProgrammes('护理').length).toBeGreaterThan(1);
    expect(findSkill('叉车证N1')?.kind).toBe('certificate');
  });
});
