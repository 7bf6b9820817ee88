import { applyAnswers, decisionsOf } from '../judge/apply-answers.ts';
import type { ValueType } from '../language/ast.ts';
import { compileFormula, type Formula } from '../language/formula.ts';
import { FormulaError } from '../language/formula-error.ts';
import type { Names } from '../language/names.ts';
import { compileLight, type LoadedLight } from '../lights/judge-light.ts';
import { checkReferences } from './check-references.ts';
import { checkScenarioNames } from './check-scenario-names.ts';
import type { Locate } from './merge-files.ts';
import { readNames } from './read-names.ts';
import type { Pack, PackRule } from './schema.ts';
import type { PackProblem } from './yaml-source.ts';

/** A rule with its formulas ready. What a kind has not is empty. */
export interface LoadedRule {
  readonly rule: PackRule;
  readonly applies?: Formula;
  readonly holds?: Formula;
  readonly conditions: readonly {
    readonly id: string;
    readonly statement: string;
    readonly holds: Formula;
  }[];
  readonly amount?: Formula;
  readonly cap?: Formula;
}

/** A pack that is whole: every reference leads somewhere, every formula is one. */
export interface LoadedPack {
  readonly data: Pack;
  readonly names: Names;
  /** Units of facts and parameters, by name. */
  readonly units: ReadonlyMap<string, string>;
  readonly rules: ReadonlyMap<string, LoadedRule>;
  /** Rules for the lights of tasks; empty where the pack leaves them to the three numbers. */
  readonly lights: readonly LoadedLight[];
}

/** Links a pack's parts and compiles its formulas; the problems say where each was written. */
export function compilePack(data: Pack, locate: Locate): { pack: LoadedPack; problems: PackProblem[] } {
  const problems: PackProblem[] = [];
  const report = (path: readonly PropertyKey[], zh: string, en: string) => {
    problems.push({ ...locate(path), zh, en });
  };
  checkReferences(data, report);
  checkScenarioNames(data, report);
  const names = readNames(applyAnswers(data, decisionsOf(data)), report);
  const attempt = <T>(path: readonly PropertyKey[], make: () => T): T | undefined => {
    try {
      return make();
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      const { line, column, saying } = error;
      const at = { zh: `公式第 ${line} 行第 ${column} 字`, en: `formula ${line}:${column}` };
      report(path, `${at.zh}：${saying.zh}`, `${at.en}: ${saying.en}`);
      return undefined;
    }
  };
  const compile: Compile = (path, source, type) => attempt(path, () => compileFormula(source, names, type));
  const rules = new Map(data.rules.map((rule, i) => [rule.id, compileRule(rule, ['rules', i], compile)]));
  const units = new Map([...data.facts, ...data.parameters].map(({ name, unit = '' }) => [name, unit]));
  const lights = (data.supervision?.lights ?? []).flatMap((rule, i) => {
    const light = attempt(['supervision', 'lights', i, 'when'], () => compileLight(rule));
    return light === undefined ? [] : [light];
  });
  return { pack: { data, names, units, rules, lights }, problems };
}

type Compile = (path: readonly PropertyKey[], source: string, type: ValueType) => Formula | undefined;

function compileRule(rule: PackRule, path: readonly PropertyKey[], compile: Compile): LoadedRule {
  const optional = (key: 'applies' | 'holds' | 'amount' | 'cap', type: ValueType) => {
    const source: unknown = key in rule ? (rule as Record<string, unknown>)[key] : undefined;
    const formula = typeof source === 'string' ? compile([...path, key], source, type) : undefined;
    return formula === undefined ? {} : { [key]: formula };
  };
  const given = 'conditions' in rule ? rule.conditions : [];
  const conditions = given.flatMap(({ id, statement, holds }, i) => {
    const formula = compile([...path, 'conditions', i, 'holds'], holds, 'boolean');
    return formula === undefined ? [] : [{ id, statement, holds: formula }];
  });
  return {
    rule,
    conditions,
    ...optional('applies', 'boolean'),
    ...optional('holds', 'boolean'),
    ...optional('amount', 'money'),
    ...optional('cap', 'money'),
  };
}
