import type { Place } from '../knowledge.ts';

/** What a text says about where counterparts may be. */
export interface RegionStatement {
  /** Only counterparts of this place. */
  only: string | null;
  /** Counterparts from far away are welcome. */
  open: boolean;
}

const ONLY =
  /(?:仅限|只限|限于|限)([\u4e00-\u9fff]{2,4}?)(市|区|县)?(?:内|范围内|市内|区内|县内|本地)?(?:院校|学校|企业|单位|高校|职校|公司|机构)/u;
const OPEN =
  /(全国|省内外|国内外|外省|异地|不限地区|地区不限|不限地域|可寄|寄样|寄送|邮寄|线上|远程|跨省|外派|服从分配|出差)/u;

/** Reads statements on place. `find` names the places of a word. */
export function readRegionStatement(text: string, find: (name: string) => readonly Place[]): RegionStatement {
  const word = ONLY.exec(text)?.[1];
  const only = word && (find(`${word}市`).length > 0 || find(word).length > 0) ? word : null;
  return { only, open: OPEN.test(text) };
}

const CLAUSE = /[，。；！？!?;,\n]/u;
const DENIAL =
  /(不招|不适合|不含|不涉及|不做(?!满)|不收|不是|别讲|别投|别混|不接|不需要|不考虑|不包括|无(?=[^，。]{0,8}岗位)|非(?=[^常遗标]{1,6}(专业|岗位|类))|谢绝|拒绝|另行|另外发布|另谈)/u;

/** Stretches of the text that say what is not meant (`也不招护工`), as start and end offsets. */
export function deniedStretches(text: string): [number, number][] {
  const stretches: [number, number][] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !CLAUSE.test(text.charAt(i))) continue;
    const clause = text.slice(start, i);
    const denial = DENIAL.exec(clause);
    if (denial) {
      const afterwards = /另行|另外发布|另谈/u.test(denial[0]);
      stretches.push(afterwards ? [start, i] : [start + denial.index, i]);
    }
    start = i + 1;
  }
  return stretches;
}
