import type { Node } from './ast.ts';
import type { Compiled, Explain, Run } from './evaluation.ts';

/** Three-valued `not`: unknown stays unknown. */
export function compileNot(node: Node, of: Compiled): Compiled {
  const run: Run = (evaluation) => {
    const value = of.run(evaluation);
    return value === undefined ? undefined : value !== true;
  };
  const explain: Explain = (evaluation) => {
    const inner = of.explain(evaluation);
    return { node, value: inner.value === undefined ? undefined : inner.value !== true, of: [inner] };
  };
  return { node, type: 'boolean', run, explain };
}

/** Three-valued `and`: one false part decides, whatever is missing elsewhere. */
export const compileAnd = (node: Node, left: Compiled, right: Compiled): Compiled =>
  compileJoin(node, [left, right], false);

/** Three-valued `or`: one true part decides, whatever is missing elsewhere. */
export const compileOr = (node: Node, left: Compiled, right: Compiled): Compiled =>
  compileJoin(node, [left, right], true);

function compileJoin(node: Node, [left, right]: readonly [Compiled, Compiled], deciding: boolean): Compiled {
  const run: Run = (evaluation) => {
    const mark = evaluation.gaps.length;
    const a = left.run(evaluation);
    if (a === deciding) return deciding;
    const b = right.run(evaluation);
    if (b === deciding) {
      evaluation.gaps.length = mark;
      return deciding;
    }
    return a === undefined || b === undefined ? undefined : !deciding;
  };
  const explain: Explain = (evaluation) => {
    const mark = evaluation.gaps.length;
    const a = left.explain(evaluation);
    if (a.value === deciding) return { node, value: deciding, of: [a] };
    const b = right.explain(evaluation);
    if (b.value === deciding) {
      evaluation.gaps.length = mark;
      return { node, value: deciding, of: [a, b] };
    }
    const value = a.value === undefined || b.value === undefined ? undefined : !deciding;
    return { node, value, of: [a, b] };
  };
  return { node, type: 'boolean', run, explain };
}

/** `if`: unknown while the test is. */
export function compileIf(node: Node, test: Compiled, then: Compiled, otherwise: Compiled): Compiled {
  const run: Run = (evaluation) => {
    const passed = test.run(evaluation);
    if (passed === undefined) return undefined;
    return (passed === true ? then : otherwise).run(evaluation);
  };
  const explain: Explain = (evaluation) => {
    const passed = test.explain(evaluation);
    if (passed.value === undefined) return { node, value: undefined, of: [passed] };
    const chosen = (passed.value === true ? then : otherwise).explain(evaluation);
    return { node, value: chosen.value, of: [passed, chosen] };
  };
  return { node, type: then.type, run, explain };
}
