const LABEL = /^(?:第[^ ]{1,7}[条章]|\d{1,3}[.、]|\([^)]{1,4}\)|[一二三四五六七八九十]{1,3}、) ?/;
const LEAD_IN =
  /^(?:其中|同时|并且?|另外?|再|此外|对于|对|按照?|按|在|由|将|使|到(?:19|20)\d\d年[底末]?|力争|确保|争取|全市|全省|应当?|须|要|可以?|原则上|[一二三四五六七八九十]是)+/;
const VERBS =
  /^(?:建成|建设|建立|新建|创建|创成|培育|打造|认定|遴选|实施|开发|招收|完成|新增|增加|引进|发布|形成|开展|上线|布局|设立|组建|支持|给予|配备|有|用于)+/;
const TAIL =
  /(?:的?比例|比重|占比)?(?:应当?|须|要|均|累计|原则上|分别|总计|每年|全年|年均?|控制|稳定|保持|提高|增加|增长|下降|压缩|缩短|提升|扩大|上浮|下浮|奖励|补助|补贴|给予|资助|一次性|再|给|可|以|在|为|到|至|占|按|达|处)+$/;

/**
 * What a figure counts or measures, as far as the words of its clause say: the words before it without verbs and bound
 * words, or the noun after it where nothing stands before (完成30个老旧实训室改造). May be empty.
 */
export function scopeOf(prefix: string, suffix: string, clauseBefore: string, heading: string): string {
  const before = prefix
    .replace(/^[\s\d.、()一二三四五六七八九十]+(?=[.、)])[.、)]?/, '')
    .replace(/^第[^ ]{1,7}[条章] ?/, '')
    .replace(/^.*[、](?=[^、]{3,}$)/, '')
    .replace(LEAD_IN, '')
    .replace(VERBS, '')
    .replace(TAIL, '')
    .trim();
  if (before.length >= 2) return before.slice(-30);
  const after = /^[\u3400-\u9fff“”()]{2,20}/.exec(suffix.replace(/^的/, ''))?.[0];
  if (after !== undefined && !/^(?:以|奖|补|的|给|分|左右)/.test(after)) return after;
  const subject = clauseBefore
    .replace(/[,:;]$/, '')
    .replace(/^.*[,:;。]/, '')
    .replace(LABEL, '')
    .replace(LEAD_IN, '');
  return subject.length >= 2 ? subject.slice(-30) : heading.slice(0, 30);
}
