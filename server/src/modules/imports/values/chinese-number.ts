const DIGITS = new Map([...'〇零一二三四五六七八九'].map((digit, index) => [digit, Math.max(0, index - 1)]));
DIGITS.set('两', 2);

/** A whole number from 0 to 99 written in Chinese (十二, 三十, 两), or null. */
export function readChineseNumber(text: string): number | null {
  const match = /^([一二三四五六七八九两])?(十)?([〇零一二三四五六七八九两])?$/u.exec(text);
  if (!match || text === '') return null;
  const [, first, ten, last] = match;
  if (!ten) return first && last ? null : (DIGITS.get(first ?? last ?? '') ?? null);
  return (first ? (DIGITS.get(first) ?? 0) : 1) * 10 + (last ? (DIGITS.get(last) ?? 0) : 0);
}

/** Replaces Chinese numbers before one of the words by digits: 三年 → 3年, 十二人 → 12人. */
export function digitsBefore(text: string, words: string): string {
  return text.replace(
    new RegExp(`[〇零一二三四五六七八九十两]+(?=(?:${words}))`, 'gu'),
    (found) => readChineseNumber(found)?.toString() ?? found,
  );
}

/** Replaces a year written digit by digit: 二〇二四 → 2024. */
export function yearDigits(text: string): string {
  return text.replace(/[〇零一二三四五六七八九]{4}(?=年)/u, (found) =>
    [...found].map((digit) => DIGITS.get(digit) ?? digit).join(''),
  );
}
