import { canonicalJson } from './canonical-json.ts';

/**
 * Canonical JSON of a jsonb value printed by PostgreSQL. A text that this program cannot have stored (a number with more
 * digits than it writes) is returned as it stands, so that it never passes for the value it rounds to.
 */
export function canonicalOfStored(text: string): string {
  return numbersAreOurs(text) ? canonicalJson(JSON.parse(text)) : text;
}

/**
 * RFC 3339 of an instant that PostgreSQL gives as milliseconds since 1970 in decimals; a text that is no whole millisecond
 * is returned as it stands.
 */
export function instantOfStored(text: string): string {
  const instant = /^-?\d+(?:\.0+)?$/.test(text) ? new Date(Number(text)) : null;
  return instant && !Number.isNaN(instant.getTime()) ? instant.toISOString() : text;
}

/** Strings are skipped whole, so that digits in them don't count. */
const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?/g;

function numbersAreOurs(text: string): boolean {
  for (const [token] of text.matchAll(STRING_OR_NUMBER)) {
    if (!token.startsWith('"') && token !== inDecimals(Number(token))) return false;
  }
  return true;
}

/** A number as PostgreSQL's numeric prints what ECMAScript wrote: the same digits without an exponent. */
function inDecimals(value: number): string {
  const [mantissa = '', exponent] = String(value).split('e');
  if (exponent === undefined) return mantissa;
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = mantissa.slice(sign.length).split('.');
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return `${sign}${digits.padEnd(point, '0')}`;
}
