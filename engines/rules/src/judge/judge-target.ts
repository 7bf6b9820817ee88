import { type Exact, parseDecimal } from '../language/exact.ts';
import { type Facts, readFact } from '../language/facts.ts';
import type { LoadedPack } from '../pack/compile-pack.ts';
import type { PackRule } from '../pack/schema.ts';
import type { Judgement, MissingFact, Saying, Verdict } from './judgement.ts';

type TargetRule = PackRule & { kind: 'target' };
type Figure = string | number;

/** A target about the value of its metric, which is given under the metric's name or id. “建成5个” is reached with six, too. */
export function judgeTarget(
  { data }: LoadedPack,
  rule: TargetRule,
  { facts }: { facts: Facts },
): { verdict: Verdict; before: Saying[]; missing: Judgement['missing'] } {
  const metric = data.metrics.find(({ id }) => id === rule.metric);
  const name = metric?.name ?? rule.metric;
  const raw = Object.hasOwn(facts, name)
    ? facts[name]
    : Object.hasOwn(facts, rule.metric)
      ? facts[rule.metric]
      : undefined;
  const wanted = { zh: `目标：${name}${describe(rule)}`, en: `Target: ${name} ${describe(rule)}` };
  const value = readFact(raw, 'number') as Exact | null;
  if (value === null) {
    const missing: MissingFact = {
      name,
      code: rule.metric,
      ask: `${name}是多少（${metric?.unit ?? rule.unit}）？`,
      suppliedBy: metric?.source.kind === 'reported' ? metric.source.by : '主管部门',
      unreadable: raw !== undefined,
    };
    return { verdict: 'unknown', before: [wanted], missing: [missing] };
  }
  const reached = compareFigure(value, rule.op === '=' ? '>=' : rule.op, rule.value);
  const now = { zh: `现值：${value.toString()}`, en: `Now: ${value.toString()}` };
  return { verdict: reached ?? 'unknown', before: [wanted, now], missing: [] };
}

const SIGNS: Record<TargetRule['op'], string> = {
  '>=': '≥',
  '>': '>',
  '<=': '≤',
  '<': '<',
  '=': '＝',
  approx: '约',
  range: '在',
};

function describe({ op, value, unit }: TargetRule): string {
  const figure = Array.isArray(value) ? value.join('–') : String(value);
  return `${SIGNS[op]}${figure}${figure.endsWith('%') ? '' : unit}`;
}

/** Whether a value is as the figure asks; undefined where people must judge (“左右” has no bound). */
function compareFigure(value: Exact, op: TargetRule['op'], figure: TargetRule['value']): boolean | undefined {
  if (Array.isArray(figure)) {
    const [low, high] = figure.map(readFigure);
    if (!low || !high) return undefined;
    return value.compare(low) >= 0 && value.compare(high) <= 0;
  }
  const bound = readFigure(figure);
  if (!bound || op === 'approx' || op === 'range') return undefined;
  const sign = value.compare(bound);
  return { '>=': sign >= 0, '>': sign > 0, '<=': sign <= 0, '<': sign < 0, '=': sign === 0 }[op];
}

/** A figure as a number: `"60%"` is 0.6, `"4.5:5.5"` the quotient. */
function readFigure(figure: Figure): Exact | null {
  if (typeof figure === 'number') return readFact(figure, 'number') as Exact | null;
  const [top = '', bottom] = figure.split(':');
  if (bottom === undefined) return readFact(figure, 'number') as Exact | null;
  const above = parseDecimal(top);
  const below = parseDecimal(bottom);
  return above && below ? above.dividedBy(below) : null;
}
