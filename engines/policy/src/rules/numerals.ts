const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

function belowTenThousand(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  let lastUnit = 0;
  let lastWasZero = false;
  for (const char of text) {
    const unit = UNITS[char];
    if (unit !== undefined) {
      if (lastUnit !== 0 && unit >= lastUnit) return null;
      total += (digit ?? 1) * unit;
      digit = null;
      lastUnit = unit;
      lastWasZero = false;
      continue;
    }
    const value = DIGITS[char];
    if (value === undefined || digit !== null) return null;
    if (value === 0) lastWasZero = true;
    else digit = value;
  }
  // 三百五 means 350: a digit after 百 or 千 without 零 stands for the next place.
  if (digit !== null && lastUnit > 10 && !lastWasZero) return total + (digit * lastUnit) / 10;
  return total + (digit ?? 0);
}

/** A whole number in Chinese numerals: 一百二十, 两千, 二万五千, 一亿, 二〇二七. `null` if it is not one. */
export function parseChineseInteger(text: string): number | null {
  if (text === '') return null;
  if (/^[〇零一二三四五六七八九]{2,}$/.test(text))
    return Number([...text].map((char) => DIGITS[char]).join(''));
  const large = /^([^万亿]+)?([万亿])(.*)$/.exec(text);
  if (large === null) return belowTenThousand(text);
  const [, head, unit, tail] = large;
  const high = head === undefined ? 1 : parseChineseInteger(head);
  const factor = unit === '亿' ? 1e8 : 1e4;
  if (tail === undefined || tail === '') return high === null ? null : high * factor;
  const low = parseChineseInteger(tail);
  if (high === null || low === null || low >= factor) return null;
  const colloquial = tail.length === 1 && low < 10 && !tail.startsWith('零');
  return high * factor + (colloquial ? (low * factor) / 10 : low);
}

/** As `parseChineseInteger`, with a decimal part: 一点五, 二点二五. */
export function parseChineseNumber(text: string): number | null {
  const [whole, decimals, ...rest] = text.split('点');
  if (whole === undefined || rest.length > 0) return null;
  const integer = parseChineseInteger(whole);
  if (integer === null || decimals === undefined) return integer;
  if (!/^[〇零一二三四五六七八九]+$/.test(decimals)) return null;
  return Number(`${integer}.${[...decimals].map((char) => DIGITS[char]).join('')}`);
}
