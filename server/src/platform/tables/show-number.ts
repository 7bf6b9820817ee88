/**
 * A number as its cell shows it, without thousands separators or currency signs: percentages with their sign, fixed decimals
 * kept, and the noise of binary fractions (0.30000000000000004) rounded to the 15 digits that spreadsheets keep.
 */
export function showNumber(value: number, format: string): string {
  const positive = format.split(';')[0] ?? '';
  const decimals = /\.(0+)/.exec(positive)?.[1]?.length ?? 0;
  if (/%/.test(positive)) return `${plain(value * 100, decimals)}%`;
  const shown = plain(value, decimals);
  const digits = /^0+$/.exec(positive)?.[0].length ?? 0;
  return value >= 0 ? shown.padStart(digits, '0') : shown;
}

function plain(value: number, decimals: number): string {
  const rounded = Number(value.toPrecision(15));
  if (decimals > 0) return rounded.toFixed(decimals);
  if (Math.abs(rounded) >= 1e21 || (rounded !== 0 && Math.abs(rounded) < 1e-6)) return String(rounded);
  return Number.isInteger(rounded) ? BigInt(rounded).toString() : String(rounded);
}
