import type { Day } from './calendar.ts';
import type { Exact } from './exact.ts';
import type { Range } from './formula-error.ts';

/** What a formula's part gives. Money is an exact number of yuan, a duration calendar months and days. */
export type ValueType = 'boolean' | 'number' | 'money' | 'date' | 'duration' | 'text';

export interface Duration {
  readonly months: number;
  readonly days: number;
}

export type Value = boolean | Exact | Day | Duration | string;

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';
export type Arithmetic = '+' | '-' | '*' | '/';

/** A formula as read. */
export type Node =
  | {
      readonly kind: 'literal';
      readonly type: ValueType;
      readonly value: Value;
      readonly range: Range;
      readonly text: string;
    }
  | { readonly kind: 'name'; readonly name: string; readonly range: Range }
  | { readonly kind: 'not' | 'minus'; readonly of: Node; readonly range: Range }
  | { readonly kind: 'and' | 'or'; readonly left: Node; readonly right: Node; readonly range: Range }
  | {
      readonly kind: 'compare';
      readonly op: Comparison;
      readonly left: Node;
      readonly right: Node;
      readonly range: Range;
    }
  | {
      readonly kind: 'arithmetic';
      readonly op: Arithmetic;
      readonly left: Node;
      readonly right: Node;
      readonly range: Range;
    }
  | { readonly kind: 'in'; readonly of: Node; readonly options: readonly Node[]; readonly range: Range }
  | {
      readonly kind: 'if';
      readonly test: Node;
      readonly then: Node;
      readonly otherwise: Node;
      readonly range: Range;
    }
  | { readonly kind: 'call'; readonly name: string; readonly of: readonly Node[]; readonly range: Range };
