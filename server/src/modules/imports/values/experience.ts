import { digitsBefore } from './chinese-number.ts';
import { squeezed } from './plain-text.ts';

/** Years of experience asked for at least: 5-7年 → 5, 3年及以上 → 3, 应届生 and 无需经验 → 0; null where it says neither. */
export function readExperienceYears(text: string): number | null {
  const plain = digitsBefore(squeezed(text), '年|个月');
  if (
    /不限|无需|不需|不要求|无要求|无经验|零经验|应届|在校|在读|可实习|^实习生?$|nograde|fresh|entry|^无$/u.test(
      plain,
    )
  )
    return 0;
  if (/^\D*\d+年?(?:以下|以内|及以下)/u.test(plain) || /\d+个月/u.test(plain)) return 0;
  const match = /(\d{1,2})(?:\.\d)?(?:年?[-~—–至到]\d{1,2})?\+?(?:年|years?|yrs?|$)/u.exec(plain);
  const years = match ? Number(match[1]) : Number.NaN;
  return years >= 0 && years <= 50 ? years : null;
}
