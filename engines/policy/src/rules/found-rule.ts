import type { RuleOp, RuleStrength, RuleType, RuleValue } from '../result.ts';

/** A rule found in a paragraph; `start` and `end` are offsets in its text. */
export interface FoundRule {
  type: RuleType;
  op: RuleOp;
  value: RuleValue;
  unit: string;
  scope: string;
  deadline: string | null;
  strength: RuleStrength;
  start: number;
  end: number;
  /** The unit was not there (damaged text) and was supplied from the words around. */
  unitSupplied: boolean;
}
