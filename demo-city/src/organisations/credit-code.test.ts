import { CreditCode } from '@rongqiao/contracts';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../random/random.ts';
import { makeCreditCode } from './credit-code.ts';
import { generateOrganisations } from './generate-organisations.ts';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** GB 32100-2015, written on its own: the weighted sum of all 18 characters is a multiple of 31, weights 3^i mod 31. */
function holds(code: string): boolean {
  let weight = 1;
  let sum = 0;
  for (const char of code.slice(0, 17)) {
    sum += ALPHABET.indexOf(char) * weight;
    weight = (weight * 3) % 31;
  }
  return (sum + ALPHABET.indexOf(code.charAt(17))) % 31 === 0;
}

describe('makeCreditCode', () => {
  it('ends in the check character of GB 32100-2015', () => {
    for (let i = 0; i < 500; i++) {
      const code = makeCreditCode('enterprise', '990104', createRandom('code', i));
      expect(CreditCode.safeParse(code).success && holds(code)).toBe(true);
    }
  });

  it('has an inner organisation code that GB 11714 accepts', () => {
    const code = makeCreditCode('university', '990103', createRandom(1));
    const weights = [3, 7, 9, 10, 5, 8, 4, 2];
    const sum = weights.reduce((total, weight, i) => total + Number(code.charAt(8 + i)) * weight, 0);
    const check = code.charAt(16) === 'X' ? 10 : Number(code.charAt(16));
    expect((sum + check) % 11).toBe(0);
  });

  it('carries the fictional region and is no other organisation’s', () => {
    const organisations = generateOrganisations({ seed: 5, today: '2026-11-21' });
    for (const { creditCode, regionCode } of organisations) expect(creditCode.slice(2, 8)).toBe(regionCode);
    expect(new Set(organisations.map(({ creditCode }) => creditCode)).size).toBe(organisations.length);
  });
});
