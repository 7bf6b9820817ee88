import type { Value, ValueType } from '../language/ast.ts';
import { readFact } from '../language/facts.ts';
import { FormulaError } from '../language/formula-error.ts';
import { tokenize } from '../language/tokens.ts';

/** A parameter's value as written in a pack, read as its kind; `null` where it is none. */
export function readParameter(raw: string | number | boolean, type: ValueType): Value | null {
  if (type !== 'duration') return readFact(raw, type);
  try {
    const [token, end] = tokenize(String(raw));
    return token?.kind === 'literal' && token.type === 'duration' && end?.kind === 'end' ? token.value : null;
  } catch (error) {
    if (error instanceof FormulaError) return null;
    throw error;
  }
}
