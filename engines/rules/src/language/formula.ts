import type { Node, Value, ValueType } from './ast.ts';
import type { Day } from './calendar.ts';
import { compileNode } from './compile.ts';
import type { Gap, Trace } from './evaluation.ts';
import type { Facts } from './facts.ts';
import { FormulaError } from './formula-error.ts';
import type { Names } from './names.ts';
import { parseFormula } from './parse.ts';
import { TYPE_NAMES } from './type-names.ts';

/** What a formula gave: `undefined` is unknown, and then `gaps` says what is missing or does not exist. */
interface Outcome {
  readonly value: Value | undefined;
  readonly gaps: readonly Gap[];
}

interface Given {
  readonly facts: Facts;
  /** The day the formula is judged on. */
  readonly on: Day;
}

/** A formula, checked and ready: it always ends, costs no more than its length allows, and never throws. */
export interface Formula {
  readonly source: string;
  readonly type: ValueType;
  readonly node: Node;
  /** Names of the facts it may ask for. */
  readonly facts: readonly string[];
  readonly parameters: readonly string[];
  evaluate(given: Given): Outcome;
  /** The same, with how it came about. */
  explain(given: Given): Outcome & { readonly trace: Trace };
}

/** Reads and checks a formula. Throws a `FormulaError` with the place, for every text that is none; never anything else. */
export function compileFormula(source: string, names: Names, wanted?: ValueType): Formula {
  const node = parseFormula(source);
  const asked = { facts: new Set<string>(), parameters: new Set<string>() };
  const compiled = compileNode(node, { source, names, asked });
  if (wanted !== undefined && compiled.type !== wanted) throw wrongResult(source, wanted, compiled.type);
  return {
    source,
    type: compiled.type,
    node,
    facts: [...asked.facts],
    parameters: [...asked.parameters],
    evaluate({ facts, on }) {
      const gaps: Gap[] = [];
      const value = compiled.run({ facts, on, gaps });
      return { value, gaps };
    },
    explain({ facts, on }) {
      const gaps: Gap[] = [];
      const trace = compiled.explain({ facts, on, gaps });
      return { value: trace.value, gaps, trace };
    },
  };
}

function wrongResult(source: string, wanted: ValueType, is: ValueType): FormulaError {
  return new FormulaError('wrong-type', [0, source.length], source, {
    zh: `公式的结果应为${TYPE_NAMES[wanted].zh}，却是${TYPE_NAMES[is].zh}`,
    en: `the formula must give ${TYPE_NAMES[wanted].en}, not ${TYPE_NAMES[is].en}`,
  });
}
