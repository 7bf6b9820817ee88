import { findIndustry, OCCUPATIONS, PROGRAMMES } from '@rongqiao/reference';
import { describe, expect, it } from 'vitest';
import { SECTORS } from './index.ts';

/** Occupations of the classification of 2022 that the reference tables do not carry. */
const OUTSIDE_REFERENCE = new Set([
  '模具设计工程技术人员',
  '焊接工程技术人员',
  '电池及电池系统维修保养师',
  '机动车检测工',
  '电气工程技术人员',
  '电子材料工程技术人员',
  '农产品食品检验员',
  '药物检验员',
  '研学旅行指导师',
  '民宿管家',
  '金属材料工程技术人员',
  '水泥混凝土制品工',
  '预拌混凝土生产工',
  '增材制造设备操作员',
  '剪辑师',
  '商务数据分析师',
]);

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

  it('name occupations that the code tables know, but for the stated ones', () => {
    const known = new Set(OCCUPATIONS.map(({ name }) => name));
    const named = SECTORS.flatMap(({ roles }) => roles.map(({ occupation }) => occupation));
    for (const name of OUTSIDE_REFERENCE) expect(named).toContain(name);
    expect([...new Set(named)].filter((name) => !known.has(name) && !OUTSIDE_REFERENCE.has(name))).toEqual(
      [],
    );
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
