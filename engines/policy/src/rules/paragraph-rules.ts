import type { RuleValue } from '../result.ts';
import { type Bound, readBound } from './bounds.ts';
import { classify, strengthOf } from './classify.ts';
import { isCondition } from './condition.ts';
import { objection, type ParagraphContext } from './context.ts';
import { findDates } from './dates.ts';
import { deadlineAt, findDeadlines } from './deadlines.ts';
import type { FoundRule } from './found-rule.ts';
import { inheritBound, lendBack, listScope, type Neighbour, pupilUnit } from './inheritance.ts';
import { moneyUnit } from './money-unit.ts';
import { findQuantities, type Quantity } from './quantities.ts';
import { scopeOf } from './scope.ts';
import { Sentences, type Surroundings } from './sentences.ts';
import type { Wording } from './wording.ts';

export interface RuleContext extends ParagraphContext {
  statute: boolean;
  conditionList: boolean;
  issuedYear: number | null;
  heading: string;
}

function takenBy(
  text: string,
  dates: readonly { start: number; end: number }[],
): (at: number) => number | null {
  const stretches = [...dates.map(({ start, end }) => [start, end] as const)];
  for (const title of text.matchAll(/《[^《》]{0,200}》|〈[^〈〉]{0,100}〉|[〔[][12]\d{3}[〕\]]\d{0,4}/g))
    stretches.push([title.index, title.index + title[0].length]);
  stretches.sort((a, b) => a[0] - b[0]);
  let next = 0;
  return (at) => {
    while (next < stretches.length && (stretches[next]?.[1] ?? 0) <= at) next += 1;
    const current = stretches[next];
    return current !== undefined && current[0] <= at ? current[1] : null;
  };
}

const asPercent = (value: number): string => `${value}%`;

function ruleValue(quantity: Quantity): RuleValue {
  if (typeof quantity.value === 'string') return quantity.value;
  if (quantity.kind !== 'percent') return quantity.value;
  return typeof quantity.value === 'number'
    ? asPercent(quantity.value)
    : [asPercent(quantity.value[0]), asPercent(quantity.value[1])];
}

function deadlineOf(
  wording: Wording,
  quantity: Quantity,
  bound: Bound,
  inherited: ReturnType<typeof deadlineAt>,
): string | null {
  if (inherited === null || quantity.kind === 'score') return null;
  if (isCondition(wording, quantity, bound)) return null;
  if (!inherited.carried) return inherited.iso;
  const aim = quantity.kind === 'count' && /建成|建设|新建|创建|培育|打造|支持|组建|认定/.test(wording.lead);
  return aim && !/每|单|各/.test(wording.lead) && bound.op !== '<=' ? inherited.iso : null;
}

function repairUnit(text: string, quantity: Quantity, sentence: string): Quantity {
  if (quantity.kind !== 'bare') return quantity;
  if (
    /^\/(?:年|月|生|人|学年)/.test(text.slice(quantity.end, quantity.end + 4)) &&
    /拨款|经费|补助|补贴|标准|收费|工资/.test(sentence)
  ) {
    return { ...quantity, kind: 'money', unit: '元', damaged: true };
  }
  return quantity;
}

const AIM_BEFORE = /(?:新建|创建|建成|建设|打造|培育|新增|组建)$/;

function repaired(text: string, raw: Quantity, prefix: string, sentence: string): Quantity {
  const quantity = repairUnit(text, raw, sentence);
  const range = quantity.kind === 'bare' && Array.isArray(quantity.value);
  return range && AIM_BEFORE.test(prefix) ? { ...quantity, kind: 'count', damaged: true } : quantity;
}

/** Every figure of a paragraph that binds somebody, in order. Pure; linear but for the bounded windows it looks at. */
export function readParagraphRules(context: RuleContext): FoundRule[] {
  const { text } = context;
  if (!/[\d〇一二两三四五六七八九十百千万半]/.test(text)) return [];
  const dates = findDates(text);
  const sentences = new Sentences(text);
  const deadlines = findDeadlines(text, dates, sentences, context.issuedYear);
  const rules: FoundRule[] = [];
  let previous: Neighbour | null = null;
  for (const raw of findQuantities(text, takenBy(text, dates))) {
    const where = sentences.at(raw.start);
    const prefix = text.slice(Math.max(where.clauseStart, raw.start - 80), raw.start);
    const sentence = text.slice(
      Math.max(where.sentenceStart, raw.start - 200),
      Math.min(where.sentenceEnd, raw.end + 200),
    );
    const quantity = repaired(text, raw, prefix, sentence);
    const own = lendBack(text, quantity, readBound(text, quantity, prefix));
    const bound = inheritBound(text, quantity, own, previous);
    const neighbour: Neighbour = { quantity, bound, rule: null, sentenceStart: where.sentenceStart };
    if (objection(context, quantity, bound, where, prefix) === null) {
      neighbour.rule = toRule(context, { quantity, bound, where, prefix, sentence }, deadlines, previous);
      rules.push(neighbour.rule);
    }
    previous = neighbour;
  }
  return rules;
}

interface Figure {
  quantity: Quantity;
  bound: Bound;
  where: Surroundings;
  prefix: string;
  sentence: string;
}

function toRule(
  context: RuleContext,
  { quantity, bound, where, prefix, sentence }: Figure,
  deadlines: ReturnType<typeof findDeadlines>,
  previous: Neighbour | null,
): FoundRule {
  const { text } = context;
  const base: Wording = {
    lead: text.slice(Math.max(where.clauseStart, bound.start - 80), bound.start),
    before: text.slice(Math.max(where.sentenceStart, where.clauseStart - 40), where.clauseStart),
    suffix: text.slice(bound.end, Math.min(where.clauseEnd, bound.end + 60)).replace(/[,;。:]$/, ''),
    sentence,
    statute: context.statute,
    conditionList: context.conditionList,
    deadline: false,
  };
  const deadline = deadlineOf(base, quantity, bound, deadlineAt(deadlines, quantity.start));
  const wording = { ...base, deadline: deadline !== null };
  const money =
    quantity.kind === 'money'
      ? moneyUnit(quantity.unit, prefix, text.slice(quantity.end, quantity.end + 6))
      : null;
  return {
    type: classify(wording, quantity, bound),
    op: bound.op,
    value: ruleValue(quantity),
    unit: money === null ? quantity.unit : pupilUnit(money, prefix, previous, where.sentenceStart),
    scope:
      listScope(text, quantity, previous) ??
      scopeOf(base.lead.slice(-40), base.suffix, base.before, context.heading),
    deadline,
    strength: strengthOf(wording),
    start: bound.start,
    end: bound.end,
    unitSupplied: quantity.damaged === true,
  };
}
