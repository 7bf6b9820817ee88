import type { PolicyRuleFacts, PolicyTaskFacts } from '@rongqiao/contracts';
import type { Pack, PackRule } from '@rongqiao/rules';
import type { ClauseRow, NewItemRow, NewPolicyRow } from './policies.repository.ts';

/** The policy that a pack refers to, without its text. */
export function policyRow({ pack, document }: Pack, createdAt: Date): Omit<NewPolicyRow, 'state'> {
  const { title, number, issuer, issuedOn, effectiveOn, fileSha256: sha256 } = document;
  return {
    ...{ id: pack.id, title, number, issuer, issuedOn, effectiveOn, sha256, createdAt },
    regionCode: pack.place.code,
    warnings: [],
    demo: pack.example,
  };
}

/** A pack's clauses; headings are in our own words. */
export function clauseRowsOf({ pack, clauses }: Pack): ClauseRow[] {
  const parents = new Map(clauses.map(({ id, parent }) => [id, parent]));
  const depth = (id: string): number => {
    const parent = parents.get(id);
    return parent ? 1 + depth(parent) : 1;
  };
  return clauses.map(({ id, label, parent, statement, span: [spanStart, spanEnd] }, position) => ({
    ...{ policyId: pack.id, id, position, label, parent, spanStart, spanEnd },
    level: depth(id),
    heading: statement,
  }));
}

/** A pack's tasks and rules. They have been written by people, so nothing about them is left to be decided. */
export function itemRowsOf({ pack, tasks, rules }: Pack): NewItemRow[] {
  const row = (place: { clause: string; span: [number, number]; statement: string }) => ({
    policyId: pack.id,
    clause: place.clause,
    spanStart: place.span[0],
    spanEnd: place.span[1],
    statement: place.statement,
    decision: 'confirmed',
  });
  return [
    ...tasks.map((task) => ({ ...row(task), id: `task-${task.id}`, kind: 'task', facts: taskFacts(task) })),
    ...rules.map((rule) => ({ ...row(rule), id: `rule-${rule.id}`, kind: 'rule', facts: ruleFacts(rule) })),
  ];
}

/** The id of a pack's rule in the pack, from its id as an item. */
export const packRuleId = (itemId: string): string => itemId.replace(/^rule-/, '');

function taskFacts({ units, deadline }: Pack['tasks'][number]): Omit<PolicyTaskFacts, 'statement'> {
  return {
    units: units.map(({ name, canonical = name, role }) => ({ name, canonical, role })),
    dueOn: deadline,
  };
}

function ruleFacts(rule: PackRule): PolicyRuleFacts {
  const type = rule.kind === 'condition' ? rule.about : rule.kind;
  const { op = '=', value = '', unit = '' } = measureOf(rule);
  const deadline = 'deadline' in rule ? rule.deadline : null;
  return { type, op, value: figureOf(value), unit, scope: rule.scope, deadline, strength: rule.strength };
}

type Measure = Partial<Pick<PackRule & { kind: 'target' }, 'op' | 'value' | 'unit'>>;

function measureOf(rule: PackRule): Measure {
  return 'op' in rule ? (rule as Measure) : {};
}

function figureOf(value: NonNullable<Measure['value']>): PolicyRuleFacts['value'] {
  if (!Array.isArray(value)) return value;
  const [low, high] = value;
  return typeof low === 'number' && typeof high === 'number' ? [low, high] : [`${low}`, `${high}`];
}
