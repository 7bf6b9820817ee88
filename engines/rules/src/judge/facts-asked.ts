import type { LoadedPack } from '../pack/compile-pack.ts';
import type { Pack } from '../pack/schema.ts';

/** Facts that a rule's formulas may ask for, in the order of the pack. */
export function factsAsked({ data, rules }: LoadedPack, ruleId: string): Pack['facts'] {
  const loaded = rules.get(ruleId);
  if (!loaded) return [];
  const { applies, holds, amount, cap, conditions } = loaded;
  const formulas = [applies, holds, amount, cap, ...conditions.map((condition) => condition.holds)];
  const asked = new Set(formulas.flatMap((formula) => formula?.facts ?? []));
  return data.facts.filter(({ name }) => asked.has(name));
}
