import { describe, expect, it } from 'vitest';
import { INDUSTRIES } from '../industries/industries.ts';
import { OCCUPATIONS } from '../occupations/occupations.ts';
import { PROGRAMMES } from '../programmes/programmes.ts';
import { SKILLS } from '../skills/skills.ts';
import { OCCUPATION_TO_INDUSTRY, OCCUPATION_TO_SKILL, PROGRAMME_TO_OCCUPATION } from './crosswalk.ts';
import { matchingKnowledge } from './matching-knowledge.ts';

const occupations = new Set(OCCUPATIONS.map((occupation) => occupation.name));
const skills = new Set(SKILLS.map((skill) => skill.name));
const industries = new Set(INDUSTRIES.map((industry) => industry.code));
const programmes = new Set(PROGRAMMES.map((programme) => programme.name));

describe('crosswalk', () => {
  it('leads every programme to occupations of the table', () => {
    expect(PROGRAMME_TO_OCCUPATION.filter((link) => !occupations.has(link.to))).toEqual([]);
    const led = new Set(PROGRAMME_TO_OCCUPATION.map((link) => link.from));
    expect([...programmes].filter((name) => !led.has(name))).toEqual([]);
  });

  it('resolves every skill and industry of an occupation, and gives each occupation both', () => {
    expect(OCCUPATION_TO_SKILL.filter((link) => !skills.has(link.to))).toEqual([]);
    expect(OCCUPATION_TO_INDUSTRY.filter((link) => !industries.has(link.to))).toEqual([]);
    const skilled = new Set(OCCUPATION_TO_SKILL.map((link) => link.from));
    const employed = new Set(OCCUPATION_TO_INDUSTRY.map((link) => link.from));
    expect([...occupations].filter((name) => !skilled.has(name) || !employed.has(name))).toEqual([]);
  });

  it('keeps one link per pair, with a confidence between 0 and 1', () => {
    for (const links of [PROGRAMME_TO_OCCUPATION, OCCUPATION_TO_SKILL, OCCUPATION_TO_INDUSTRY]) {
      expect(new Set(links.map((link) => `${link.from}>${link.to}`)).size).toBe(links.length);
      expect(links.every((link) => link.confidence > 0 && link.confidence <= 1)).toBe(true);
    }
  });

  it('leads 工业机器人技术 to the robot operator', () => {
    expect(PROGRAMME_TO_OCCUPATION).toContainEqual({
      from: '工业机器人技术',
      to: '工业机器人系统操作员',
      confidence: 0.9,
    });
  });
});

describe('the knowledge for matching', () => {
  const { concepts, links, dictionary, findPlaces, distanceKm } = matchingKnowledge();

  it('gives every concept an id of its own and words that are said once', () => {
    expect(new Set(concepts.map(({ id }) => id)).size).toBe(concepts.length);
    for (const { id, words } of concepts) {
      expect(words.every((word) => word.trim() !== '') && words.length > 0, id).toBe(true);
      expect(new Set(words).size, id).toBe(words.length);
    }
  });

  it('links only what it holds', () => {
    const ids = new Set(concepts.map(({ id }) => id));
    expect(links.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).toEqual([]);
  });

  it('carries the words of the trades, places with their city, and distances where they are known', () => {
    expect(dictionary).toContain('订单班');
    expect(findPlaces('大洼区')[0]).toMatchObject({ cityName: '盘锦市', provinceName: '辽宁省' });
    const [from, to] = [findPlaces('望江区')[0], findPlaces('北岭区')[0]];
    expect(from && to && distanceKm(from, to)).toBeGreaterThan(20);
    expect(from && distanceKm(from, { code: '211104' })).toBeNull();
  });
});
