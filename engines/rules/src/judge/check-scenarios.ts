import type { Node } from '../language/ast.ts';
import type { Formula } from '../language/formula.ts';
import type { LoadedPack, LoadedRule } from '../pack/compile-pack.ts';

type CaseName = 'pass' | 'fail' | 'boundary' | 'missing';

/** Computable rules that lack a scenario of a kind that they can have. */
export function findUntested({ data, rules }: LoadedPack): { rule: string; lacks: CaseName[] }[] {
  return data.rules.flatMap(({ id }) => {
    const loaded = rules.get(id);
    const needed = loaded ? casesOf(loaded) : [];
    const there = new Set(data.scenarios.filter(({ rule }) => rule === id).map((scenario) => scenario.case));
    const lacks = needed.filter((one) => !there.has(one));
    return lacks.length === 0 ? [] : [{ rule: id, lacks }];
  });
}

function casesOf({ holds, applies, conditions, amount, cap }: LoadedRule): CaseName[] {
  const formulas = [holds, applies, amount, cap, ...conditions.map((condition) => condition.holds)].filter(
    (formula): formula is Formula => formula !== undefined,
  );
  const asks = formulas.some(({ facts }) => facts.length > 0);
  if (!asks) return [];
  const bounded = formulas.some(({ node }) => hasBound(node));
  return bounded ? ['pass', 'fail', 'boundary', 'missing'] : ['pass', 'fail', 'missing'];
}

/** Whether something is compared by size. */
function hasBound(node: Node): boolean {
  switch (node.kind) {
    case 'compare':
      return ['<', '<=', '>', '>='].includes(node.op) || hasBound(node.left) || hasBound(node.right);
    case 'and':
    case 'or':
    case 'arithmetic':
      return hasBound(node.left) || hasBound(node.right);
    case 'not':
    case 'minus':
      return hasBound(node.of);
    case 'if':
      return [node.test, node.then, node.otherwise].some(hasBound);
    case 'in':
      return hasBound(node.of);
    case 'call':
      return node.of.some(hasBound);
    default:
      return false;
  }
}
