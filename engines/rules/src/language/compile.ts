import type { Node, Value, ValueType } from './ast.ts';
import type { Compiled, Explain, Gap, Run } from './evaluation.ts';
import type { Exact } from './exact.ts';
import { lookUp, readFact } from './facts.ts';
import { FormulaError, type FormulaErrorCode, type Saying } from './formula-error.ts';
import { FUNCTION_NAMES, findFunction } from './functions.ts';
import { compileAnd, compileIf, compileNot, compileOr } from './logic.ts';
import { type FactName, type Names, type ParameterName, TODAY_NAMES, valueOn } from './names.ts';
import { findArithmetic, findComparison } from './operators.ts';
import { TYPE_NAMES } from './type-names.ts';

interface Scope {
  readonly source: string;
  readonly names: Names;
  /** Filled with what the formula may ask for. */
  readonly asked: { readonly facts: Set<string>; readonly parameters: Set<string> };
}

/** Turns a formula into closures, checking names and kinds on the way. Throws a `FormulaError`. */
export function compileNode(node: Node, scope: Scope): Compiled {
  const part = (inner: Node) => compileNode(inner, scope);
  const truth = (inner: Node) => expectType(part(inner), 'boolean', scope);
  switch (node.kind) {
    case 'literal':
      return constant(node, node.type, node.value);
    case 'name':
      return compileName(node, scope);
    case 'not':
      return compileNot(node, truth(node.of));
    case 'and':
      return compileAnd(node, truth(node.left), truth(node.right));
    case 'or':
      return compileOr(node, truth(node.left), truth(node.right));
    case 'if': {
      const then = part(node.then);
      return compileIf(node, truth(node.test), then, expectType(part(node.otherwise), then.type, scope));
    }
    case 'minus':
      return compileMinus(node, part(node.of), scope);
    case 'arithmetic':
      return compileArithmetic(node, part(node.left), part(node.right), scope);
    case 'compare':
      return compileComparison(node, part(node.left), part(node.right), scope);
    case 'in':
      return compileMembership(node, part(node.of), node.options.map(part), scope);
    case 'call':
      return compileCall(node, node.of.map(part), scope);
  }
}

function constant(node: Node, type: ValueType, value: Value): Compiled {
  const trace = { node, value, of: [] };
  return { node, type, run: () => value, explain: () => trace };
}

function compileName(node: Node & { kind: 'name' }, scope: Scope): Compiled {
  if (TODAY_NAMES.includes(node.name))
    return { node, type: 'date', run: ({ on }) => on, explain: ({ on }) => ({ node, value: on, of: [] }) };
  const named = scope.names.get(node.name);
  if (named === undefined)
    throw fail(scope, node, 'unknown-name', {
      zh: `没有名为“${node.name}”的事实或参数；请在 facts 或 parameters 中写明，或改正名称`,
      en: `no fact or parameter is called "${node.name}"; declare it under facts or parameters, or mend the name`,
    });
  return named.kind === 'fact' ? compileFact(node, named, scope) : compileParameter(node, named, scope);
}

function compileFact(node: Node, fact: FactName, scope: Scope): Compiled {
  scope.asked.facts.add(fact.name);
  const missing = { kind: 'missing-fact', fact } as const;
  const unreadable = { kind: 'unreadable-fact', fact } as const;
  const run: Run = ({ facts, gaps }) => {
    const raw = lookUp(facts, fact);
    const value = raw === undefined ? null : readFact(raw, fact.type);
    if (value !== null) return value;
    gaps.push(raw === undefined ? missing : unreadable);
    return undefined;
  };
  return {
    node,
    type: fact.type,
    run,
    explain: (evaluation) => ({ node, value: run(evaluation), of: [], fact }),
  };
}

function compileParameter(node: Node, parameter: ParameterName, scope: Scope): Compiled {
  scope.asked.parameters.add(parameter.name);
  const gap = { kind: 'parameter-not-in-force', parameter } as const;
  const explain: Explain = ({ on, gaps }) => {
    const used = valueOn(parameter, on);
    if (used === null) gaps.push(gap);
    return { node, value: used?.value ?? undefined, of: [], parameter: { name: parameter.name, used } };
  };
  const run: Run = ({ on, gaps }) => {
    const used = valueOn(parameter, on);
    if (used === null) gaps.push(gap);
    return used?.value ?? undefined;
  };
  return { node, type: parameter.type, run, explain };
}

function compileMinus(node: Node, of: Compiled, scope: Scope): Compiled {
  if (of.type !== 'number' && of.type !== 'money')
    throw wrongType(scope, of, TYPE_NAMES.number.zh, TYPE_NAMES.number.en);
  return strict(node, of.type, [of], ([x]) => (x as Exact).negated());
}

function compileArithmetic(
  node: Node & { kind: 'arithmetic' },
  left: Compiled,
  right: Compiled,
  scope: Scope,
): Compiled {
  const operation = findArithmetic(node.op, left.type, right.type);
  if (operation === undefined)
    throw fail(scope, node, 'wrong-type', {
      zh: `${TYPE_NAMES[left.type].zh}与${TYPE_NAMES[right.type].zh}之间不能用 ${node.op}`,
      en: `${node.op} does not join ${TYPE_NAMES[left.type].en} and ${TYPE_NAMES[right.type].en}`,
    });
  return strict2(node, operation.gives, [left, right], operation.apply);
}

function compileComparison(
  node: Node & { kind: 'compare' },
  left: Compiled,
  right: Compiled,
  scope: Scope,
): Compiled {
  const test = left.type === right.type ? findComparison(node.op, left.type) : undefined;
  if (test === undefined)
    throw fail(scope, node, 'wrong-type', {
      zh: `${TYPE_NAMES[left.type].zh}与${TYPE_NAMES[right.type].zh}不能用 ${node.op} 比较`,
      en: `${TYPE_NAMES[left.type].en} and ${TYPE_NAMES[right.type].en} cannot be compared by ${node.op}`,
    });
  return strict2(node, 'boolean', [left, right], test);
}

function compileMembership(node: Node, of: Compiled, options: Compiled[], scope: Scope): Compiled {
  const test = findComparison('=', of.type);
  if (test === undefined) throw wrongType(scope, of, '数、文本或日期', 'a number, text or date');
  for (const option of options) expectType(option, of.type, scope);
  return strict(node, 'boolean', [of, ...options], ([value, ...others]) =>
    others.some((other) => value !== undefined && test(value, other)),
  );
}

function compileCall(node: Node & { kind: 'call' }, of: Compiled[], scope: Scope): Compiled {
  const rule = findFunction(node.name);
  if (rule === undefined)
    throw fail(scope, node, 'unknown-function', {
      zh: `没有函数“${node.name}”；可用：${FUNCTION_NAMES.join('、')}`,
      en: `no function is called "${node.name}"; there are ${FUNCTION_NAMES.join(', ')}`,
    });
  if (rule.many ? of.length < rule.takes.length : of.length !== rule.takes.length)
    throw fail(scope, node, 'wrong-count', {
      zh: `${node.name} 需要 ${rule.takes.length} 个参数，给了 ${of.length} 个`,
      en: `${node.name} takes ${rule.takes.length}, not ${of.length}`,
    });
  const [first] = of;
  if (first === undefined)
    throw fail(scope, node, 'wrong-count', { zh: '缺少参数', en: 'nothing was given' });
  of.forEach((part, i) => {
    const wanted = rule.takes[Math.min(i, rule.takes.length - 1)] ?? [];
    const name = wanted.map((type) => TYPE_NAMES[type]);
    if (!wanted.includes(part.type))
      throw wrongType(
        scope,
        part,
        name.map(({ zh }) => zh).join('或'),
        name.map(({ en }) => en).join(' or '),
      );
    if (rule.many) expectType(part, first.type, scope);
  });
  return strict(node, rule.gives(first.type), of, rule.apply);
}

/** A part that is unknown as soon as one of two is, and where there is no result. */
function strict2(
  node: Node,
  type: ValueType,
  [left, right]: readonly [Compiled, Compiled],
  apply: (left: Value, right: Value) => Value | null,
): Compiled {
  const gap = { kind: 'no-result', range: node.range } as const;
  const run: Run = (evaluation) => {
    const a = left.run(evaluation);
    const b = right.run(evaluation);
    if (a === undefined || b === undefined) return undefined;
    const value = apply(a, b);
    if (value !== null) return value;
    evaluation.gaps.push(gap);
    return undefined;
  };
  const explain: Explain = (evaluation) => {
    const a = left.explain(evaluation);
    const b = right.explain(evaluation);
    const known = a.value !== undefined && b.value !== undefined;
    const value = a.value !== undefined && b.value !== undefined ? apply(a.value, b.value) : null;
    if (value === null && known) evaluation.gaps.push(gap);
    return { node, value: value ?? undefined, of: [a, b] };
  };
  return { node, type, run, explain };
}

/** The same for any number of parts. */
function strict(
  node: Node,
  type: ValueType,
  parts: readonly Compiled[],
  apply: (values: readonly Value[]) => Value | null,
): Compiled {
  const gap = { kind: 'no-result', range: node.range } as const;
  const finish = (values: readonly (Value | undefined)[], gaps: Gap[]) => {
    const known = values.filter((value) => value !== undefined);
    if (known.length < values.length) return undefined;
    const value = apply(known);
    if (value === null) gaps.push(gap);
    return value ?? undefined;
  };
  const run: Run = (evaluation) =>
    finish(
      parts.map((part) => part.run(evaluation)),
      evaluation.gaps,
    );
  const explain: Explain = (evaluation) => {
    const of = parts.map((part) => part.explain(evaluation));
    const values = of.map(({ value }) => value);
    return { node, value: finish(values, evaluation.gaps), of };
  };
  return { node, type, run, explain };
}

function expectType(part: Compiled, wanted: ValueType, scope: Scope): Compiled {
  if (part.type !== wanted) throw wrongType(scope, part, TYPE_NAMES[wanted].zh, TYPE_NAMES[wanted].en);
  return part;
}

function wrongType(scope: Scope, part: Compiled, zh: string, en: string): FormulaError {
  return fail(scope, part.node, 'wrong-type', {
    zh: `这里应为${zh}，却是${TYPE_NAMES[part.type].zh}`,
    en: `expected ${en}, not ${TYPE_NAMES[part.type].en}`,
  });
}

function fail(scope: Scope, node: Node, code: FormulaErrorCode, saying: Saying): FormulaError {
  return new FormulaError(code, node.range, scope.source, saying);
}
