import type { Value, ValueType } from './ast.ts';
import type { Day } from './calendar.ts';

/** A fact a formula may ask for, by its Chinese name or its code. */
export interface FactName {
  readonly kind: 'fact';
  readonly name: string;
  readonly code: string;
  readonly type: Exclude<ValueType, 'duration'>;
}

/** A figure of a policy with the days from which each of its values holds, earliest first. */
export interface ParameterName {
  readonly kind: 'parameter';
  readonly name: string;
  readonly type: ValueType;
  readonly values: readonly ParameterValue[];
}

export interface ParameterValue {
  readonly from: Day;
  /** `null` from the day the parameter no longer holds. */
  readonly value: Value | null;
  readonly clause: string;
}

/** What the names in a formula mean. */
export type Names = ReadonlyMap<string, FactName | ParameterName>;

/** The names by which a formula asks for the day it is judged on. */
export const TODAY_NAMES: readonly string[] = ['评估日', 'today'];

/** The value of a parameter on a day, or `null` where it has none yet or no more. */
export function valueOn(parameter: ParameterName, on: Day): ParameterValue | null {
  for (let i = parameter.values.length - 1; i >= 0; i--) {
    const entry = parameter.values[i];
    if (entry !== undefined && entry.from <= on) return entry.value === null ? null : entry;
  }
  return null;
}
