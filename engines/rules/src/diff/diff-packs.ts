import type { Pack } from '../pack/schema.ts';

/** What differs between two versions of a pack. */
export interface DiffEntry {
  readonly what:
    | 'target'
    | 'quota'
    | 'rate'
    | 'period'
    | 'subsidy'
    | 'eligibility'
    | 'condition'
    | 'task'
    | 'parameter';
  readonly id: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly statement: string;
  /** Of a change: field, and its value before and after as text (empty where there was none). */
  readonly fields: readonly { readonly field: string; readonly before: string; readonly after: string }[];
}

/** Where something stands in the text is no change of what it says. */
const PLACE = new Set(['id', 'kind', 'span', 'note']);

interface Entry {
  readonly what: DiffEntry['what'];
  readonly id: string;
  readonly statement: string;
  readonly fields: ReadonlyMap<string, string>;
}

/** Targets, duties, money, tasks and dated figures that the newer pack adds, drops or changes, in the order of the packs. */
export function diffPacks(older: Pack, newer: Pack): DiffEntry[] {
  const before = entriesOf(older);
  const after = entriesOf(newer);
  const removed = [...before].filter(([key]) => !after.has(key)).map(([, entry]) => whole(entry, 'removed'));
  const rest = [...after].flatMap(([key, entry]): DiffEntry[] => {
    const was = before.get(key);
    if (was === undefined) return [whole(entry, 'added')];
    const fields = compareFields(was.fields, entry.fields);
    const { what, id, statement } = entry;
    return fields.length === 0 ? [] : [{ what, id, change: 'changed', statement, fields }];
  });
  return [...removed, ...rest];
}

function whole({ what, id, statement }: Entry, change: 'added' | 'removed'): DiffEntry {
  return { what, id, change, statement, fields: [] };
}

function entriesOf(pack: Pack): Map<string, Entry> {
  const entries: Entry[] = [
    ...pack.rules.map((rule) => ({
      what: rule.kind,
      id: rule.id,
      statement: rule.statement,
      fields: fieldsOf(rule),
    })),
    ...pack.tasks.map((task) => ({
      what: 'task' as const,
      id: task.id,
      statement: task.statement,
      fields: fieldsOf(task),
    })),
    ...pack.parameters.map((parameter) => ({
      what: 'parameter' as const,
      id: parameter.name,
      statement: parameter.name,
      fields: fieldsOf({ values: parameter.values.map(({ from, value }) => ({ from, value })) }),
    })),
  ];
  return new Map(
    entries.map((entry) => [
      `${entry.what === 'task' ? 'task' : entry.what === 'parameter' ? 'parameter' : 'rule'}/${entry.id}`,
      entry,
    ]),
  );
}

function fieldsOf(record: object): Map<string, string> {
  const fields = Object.entries(record).filter(([key]) => !PLACE.has(key));
  return new Map(
    fields.map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)]),
  );
}

function compareFields(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): DiffEntry['fields'] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((field) => ({ field, before: before.get(field) ?? '', after: after.get(field) ?? '' }))
    .filter((one) => one.before !== one.after);
}
