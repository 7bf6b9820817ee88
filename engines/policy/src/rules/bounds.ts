import type { RuleOp } from '../result.ts';
import type { Quantity } from './quantities.ts';

/** How a figure binds, and the stretch of text (with the words that say so) it was read from. */
export interface Bound {
  op: RuleOp;
  start: number;
  end: number;
  /** A word said it; otherwise `op` is the plain `=`. */
  explicit: boolean;
  /** The bound word stands before the figure, so that it also governs figures joined to it by 、 and 或. */
  leading: boolean;
  /** 三十日内, 5年内: a stretch of time within which. */
  within: boolean;
}

const NOT = '(?:不|不得|不能|不应|不应当|不可|不准|不宜|未|没有|均不|原则上不)';
/** Longer words first: 不超过 must not be read as 超过. */
const LEADING: readonly (readonly [RuleOp, RegExp])[] = [
  ['>=', new RegExp(`${NOT}(?:少于|低于|小于|短于|少过|得少于|得低于|应少于|应低于|应当少于|应当低于)`, 'g')],
  [
    '<=',
    new RegExp(
      `${NOT}(?:超过|多于|高于|大于|长于|超出|得超过|得高于|得多于|得大于|应超过|应高于|应当超过|应当高于)|至多|最多|最高|最长|最迟|最大|上限|控制在|限制在|限于|封顶`,
      'g',
    ),
  ],
  ['>=', /至少|最少|最低|最短|下限|起码|≥|>=|达到|实现|累计达|满足|年满|已满|累计满|满|达/g],
  ['<', /不足|低于|少于|小于|短于|未满|不满|不到|未达到|达不到|未达|</g],
  ['>', /超过|高于|多于|大于|突破|超出|长于|逾|>/g],
  ['<=', /≤|<=/g],
  ['approx', /大约|大致|约为|约占|约|左右|大体|一般为/g],
];
const TRAILING: readonly (readonly [RuleOp, RegExp])[] = [
  ['>=', /^(?:\(含(?:本数)?\))?(?:及|或)?(?:其)?(?:以上|之上)|^(?:\(含(?:本数)?\))?起(?![点草])/],
  ['<=', /^(?:\(含(?:本数)?\))?(?:及|或)?(?:以下|之下)/],
  ['<=', /^(?:\(含(?:本数)?\))?(?:以内|之内|内(?![部容外地在科设涵])|以里)/],
  ['approx', /^(?:左右|上下)/],
];
/** What may stand between a bound word and its figure. */
const CLOSE_GAP =
  /^(?:到|至|在|为|达|达到|约|近|与|有|[每单]?[人生户名家所个校][每]?[年月日天]?|每[年月日天周人生学季度期]{1,3}|同级|和| |“|\(|到了|的)*$/;
/** An adverb (至少, 最多) reaches over its verb: 至少建设1个, 最多加2分. */
const ADVERB = /^(?:至少|最少|至多|最多|最低|最高|起码|最长|最大)$/;
/** 不低于本单位相同岗位工资标准的80%: the base of a share stands between. */
const BASE_GAP = /^[^,。;:、\d%]{1,40}(?:的|数|额|量|费|人数)$/;
/** 三年内不得…: a ban lasts exactly so long. */
const BANNED = /^,?(?:不|停止|取消|禁止|暂停)/;

interface Leading {
  op: RuleOp;
  word: string;
  from: number;
  gap: string;
}

function lastLeading(prefix: string): Leading | null {
  let best: (Leading & { to: number }) | null = null;
  for (const [op, pattern] of LEADING) {
    pattern.lastIndex = 0;
    for (let found = pattern.exec(prefix); found !== null; found = pattern.exec(prefix)) {
      const to = found.index + found[0].length;
      const inside = best !== null && found.index >= best.from && to <= best.to;
      if (best === null || (!inside && to > best.to) || (to === best.to && found.index < best.from)) {
        best = { op, word: found[0], from: found.index, gap: prefix.slice(to), to };
      }
    }
  }
  return best;
}

function governs(leading: Leading, quantity: Quantity): boolean {
  if (CLOSE_GAP.test(leading.gap)) return true;
  if (ADVERB.test(leading.word) && leading.gap.length <= 14 && !/[\d的]/.test(leading.gap)) return true;
  if (/^不/.test(leading.word) && leading.gap.length <= 6 && /^(?:每|于|同|本)/.test(leading.gap))
    return true;
  const share = quantity.kind === 'percent' || quantity.kind === 'multiple' || quantity.kind === 'money';
  if (
    /^不/.test(leading.word) &&
    quantity.kind !== 'money' &&
    share &&
    /^[^,。;:、\d%]{1,40}$/.test(leading.gap)
  )
    return true;
  return share && leading.word !== '满' && leading.word !== '达' && BASE_GAP.test(leading.gap);
}

function trailing(text: string, quantity: Quantity): { op: RuleOp; length: number } | null {
  const after = text.slice(quantity.end, quantity.end + 12);
  for (const [op, pattern] of TRAILING) {
    const found = pattern.exec(after);
    if (found !== null) return { op, length: found[0].length };
  }
  return null;
}

/** 以下 leaves its own figure out where the sentence has given that figure to the next step up (60分以上…60分以下). */
function below(text: string, quantity: Quantity): RuleOp {
  const figure = text.slice(quantity.start, quantity.end);
  const before = text.slice(Math.max(0, quantity.start - 200), quantity.start);
  const sentence = before.slice(before.lastIndexOf('。') + 1);
  const steps = [`${figure}以上`, `${figure}(含)`, `${figure}及以上`];
  return steps.some((step) => sentence.includes(step)) ? '<' : '<=';
}

/** Reads the words around a figure that say at least, at most, about, more than; `prefix` is the text of its clause before it. */
export function readBound(text: string, quantity: Quantity, prefix: string): Bound {
  const after = trailing(text, quantity);
  const leading = lastLeading(prefix);
  const governed = leading !== null && governs(leading, quantity);
  const start = governed ? quantity.start - (prefix.length - leading.from) : quantity.start;
  const end = quantity.end + (after?.length ?? 0);
  const within = after !== null && /内$/.test(text.slice(quantity.end, end));
  const made = (op: RuleOp): Bound => ({ op, start, end, explicit: true, leading: governed, within });
  if (quantity.kind === 'ratio' && !(governed && /低|高|超/.test(leading.word)))
    return { ...made('='), explicit: governed };
  if (within && quantity.kind === 'time' && BANNED.test(text.slice(end, end + 4))) return made('=');
  if (Array.isArray(quantity.value))
    return { ...made('range'), leading: false, explicit: governed || after !== null };
  if (governed && (leading.op === '<=' || leading.op === '<') && after?.op === '>=') return made('>=');
  if (governed && /^不|^控制|^限|^最|^至/.test(leading.word)) return made(leading.op);
  if (after !== null)
    return made(
      after.op === '<=' && text.startsWith('以下', quantity.end) ? below(text, quantity) : after.op,
    );
  if (governed) return made(leading.op);
  if (quantity.hint === 'more') return { op: '>', start, end, explicit: true, leading: false, within };
  return { op: '=', start: quantity.start, end, explicit: false, leading: false, within };
}
