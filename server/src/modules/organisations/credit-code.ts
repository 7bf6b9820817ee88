import type { Bilingual } from '../../platform/errors/index.ts';

/** Characters of a unified social credit code in the order of their values, GB 32100-2015: no I, O, S, V, Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** Weights of the first 17 places: powers of 3 modulo 31. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** What is wrong with a unified social credit code (统一社会信用代码), naming the place; null where it is right. */
export function creditCodeProblem(code: string): Bilingual | null {
  if (code.length !== 18) {
    return {
      zh: `应为 18 位，现在是 ${code.length} 位。`,
      en: `It should have 18 characters, not ${code.length}.`,
    };
  }
  for (const [index, character] of [...code].entries()) {
    if (!ALPHABET.includes(character)) {
      return {
        zh: `第 ${index + 1} 位“${character}”不能用：只用数字和大写字母，且不用 I、O、S、V、Z。`,
        en: `Character ${index + 1}, “${character}”, is not allowed: digits and capital letters without I, O, S, V, Z.`,
      };
    }
  }
  const expected = creditCodeCheckDigit(code.slice(0, 17));
  if (code[17] === expected) return null;
  return {
    zh: `最后一位校验码应为“${expected}”，现在是“${code[17]}”，请核对前 17 位是否抄错。`,
    en: `The check character should be “${expected}”, not “${code[17]}”. Please compare the first 17 with the certificate.`,
  };
}

/** The 18th character for the first 17. */
export function creditCodeCheckDigit(first17: string): string {
  const sum = [...first17].reduce((total, character, index) => {
    return total + ALPHABET.indexOf(character) * (WEIGHTS[index] ?? 0);
  }, 0);
  return ALPHABET[(31 - (sum % 31)) % 31] ?? '0';
}
