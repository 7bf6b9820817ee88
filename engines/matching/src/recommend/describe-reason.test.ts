import { MatchReason } from '@rongqiao/contracts';
import { describe, expect, it } from 'vitest';
import { describeReason } from './describe-reason.ts';
import type { ReasonParams } from './reason.ts';

const FULL: ReasonParams = {
  names: ['焊工', '铆工'],
  from: '智能焊接技术',
  place: '大洼区',
  km: 12.4,
  asked: 3,
  offered: 2,
  count: 9,
  days: 4,
  rate: 0.87,
  kinds: ['talent', 'training'],
};
const codes = MatchReason.shape.code.options;

describe('a reason in words', () => {
  for (const code of codes) {
    it(`is a sentence in both languages, with and without names: ${code}`, () => {
      for (const params of [
        FULL,
        { ...FULL, names: [] },
        { ...FULL, days: 0 },
        { ...FULL, inferred: true },
      ]) {
        const chinese = describeReason({ code, weight: 1, params }, 'zh-CN');
        const english = describeReason({ code, weight: 1, params }, 'en');
        expect(chinese).toMatch(/[\u4e00-\u9fff]{2}/);
        expect(english).toMatch(/^[A-Z][a-z]* /);
        expect(`${chinese}${english}`).not.toMatch(/undefined|NaN|null|[:：]\s*$/);
      }
    });
  }

  it('does not call the same what is only inferred', () => {
    const params = { ...FULL, inferred: true };
    expect(describeReason({ code: 'skills_in_common', weight: 1, params }, 'zh-CN')).toBe(
      '技能相近：焊工、铆工',
    );
    expect(describeReason({ code: 'same_industry', weight: 1, params }, 'en')).toBe(
      'Related industry: 焊工, 铆工',
    );
  });

  it('names what it speaks of', () => {
    const said = (code: (typeof codes)[number]) => describeReason({ code, weight: 1, params: FULL }, 'zh-CN');
    expect(said('programme_leads_to_occupation')).toContain('智能焊接技术 → 焊工、铆工');
    expect(said('distance')).toContain('12公里');
    expect(said('level_too_low')).toBe('要求本科，对方为高职');
    expect(said('headcount_fits')).toBe('人数够用（需3人，可供9人）');
  });
});
