import type { Value, ValueType } from './ast.ts';
import { monthsBetween } from './calendar.ts';
import { Exact } from './exact.ts';

/** A function of the language: what it takes, what it gives, and how. Gives `null` for a result that does not exist. */
export interface FunctionRule {
  readonly names: readonly string[];
  readonly takes: readonly (readonly ValueType[])[];
  /** The last kind of argument may come again. */
  readonly many: boolean;
  readonly gives: (first: ValueType) => ValueType;
  readonly apply: (values: readonly Value[]) => Value | null;
}

const AMOUNT: readonly ValueType[] = ['number', 'money'];
const DATE: readonly ValueType[] = ['date'];
const same = (first: ValueType): ValueType => first;

const FUNCTIONS: readonly FunctionRule[] = [
  { names: ['min', '较小者'], takes: [AMOUNT], many: true, gives: same, apply: (values) => pick(values, -1) },
  { names: ['max', '较大者'], takes: [AMOUNT], many: true, gives: same, apply: (values) => pick(values, 1) },
  {
    names: ['floor', '取整'],
    takes: [AMOUNT],
    many: false,
    gives: same,
    apply: ([x]) => Exact.of((x as Exact).floor(), 1n),
  },
  {
    names: ['ceil', '进整'],
    takes: [AMOUNT],
    many: false,
    gives: same,
    apply: ([x]) => Exact.of(-(x as Exact).negated().floor(), 1n),
  },
  {
    names: ['months_between', '整月数'],
    takes: [DATE, DATE],
    many: false,
    gives: () => 'number',
    apply: ([from, to]) => Exact.integer(monthsBetween(from as number, to as number)),
  },
  {
    names: ['days_between', '天数'],
    takes: [DATE, DATE],
    many: false,
    gives: () => 'number',
    apply: ([from, to]) => Exact.integer((to as number) - (from as number)),
  },
];

/** The function of that name, English or Chinese. */
export function findFunction(name: string): FunctionRule | undefined {
  return FUNCTIONS.find((rule) => rule.names.includes(name));
}

/** Every name of a function, to be told to who wrote another. */
export const FUNCTION_NAMES: readonly string[] = FUNCTIONS.flatMap((rule) => rule.names);

function pick(values: readonly Value[], sign: 1 | -1): Value | null {
  let best: Exact | null = null;
  for (const value of values as readonly Exact[])
    if (best === null || value.compare(best) * sign > 0) best = value;
  return best;
}
