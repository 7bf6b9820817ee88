import { digitsBefore } from './chinese-number.ts';
import { squeezed } from './plain-text.ts';

/** People wanted: 招3人 → 3, 3-5名 → 5, 十人 → 10; `open` for 若干; null where it says neither. */
export function readHeadcount(text: string): number | 'open' | null {
  const plain = digitsBefore(squeezed(text), '人|名|位|个');
  const match =
    /^(?:招聘?|需|计划招)?(?:\d+[-~—–至到])?(\d{1,6})(?:\.0+)?(?:人|名|位|个|people|persons?)*(?:以上|左右|\+)?$/u.exec(
      plain,
    );
  const people = match ? Number(match[1]) : 0;
  if (people >= 1 && people <= 100_000) return people;
  return /若干|不限|数[名人]|多[名人]|几[名人]|批量|大量|长期|several/u.test(plain) ? 'open' : null;
}
