import { explainFormula } from '../judge/explain-formula.ts';
import type { Facts } from '../language/facts.ts';
import { compileFormula, type Formula } from '../language/formula.ts';
import { LIGHT_NAMES, LIGHT_UNITS } from './light-names.ts';
import type { LightRule } from './light-schema.ts';

/** A light's rule, checked and ready. */
export interface LoadedLight {
  readonly rule: LightRule;
  readonly when: Formula;
}

/** Reads a light's rule. Throws a `FormulaError` where its formula is none. */
export function compileLight(rule: LightRule): LoadedLight {
  return { rule, when: compileFormula(rule.when, LIGHT_NAMES, 'boolean') };
}

/** Why a light is on: the rule, and what it saw of the task. */
interface LightReason {
  readonly rule: LightRule;
  readonly facts: readonly {
    readonly name: string;
    readonly value: { readonly zh: string; readonly en: string };
  }[];
}

export interface LightJudgement {
  /** `none`: there are no rules to judge by, so nothing is said. */
  readonly light: 'red' | 'yellow' | 'green' | 'none';
  /** Every rule that is met, red ones first. */
  readonly reasons: readonly LightReason[];
}

/**
 * The light of a task on a day (ISO) by the rules of its policy: red where a red rule is met, else yellow, else green. A rule whose
 * facts are missing is not met.
 */
export function judgeLight(
  lights: readonly LoadedLight[],
  { facts, on }: { facts: Facts; on: string },
): LightJudgement {
  const reasons = lights.flatMap(({ rule, when }): LightReason[] => {
    const { value, step } = explainFormula(when, { facts, on, names: LIGHT_NAMES, units: LIGHT_UNITS });
    if (value !== true) return [];
    const seen = step.facts.flatMap(({ name, value: printed }) =>
      printed ? [{ name, value: printed }] : [],
    );
    return [{ rule, facts: seen }];
  });
  reasons.sort((a, b) => Number(b.rule.light === 'red') - Number(a.rule.light === 'red'));
  const light = lights.length === 0 ? 'none' : (reasons[0]?.rule.light ?? 'green');
  return { light, reasons };
}
