import type { Bound } from './bounds.ts';
import type { FoundRule } from './found-rule.ts';
import type { Quantity } from './quantities.ts';

/** The figure before, from which a list lets the next one inherit. */
export interface Neighbour {
  quantity: Quantity;
  bound: Bound;
  /** The rule it made, `null` if it made none. */
  rule: FoundRule | null;
  sentenceStart: number;
}

/** 不超过十个单位和三十名个人. */
const NOUN_AND = /^[\u3400-\u9fff]{1,4}(?:和|以及)$/;

/** A bound word before a list governs its later figures too (不低于一千元、一千五百元、二千元). */
export function inheritBound(
  text: string,
  quantity: Quantity,
  own: Bound,
  previous: Neighbour | null,
): Bound {
  if (
    own.explicit ||
    previous === null ||
    !previous.bound.leading ||
    previous.bound.end !== previous.quantity.end
  )
    return own;
  const between = text.slice(previous.quantity.end, quantity.start);
  const joined =
    /^(?:、|和|及|与|或者?|,或者?)$/.test(between) || (quantity.kind === 'count' && NOUN_AND.test(between));
  return joined ? { ...own, op: previous.bound.op, explicit: true, leading: true } : own;
}

/** 女性四十周岁、男性五十周岁以上: the bound after the last of a list governs the earlier ones of the same unit. */
export function lendBack(text: string, quantity: Quantity, own: Bound): Bound {
  if (own.explicit || (quantity.kind !== 'age' && quantity.kind !== 'time')) return own;
  const after = text.slice(quantity.end, quantity.end + 30);
  const later = /^、[^,。;、\d]{0,16}?(以上|以下)/.exec(after);
  if (later === null || !later[0].includes(quantity.unit)) return own;
  return { ...own, op: later[1] === '以上' ? '>=' : '<=', explicit: true };
}

/** The later figures of a list (100万元、50万元、20万元) are about the same as the first. */
export function listScope(text: string, quantity: Quantity, previous: Neighbour | null): string | null {
  if (previous === null || previous.rule === null || previous.quantity.kind !== quantity.kind) return null;
  return /^[、和及与]$/.test(text.slice(previous.bound.end, quantity.start)) ? previous.rule.scope : null;
}

/** 生均…不低于1.2万元，中职学校不低于8000元: what is paid per pupil stays so to the end of the sentence. */
export function pupilUnit(
  unit: string,
  prefix: string,
  previous: Neighbour | null,
  sentenceStart: number,
): string {
  const before = previous?.rule?.unit;
  if (
    unit !== '元' ||
    before === undefined ||
    !/\/生·/.test(before) ||
    previous?.sentenceStart !== sentenceStart
  )
    return unit;
  return /[每奖补]|总额|合计/.test(prefix) ? unit : before;
}
