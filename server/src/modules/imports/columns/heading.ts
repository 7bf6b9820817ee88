import { FIELD_HEADINGS, type ListingField } from './fields.ts';

/** How surely a heading names a field: 1 for a heading of the list, less where it only contains one. */
export interface HeadingMatch {
  field: ListingField;
  certainty: number;
}

const FIELDS = Object.entries(FIELD_HEADINGS) as [ListingField, readonly string[]][];
const exact = new Map<string, ListingField>();
for (const [field, headings] of FIELDS) for (const heading of headings) exact.set(compact(heading), field);
/** Words that say too little to decide a longer heading: 成立日期 is no date of publication. */
const GENERIC = new Set(
  `时间 日期 名称 类型 类别 分类 要求 数量 内容 说明 描述 备注 地址 单位 方向 编号 链接 区域 产业 价格 费用 金额 层次 发布 更新 人数
  type id number level date state name job position link reference area`.split(/\s+/),
);
const contained = [...exact.entries()]
  .filter(([heading]) => heading.length >= 2 && !GENERIC.has(heading))
  .sort(([a], [b]) => b.length - a.length);

/** How much longer than a known heading one may be that contains it: 拟招聘岗位名称. */
const MAX_SURPLUS = 4;

/** The field that a heading names, or null. Brackets (units, remarks), blanks and marks do not count. */
export function matchHeading(heading: string): HeadingMatch | null {
  const name = compact(heading);
  if (name === '' || name.length > 24) return null;
  const field = exact.get(name);
  if (field) return { field, certainty: 1 };
  const words = wordsOf(heading);
  for (const [known, of] of contained) {
    const within = /^[a-z]/.test(known) ? containsWords(words, known) : containsName(name, known);
    if (within) return { field: of, certainty: 0.6 };
  }
  return null;
}

/** A Chinese heading is what its last words say (拟招聘岗位名称), or its first with an addition (学历情况). */
function containsName(name: string, known: string): boolean {
  if (name.length - known.length > MAX_SURPLUS) return false;
  if (name.endsWith(known)) return true;
  return (
    name.startsWith(known) &&
    /^(?:要求|情况|限制|范围|信息|说明|合计|名称|标准|条件|等级|\d+)$/u.test(name.slice(known.length))
  );
}

/** Whether the last words of an English heading make up the known one: `jobSalary` yes, `company_size` is no company. */
function containsWords(words: readonly string[], known: string): boolean {
  return words.some((_, start) => words.slice(start).join('') === known);
}

/** Words of an English heading; those that say nothing (cityName, welfareList) are left out. */
function wordsOf(heading: string): string[] {
  return heading
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '' && !/^(?:name|list|text|desc|info|str)$/.test(word));
}

function compact(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(.*?\)|\[.*?\]|【.*?】/gu, '')
    .replace(/[\s_\-*:：/、.]+/gu, '');
}
