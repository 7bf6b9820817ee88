import type { DraftHead, DraftSource } from './draft-source.ts';
import { writeYaml } from './write-yaml.ts';

/** Stands for what a person has to write; `check` names every such place. */
const TO_WRITE = '';
/** The clause of what stands outside every clause. */
const WHOLE = 'whole';

type Rule = DraftSource['rules'][number];

/**
 * A pack's files, drafted from what was read in a document: reference, clauses, tasks with their units, figures, all with their
 * places. The text itself is not in them. Statements, scopes, metrics and formulas are empty, for a person to write.
 */
export function draftPack(source: DraftSource, head: DraftHead): Record<string, string> {
  const targets = source.rules.filter(({ type }) => type === 'target');
  const others = source.rules.filter(({ type }) => type !== 'target');
  return {
    'pack.yaml': writeYaml(draftHead(source, head)),
    'clauses.yaml': writeYaml({ clauses: draftClauses(source) }),
    'tasks.yaml': writeYaml({ tasks: source.tasks.map(draftTask) }),
    'targets.yaml': writeYaml({ metrics: targets.map(draftMetric), rules: targets.map(draftRule) }),
    'rules.yaml': writeYaml({ facts: [], parameters: [], questions: [], rules: others.map(draftRule) }),
    'scenarios.yaml': writeYaml({ scenarios: [] }),
  };
}

function draftHead({ document, text }: DraftSource, { id, place, fileSha256, textSha256 }: DraftHead) {
  const { title, number, issuer, issuedOn, effectiveOn, encoding } = document;
  return {
    pack: { id, place, version: 1, effectiveFrom: effectiveOn ?? issuedOn ?? TO_WRITE },
    document: {
      title: title ?? TO_WRITE,
      ...{ number, issuer, issuedOn, effectiveOn, encoding, fileSha256, textSha256 },
      textLength: text.length,
    },
  };
}

function draftClauses({ clauses, tasks, rules, text }: DraftSource) {
  const drafted = clauses.map(({ id, label, parent, span }) => ({
    ...{ id, label, parent, span },
    statement: TO_WRITE,
  }));
  const outside = [...tasks, ...rules].some(({ clause }) => clause === null);
  if (!outside && drafted.length > 0) return drafted;
  return [
    { id: WHOLE, label: '全文', parent: null, span: [0, text.length], statement: TO_WRITE },
    ...drafted,
  ];
}

function draftTask({ id, clause, span, units }: DraftSource['tasks'][number]) {
  return {
    id: `task-${id}`,
    ...{ clause: clause ?? WHOLE, span, statement: TO_WRITE },
    units: units.map(({ name, canonical, role }) => ({
      name,
      ...(canonical !== name && { canonical }),
      role,
    })),
    deadline: null,
  };
}

function draftMetric({ id, unit }: Rule) {
  return {
    ...{ id: `metric-${id}`, name: TO_WRITE, counts: TO_WRITE, unit },
    source: { kind: 'none', because: TO_WRITE },
  };
}

function draftRule({ id, clause, type, op, value, unit, deadline, strength, span }: Rule) {
  const common = {
    ...{ id: `rule-${id}`, kind: type, clause: clause ?? WHOLE, span, statement: TO_WRITE, scope: TO_WRITE },
    subject: type === 'target' ? 'city' : 'organisation',
    strength,
  };
  const measured = { op, value, unit };
  const conditions = [{ id: 'condition-1', statement: TO_WRITE, holds: TO_WRITE }];
  switch (type) {
    case 'target':
      return { ...common, metric: `metric-${id}`, ...measured, deadline };
    case 'subsidy':
      return { ...common, conditions, amount: TO_WRITE, note: `${op} ${value} ${unit}` };
    case 'eligibility':
      return { ...common, conditions, note: `${op} ${value} ${unit}` };
    default:
      return { ...common, ...measured, deadline, notComputable: TO_WRITE };
  }
}
