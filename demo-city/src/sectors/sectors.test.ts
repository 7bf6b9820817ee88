import { findIndustry, OCCUPATIONS, PROGRAMMES } from '@rongqiao/reference';
import { describe, expect, it } from 'vitest';
import { SECTORS } from './index.ts';

describe('the sectors', () => {
  it('name industries and programmes that the code tables know', () => {
    const known = new Set(PROGRAMMES.map(({ name }) => name));
    for (const { industryCode, programmes } of SECTORS) {
      expect([industryCode, findIndustry(industryCode) !== null]).toEqual([industryCode, true]);
      expect(
        Object.values(programmes)
          .flat()
          .filter((name) => !known.has(name)),
      ).toEqual([]);
    }
  });

  it('name occupations that the code tables know', () => {
    const known = new Set(OCCUPATIONS.map(({ name }) => name));
    const named = SECTORS.flatMap(({ roles }) => roles.map(({ occupation }) => occupation));
    expect([...new Set(named)].filter((name) => !known.has(name))).toEqual([]);
  });

  it('let every role be reached by a programme of its sector, and pay more for experience', () => {
    for (const { programmes, roles } of SECTORS) {
      const taught = new Set(Object.values(programmes).flat());
      for (const role of roles) {
        expect(role.programmes.length > 0 && role.programmes.every((name) => taught.has(name))).toBe(true);
        expect(role.payYuan[0]).toBeLessThan(role.payYuan[1]);
      }
    }
  });

  it('are more than thirty, each with an id of its own', () => {
    expect(new Set(SECTORS.map(({ id }) => id)).size).toBe(SECTORS.length);
    expect(SECTORS.length).toBeGreaterThan(30);
  });
});
