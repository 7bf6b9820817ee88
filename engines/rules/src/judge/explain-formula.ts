import type { ValueType } from '../language/ast.ts';
import { parseDay, printDay } from '../language/calendar.ts';
import type { Gap, Trace } from '../language/evaluation.ts';
import type { Facts } from '../language/facts.ts';
import type { Formula } from '../language/formula.ts';
import type { Names } from '../language/names.ts';
import { printValue } from './print-value.ts';

type Printed = { readonly zh: string; readonly en: string } | null;

/** A formula with what it came to and what it used: facts as given, parameters as of which day and clause. */
export interface FormulaStep {
  readonly formula: string;
  /** `null`: unknown. */
  readonly value: Printed;
  readonly facts: readonly { readonly name: string; readonly value: Printed }[];
  readonly parameters: readonly {
    readonly name: string;
    readonly value: Printed;
    /** The day from which the value holds, and the clause that says so; absent where none is in force. */
    readonly from?: string;
    readonly clause?: string;
  }[];
}

/** Evaluates a formula and says how the result came about. */
export function explainFormula(
  formula: Formula,
  { facts, on, names, units }: { facts: Facts; on: string; names: Names; units: ReadonlyMap<string, string> },
): { value: Trace['value']; gaps: readonly Gap[]; step: FormulaStep } {
  const { value, gaps, trace } = formula.explain({ facts, on: parseDay(on) ?? 0 });
  const used = {
    facts: new Map<string, Printed>(),
    parameters: new Map<string, FormulaStep['parameters'][number]>(),
  };
  collect(trace, { names, units }, used);
  const step = {
    formula: formula.source,
    value: printValue(value, formula.type),
    facts: [...used.facts].map(([name, printed]) => ({ name, value: printed })),
    parameters: [...used.parameters.values()],
  };
  return { value, gaps, step };
}

function collect(
  { value, of, fact, parameter }: Trace,
  known: { names: Names; units: ReadonlyMap<string, string> },
  used: { facts: Map<string, Printed>; parameters: Map<string, FormulaStep['parameters'][number]> },
): void {
  if (fact) used.facts.set(fact.name, printValue(value, fact.type, known.units.get(fact.name)));
  if (parameter) {
    const type: ValueType = known.names.get(parameter.name)?.type ?? 'number';
    const source = parameter.used && { from: printDay(parameter.used.from), clause: parameter.used.clause };
    const printed = printValue(value, type, known.units.get(parameter.name));
    used.parameters.set(parameter.name, { name: parameter.name, value: printed, ...source });
  }
  for (const part of of) collect(part, known, used);
}
