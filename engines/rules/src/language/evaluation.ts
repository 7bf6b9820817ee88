import type { Node, Value, ValueType } from './ast.ts';
import type { Day } from './calendar.ts';
import type { Facts } from './facts.ts';
import type { Range } from './formula-error.ts';
import type { FactName, ParameterName, ParameterValue } from './names.ts';

/** Why a value is unknown. */
export type Gap =
  | { readonly kind: 'missing-fact'; readonly fact: FactName }
  | { readonly kind: 'unreadable-fact'; readonly fact: FactName }
  | { readonly kind: 'parameter-not-in-force'; readonly parameter: ParameterName }
  | { readonly kind: 'no-result'; readonly range: Range };

/** What an evaluation carries with it. `gaps` grows; a part that turns out not to matter takes its own away again. */
interface Evaluation {
  readonly facts: Facts;
  readonly on: Day;
  readonly gaps: Gap[];
}

/** How a value came about: the part of the formula, its value (`undefined`: unknown), and the parts it came from. */
export interface Trace {
  readonly node: Node;
  readonly value: Value | undefined;
  readonly of: readonly Trace[];
  readonly fact?: FactName;
  readonly parameter?: { readonly name: string; readonly used: ParameterValue | null };
}

export type Run = (evaluation: Evaluation) => Value | undefined;
export type Explain = (evaluation: Evaluation) => Trace;

/** A part of a formula with its kind: one closure that gives the value, one that also says how. */
export interface Compiled {
  readonly node: Node;
  readonly type: ValueType;
  readonly run: Run;
  readonly explain: Explain;
}
