import type { Duration, Value, ValueType } from '../language/ast.ts';
import { printDay } from '../language/calendar.ts';
import { Exact } from '../language/exact.ts';

/** A value as a person reads it, a number with its unit; `null` for an unknown one. */
export function printValue(
  value: Value | undefined,
  type: ValueType,
  unit = '',
): { zh: string; en: string } | null {
  if (value === undefined) return null;
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
  if (typeof value === 'string') return { zh: value, en: value };
  if (typeof value === 'number') return same(printDay(value));
  if (value instanceof Exact) return type === 'money' ? printMoney(value) : printAmount(value, unit);
  return printDuration(value);
}

const same = (text: string) => ({ zh: text, en: text });

/** Chinese units are for Chinese readers; a per cent is one in every language. */
function printAmount(value: Exact, unit: string): { zh: string; en: string } {
  const share = unit === '%' ? value.times(Exact.integer(100)) : null;
  if (share) return same(`${printNumber(share)}%`);
  const text = printNumber(value);
  return { zh: `${text}${unit}`, en: text };
}

function printMoney(yuan: Exact): { zh: string; en: string } {
  const text = printNumber(yuan);
  return { zh: `${text}元`, en: `${text} yuan` };
}

/** At most six places; a fraction that does not end is rounded and marked. */
function printNumber(number: Exact): string {
  const exact = number.toString();
  if (!exact.includes('/')) return exact;
  return `≈${(Number(number.numerator) / Number(number.denominator)).toFixed(6).replace(/\.?0+$/, '')}`;
}

function printDuration({ months, days }: Duration): { zh: string; en: string } {
  const zh = [months > 0 ? `${months}个月` : '', days > 0 ? `${days}天` : ''].join('');
  const en = [months > 0 ? `${months} months` : '', days > 0 ? `${days} days` : ''].filter(Boolean).join(' ');
  return { zh: zh || '0天', en: en || '0 days' };
}
