import type { Bound } from './bounds.ts';
import type { Quantity } from './quantities.ts';
import type { Surroundings } from './sentences.ts';

/** What is known about the paragraph a figure stands in. */
export interface ParagraphContext {
  text: string;
  /** Inside a labelled clause, or a document without labels; otherwise the preamble or the page around it. */
  inClause: boolean;
  /** A section that tells how the document came about (制定背景, 制定过程). */
  background: boolean;
}

const PLACES =
  /^(?:重点)?(?:县(?!域)|区(?!域)|市(?!级|场|域)|乡|镇|街道|省|国家和地区|部门|成员单位|省级开发区|开发区|组成部门|委办局|地级|设区|功能区|自治)/;
const PAST =
  /以来|截至|截止到?|目前|现有|共有|仅|(?:近|过去|前)[一二三四五六七八九十\d]+年(?:来|间|,)|先后|已(?:经)?(?:达|有|建|培养|培育|形成|获|完成|累计|突破|超过|为)|(?:去|上)年(?:底|末)?,|同比|调研/;
const FUTURE = /到(?:19|20)\d\d年|力争|应当|必须|不得|目标|确保|争取|鼓励|支持|给予/;
const PER_STEP =
  /每(?:再|新)?(?:增|少|低|高|超|逾|减|满|提|降|延|多|差|新|扣)[^,。;:\d一二三四五六七八九十]{0,6}$/;
const MODAL = /应当|必须|不得|须|至少|可以?|要(?!求|素|点)/;

/** How far around a figure its sentence is read; longer sentences are no sentences. */
const NEAR = 300;

const insideQuotes = (text: string, from: number, to: number): boolean => {
  const open = text.slice(Math.max(0, from - 14), from + 1).lastIndexOf('“');
  if (open < 0) return false;
  const at = Math.max(0, from - 14) + open;
  const close = text.slice(at, at + 15).indexOf('”');
  return close >= 0 && at + close >= to;
};

/** Words that only look like figures: ordinals, labels, ranks, named sets, idioms (第三条, “四有”, 前三名, 一次性, 两级). */
function isWord(text: string, quantity: Quantity, bound: Bound): boolean {
  const before = text.slice(Math.max(0, quantity.start - 6), quantity.start);
  const after = text.slice(quantity.end, quantity.end + 6);
  if (/(?:最后|最初|首|头|末)$/.test(before)) return true;
  if (/第(?:[\d一二三四五六七八九十]+[、至-])?$/.test(before) || quantity.kind === 'label') return true;
  if (/[A-Za-z+×*/〔[]$/.test(before) || (/[.\-:]$/.test(before) && /[\dA-Za-z][.\-:]$/.test(before)))
    return true;
  if (quantity.numeral === 'arabic' && quantity.kind === 'bare' && /^[+A-Za-z×〕\]\d]/.test(after))
    return true;
  if (/[前后]$/.test(before) && /^(?:名|位|强|个)$/.test(quantity.unit) && !/年|月|日/.test(quantity.unit))
    return true;
  if (quantity.numeral === 'han' && insideQuotes(text, quantity.start, quantity.end)) return true;
  if (/(?:同|唯|统|之|逐|单|专|万|进)$/.test(before) && quantity.value === 1 && quantity.numeral === 'han')
    return true;
  if (/^性/.test(after) && quantity.unit === '次') return true;
  if (/^制(?!定)/.test(after) && !bound.explicit) return true;
  if (/各$/.test(before) && quantity.numeral === 'han') return true;
  if (
    quantity.kind === 'count' &&
    !bound.explicit &&
    PLACES.test(after.replace(/^\(/, '')) &&
    !/每$/.test(before)
  )
    return true;
  return quantity.kind === 'multiple' && /^加|^扣/.test(after);
}

/** A Chinese numeral with a measure word is a figure of a rule only where the words around it make it one. */
function isIdleHan(context: ParagraphContext, quantity: Quantity, bound: Bound, prefix: string): boolean {
  if (quantity.numeral !== 'han' || bound.explicit || Array.isArray(quantity.value)) return false;
  const after = context.text.slice(quantity.end, quantity.end + 8);
  if (
    quantity.kind === 'money' ||
    quantity.kind === 'percent' ||
    quantity.kind === 'age' ||
    quantity.kind === 'study'
  )
    return false;
  if (quantity.kind === 'multiple')
    return (
      !/(?:处|罚|款|额|得|入|费|数|水平|资|值|价|幅|翻|的|达到|提高|增长)$/.test(prefix) &&
      !/^(?:罚|的?赔|以)/.test(after)
    );
  if (quantity.kind === 'score') return !/(?:得|扣|加|减|记|计|按)$/.test(prefix);
  if (quantity.unit === '次')
    return !/(?:每|年|月|季度|只能|限|以|不超过|允许|可以?)[^,。;]{0,40}$/.test(prefix);
  if (quantity.kind === 'time') {
    if (/^为?一?个?(?:周期|轮|次)/.test(after)) return false;
    if (/^(?:计划|规划|行动|期的|级|来|间|一度)/.test(after)) return true;
    return (
      !/(?:为|是|满|期|限|达|每|连续|分|近|再|延长|延期|缓|停|后|前|加|减|短|长|暂停|届满|提前|过|年龄|工作|从事|服务|任职|保存|保留|的)$/.test(
        prefix,
      ) && !/^(?:前|后|之前|之后|期|的|一[轮次])/.test(after)
    );
  }
  return true;
}

/** Whether a figure states what is or was, not what must be. */
function isBackground(context: ParagraphContext, quantity: Quantity, where: Surroundings): boolean {
  if (context.background) return true;
  const from = Math.max(where.sentenceStart, quantity.start - NEAR);
  const sentence = context.text.slice(from, Math.min(where.sentenceEnd, quantity.end + NEAR));
  if (!context.inClause && !FUTURE.test(sentence)) return true;
  const upTo = context.text.slice(from, quantity.end + 4);
  if (!PAST.test(upTo) || MODAL.test(sentence)) return false;
  const clause = context.text.slice(
    Math.max(where.clauseStart, from),
    Math.min(where.clauseEnd, quantity.end + NEAR),
  );
  if (PAST.test(clause))
    return (
      !/到20\d\d年/.test(clause) && !/近[一二三四五六七八九十\d]+年[^,。;]{0,4}(?:无|未|没有|内)/.test(clause)
    );
  return /以来|截至|目前|(?:近|过去)[一二三四五六七八九十\d]+年(?:来|,)/.test(upTo) && !FUTURE.test(sentence);
}

const PLAN_SPAN =
  /^(?:内|间)?(?:力争|完成|建成|新建|撤并|新增|实现|培养|培育|打造|引进|累计(?:建|培|引|完)|争取)/;

const FIGURE = /\d|[一二三四五六七八九十百千万](?:个|家|所|名|项|门)/;

/** A stretch of time that only frames another figure: 三年内撤并45个, 每5年累计不少于6个月, 再通过5年努力. */
function isSpan(unit: string, prefix: string, after: string, rest: string): boolean {
  if (/^(?:左右)?(?:的)?(?:时间)?(?:的)?努力/.test(after)) return true;
  if (/^(?:左右)?的?时间/.test(after) && /(?:用|通过|经过|利用)$/.test(prefix)) return true;
  if (unit === '年' && /(?:^|[.、) ])(?:力争|争取|未来|今后)$/.test(prefix) && FIGURE.test(rest)) return true;
  if (unit === '年' && PLAN_SPAN.test(after) && prefix.length <= 4 && FIGURE.test(rest)) return true;
  return /每$/.test(prefix) && /不少于|不低于|至少|累计|不超过|不得/.test(rest);
}

/** Why a figure is no rule, or `null` if nothing speaks against it. `prefix` is its clause (between commas) up to the figure. */
export function objection(
  context: ParagraphContext,
  quantity: Quantity,
  bound: Bound,
  where: Surroundings,
  prefix: string,
): 'word' | 'idle' | 'step' | 'baseline' | 'background' | 'bare' | null {
  const { text } = context;
  if (isWord(text, quantity, bound)) return 'word';
  if (quantity.kind === 'bare' && !(bound.explicit && bound.leading)) return 'bare';
  if (quantity.kind === 'bare' && /^\d{4}$/.test(text.slice(quantity.start, quantity.end))) return 'bare';
  if (PER_STEP.test(prefix)) return 'step';
  const distributive = /每$/.test(prefix) && quantity.kind !== 'time';
  if (distributive) return 'step';
  const after = text.slice(quantity.end, quantity.end + 8);
  if (/(?:由|从)(?:现有的?|目前的?|原来的?)?$/.test(prefix) && /^[^,。;]{0,4}(?:到|至|为)/.test(after))
    return 'baseline';
  if (
    quantity.kind === 'time' &&
    isSpan(
      quantity.unit,
      prefix,
      after,
      text.slice(quantity.end, Math.min(where.clauseEnd, quantity.end + NEAR)),
    )
  )
    return 'idle';
  if (isIdleHan(context, quantity, bound, prefix)) return 'idle';
  return isBackground(context, quantity, where) ? 'background' : null;
}
