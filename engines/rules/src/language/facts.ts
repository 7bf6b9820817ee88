import type { Value } from './ast.ts';
import { parseDay } from './calendar.ts';
import { type Exact, fromNumber, parseDecimal } from './exact.ts';
import { FormulaError } from './formula-error.ts';
import type { FactName } from './names.ts';
import { tokenize } from './tokens.ts';

/** Facts as they come from a file or a form: by Chinese name or code. */
export type Facts = Readonly<Record<string, unknown>>;

/** What stands under a fact's name or code, own properties only; `undefined` where nothing does. */
export function lookUp(facts: Facts, { name, code }: FactName): unknown {
  if (Object.hasOwn(facts, name)) return facts[name] ?? undefined;
  if (Object.hasOwn(facts, code)) return facts[code] ?? undefined;
  return undefined;
}

/** A fact as a value of its type; `null` where it is none. Money is in yuan; texts such as `7%` and `2.5万元` are read too. */
export function readFact(raw: unknown, type: FactName['type']): Value | null {
  if (type === 'boolean') return typeof raw === 'boolean' ? raw : null;
  if (type === 'text') return typeof raw === 'string' && raw.length <= 2000 ? raw : null;
  if (type === 'date') return typeof raw === 'string' ? parseDay(raw) : null;
  if (typeof raw === 'number') return fromNumber(raw);
  return typeof raw === 'string' ? readAmount(raw, type) : null;
}

function readAmount(text: string, type: 'number' | 'money'): Exact | null {
  const plain = parseDecimal(text);
  if (plain !== null) return plain;
  if (text.length > 80) return null;
  try {
    const [token, end] = tokenize(text);
    if (token?.kind !== 'literal' || token.type !== type || end?.kind !== 'end') return null;
    return token.value as Exact;
  } catch (error) {
    if (error instanceof FormulaError) return null;
    throw error;
  }
}
