import type { Arithmetic, Comparison, Duration, Value, ValueType } from './ast.ts';
import { addDays, addMonths } from './calendar.ts';
import type { Exact } from './exact.ts';

/** How two values are joined; `null` for a result that does not exist (division by zero, too large, no such day). */
export interface Operation {
  readonly gives: ValueType;
  readonly apply: (left: Value, right: Value) => Value | null;
}

type Apply = Operation['apply'];

const plus: Apply = (a, b) => (a as Exact).plus(b as Exact);
const minus: Apply = (a, b) => (a as Exact).minus(b as Exact);
const times: Apply = (a, b) => (a as Exact).times(b as Exact);
const over: Apply = (a, b) => (a as Exact).dividedBy(b as Exact);
const later: Apply = (day, by) => move(day as number, by as Duration, 1);
const earlier: Apply = (day, by) => move(day as number, by as Duration, -1);

const ARITHMETIC: Record<string, Operation> = {
  'number+number': { gives: 'number', apply: plus },
  'number-number': { gives: 'number', apply: minus },
  'number*number': { gives: 'number', apply: times },
  'number/number': { gives: 'number', apply: over },
  'money+money': { gives: 'money', apply: plus },
  'money-money': { gives: 'money', apply: minus },
  'money*number': { gives: 'money', apply: times },
  'number*money': { gives: 'money', apply: times },
  'money/number': { gives: 'money', apply: over },
  'money/money': { gives: 'number', apply: over },
  'date+duration': { gives: 'date', apply: later },
  'date-duration': { gives: 'date', apply: earlier },
};

/** How these two kinds are calculated with, or `undefined` where they cannot be. */
export function findArithmetic(op: Arithmetic, left: ValueType, right: ValueType): Operation | undefined {
  return Object.hasOwn(ARITHMETIC, left + op + right) ? ARITHMETIC[left + op + right] : undefined;
}

/** How two values of one kind are compared, or `undefined` where they cannot be: boolean and text are only equal or not. */
export function findComparison(
  op: Comparison,
  type: ValueType,
): ((a: Value, b: Value) => boolean) | undefined {
  if (type === 'duration') return undefined;
  if (type === 'number' || type === 'money') return amounts(op);
  if (op === '=') return (a, b) => a === b;
  if (op === '!=') return (a, b) => a !== b;
  if (type !== 'date') return undefined;
  const test = ORDER[op];
  return (a, b) => test((a as number) - (b as number));
}

const ORDER: Record<Comparison, (sign: number) => boolean> = {
  '=': (sign) => sign === 0,
  '!=': (sign) => sign !== 0,
  '<': (sign) => sign < 0,
  '<=': (sign) => sign <= 0,
  '>': (sign) => sign > 0,
  '>=': (sign) => sign >= 0,
};

function amounts(op: Comparison): (a: Value, b: Value) => boolean {
  const test = ORDER[op];
  return (a, b) => test((a as Exact).compare(b as Exact));
}

function move(day: number, { months, days }: Duration, sign: 1 | -1): number | null {
  const moved = addMonths(day, months * sign);
  return moved === null ? null : addDays(moved, days * sign);
}
