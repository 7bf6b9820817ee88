import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditCodeCheckDigit, creditCodeProblem } from './credit-code.ts';

const characters = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const first17 = fc
  .array(fc.constantFrom(...characters), { minLength: 17, maxLength: 17 })
  .map((all) => all.join(''));

describe('unified social credit code', () => {
  it('accepts a code whose check digit was computed by the standard', () => {
    // Worked example of GB 32100-2015, annex A: 91350100M000100Y4 gives 3.
    expect(creditCodeCheckDigit('91350100M000100Y4')).toBe('3');
    expect(creditCodeProblem('91350100M000100Y43')).toBe(null);
  });

  it('accepts every code with its own check digit', () => {
    fc.assert(fc.property(first17, (body) => creditCodeProblem(body + creditCodeCheckDigit(body)) === null));
  });

  it('notices every single wrong character', () => {
    fc.assert(
      fc.property(first17, fc.nat(17), fc.constantFrom(...characters), (body, place, other) => {
        const code = body + creditCodeCheckDigit(body);
        fc.pre(code[place] !== other);
        const wrong = code.slice(0, place) + other + code.slice(place + 1);
        return creditCodeProblem(wrong) !== null;
      }),
    );
  });

  it('names the place of a character that is not allowed', () => {
    expect(creditCodeProblem('91350100M00O100Y43')?.zh).toContain('第 12 位');
  });

  it('names the length of a code that is cut short', () => {
    expect(creditCodeProblem('91350100M0001')?.zh).toContain('13 位');
  });
});
