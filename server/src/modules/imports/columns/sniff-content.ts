import { readPlace } from '../places/read-place.ts';
import { readDate } from '../values/dates.ts';
import { readExperienceYears } from '../values/experience.ts';
import { readLevel } from '../values/level.ts';
import { readPay } from '../values/pay.ts';
import { looksLikeTags } from '../values/tags.ts';
import { readEmployment } from '../values/words.ts';
import type { ListingField } from './fields.ts';

const ORGANISATION =
  /(?:公司|集团|厂|中心|医院|学校|学院|大学|银行|事务所|研究[院所]|协会|合作社|工作室|酒店|幼儿园|局|经营部|分行|分公司|办事处|co\.?,? ?ltd\.?|inc\.?|llc)(?:\(.*\)|（.*）)?$/iu;
const OCCUPATION =
  /(?:师|员|经理|主管|总监|工|长|助理|专员|老师|顾问|代表|负责人|会计|出纳|秘书|司机|岗|合伙人|学徒|实习生|管培生|储备干部|总裁|人才|engineer|manager|developer|assistant|director|analyst|designer|specialist)(?:\(.*\)|（.*）)?$/iu;

type Test = (value: string) => boolean;

/** What values of each field look like, and the share of a column's values that must look so. */
const SIGNS: readonly [ListingField, number, Test][] = [
  ['contact', 0.5, (value) => /^1[3-9]\d{9}$|^0\d{2,3}-?\d{7,8}$|^[\w.-]+@[\w.-]+\.\w+$/.test(value)],
  ['externalId', 0.8, (value) => /^https?:\/\//.test(value)],
  ['postedOn', 0.8, (value) => /\D/.test(value) && readDate(value, '2020-06-15') !== null],
  ['pay', 0.6, (value) => /[万千kKwW元薪]|面议/u.test(value) && readPay(value) !== 'not_understood'],
  ['organisation', 0.5, (value) => value.length >= 4 && ORGANISATION.test(value)],
  ['level', 0.7, (value) => value.length <= 8 && readLevel(value) !== null && !/\d/.test(value)],
  [
    'experience',
    0.7,
    (value) => /年|经验|应届|year/u.test(value) && value.length <= 12 && readExperienceYears(value) !== null,
  ],
  ['headcount', 0.7, (value) => /^招?\d+[人名]$|^若干$/u.test(value)],
  ['employment', 0.8, (value) => value.length <= 6 && readEmployment(value) !== null],
  [
    'place',
    0.6,
    (value) => value.length <= 30 && ['found', 'ambiguous', 'nowhere'].includes(readPlace(value).kind),
  ],
  ['title', 0.25, (value) => value.length <= 40 && OCCUPATION.test(value)],
  ['skills', 0.7, (value) => looksLikeTags(value)],
  ['body', 0.5, (value) => value.length >= 40],
];

/** Share of the values that look like the field, by field, for those above their threshold; best first. */
export function sniffColumn(values: readonly string[]): { field: ListingField; share: number }[] {
  const filled = [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))];
  if (filled.length === 0) return [];
  if (isRunning(values)) return [{ field: 'rowNumber', share: 1 }];
  if (isMoney(values)) return [{ field: 'pay', share: 0.7 }];
  return SIGNS.map(([field, threshold, test]) => {
    const share = filled.filter(test).length / filled.length;
    return { field, share: share >= threshold ? share : 0 };
  }).filter(({ share }) => share > 0);
}

/** Numbers that count the rows. */
function isRunning(values: readonly string[]): boolean {
  return (
    values.length >= 2 &&
    values.every(
      (value, index) =>
        /^\d+$/.test(value) && (index === 0 || Number(value) === Number(values[index - 1]) + 1),
    )
  );
}

/** Bare numbers that can be a month's or a year's pay and come round again, as a running number would not. */
function isMoney(values: readonly string[]): boolean {
  const filled = values.filter((value) => value.trim() !== '');
  const fits = filled.filter((value) => {
    const amount = Number(value.replaceAll(',', ''));
    return amount >= 800 && amount <= 1_000_000;
  });
  const distinct = new Set(filled).size;
  return (
    filled.length > 0 &&
    fits.length / filled.length >= 0.9 &&
    (distinct / filled.length <= 0.5 || filled.length < 5)
  );
}
