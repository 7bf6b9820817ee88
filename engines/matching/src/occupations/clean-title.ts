import { fold } from '@rongqiao/text';

/** Longest part of a title that is read; nobody's title is longer, and a pasted advertisement must not cost seconds. */
const MAX_TITLE = 120;
const BRACKETED = /[[(<{【〔「《][^[\](){}<>【】〔〕「」《》]{0,40}[\])>}】〕」》]/gu;
/** What advertisements add and what says nothing of the work. */
const NOISE =
  /急聘|急招|急需|高薪|诚聘|诚招|招聘|直招|直聘|招工|包吃住?|包住|包食宿|五险一金|五险|六险一金|双休|单休|大小周|周末双休|月休\d*天?|无需?经验|可?无经验|经验不限|学历不限|不限经验|接受小白|小白可?|零基础|带薪培训|应届生?可?投?|应届毕业生|实习生|全职|兼职|长期工?|临时|短期|暑假|寒假|底薪|提成|日结|周结|月结|月薪|年薪|日薪|时薪|元\/?[天月时小]*|以上|左右|上市公司|央企|国企|外企|名企|五百强|世界500强|就近分配|可?住宿|提供住宿|男女不限|年龄不限|夫妻工|稳定|待遇优厚?|待遇好|福利好|名额有限|朝九晚[五六]|白班|夜班|两班倒|三班倒|长白班|坐班|远程|居家办公|储备|资深|高级|初级|中级|助理级|有证优先|持证|有证|诚邀|加盟|岗位?$|方向$/gu;
const NUMBERS =
  /\d+(?:\.\d+)?(?:[-~至到]\d+(?:\.\d+)?)?\s*(?:k|w|万|千|元|块|薪|人|名|岁|年|天|小时|点|%|号线)?/gu;
const SEPARATORS = /[/\\、,，;；|+&·•—_\-~:：!！?？。.\s"'“”‘’*#@=]+/u;

/** A title taken apart for coding. */
export interface CleanTitle {
  /** Everything that speaks of the work, joined. */
  core: string;
  /** The alternatives and parts that its writer separated; the first names the work most often. */
  segments: string[];
  /** What stood in brackets: a place, a shift, or a hint at the trade. */
  aside: string;
}

/** Takes a job title apart: wages, places of work in brackets and advertising go, alternatives are split. */
export function cleanTitle(title: string): CleanTitle {
  const text = fold(title.slice(0, MAX_TITLE * 4)).slice(0, MAX_TITLE);
  const asides: string[] = [];
  const outside = text.replace(BRACKETED, (bracketed) => {
    asides.push(bracketed.slice(1, -1));
    return ' ';
  });
  const aside = strip(asides.join(' ')).join(' ');
  const segments = strip(outside);
  if (segments.length > 0) return { core: segments.join(''), segments, aside };
  const fallback = strip(text.replace(/[[\](){}<>【】〔〕「」《》]/gu, ' '));
  return { core: fallback.join(''), segments: fallback, aside: '' };
}

function strip(text: string): string[] {
  const kept = text.replace(/c\+\+/gu, 'cpp').replace(/c#/gu, 'csharp');
  const bare = kept.replace(NOISE, ' ').replace(NUMBERS, (found) => (/^[35]$/u.test(found) ? found : ' '));
  const parts = (value: string) => value.split(SEPARATORS).filter((part) => /[\p{L}]/u.test(part));
  const stripped = parts(bare);
  return stripped.length > 0 ? stripped : parts(kept);
}
