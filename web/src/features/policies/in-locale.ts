import type { PolicyData } from './load-policies.ts';

/** What is read of a policy, in English where its pack says it in English; the text itself stays as it is. */
export function inLocale(
  { policy, tasks, rules, targets, progress }: PolicyData,
  locale: string,
): PolicyData {
  if (locale !== 'en') return { policy, tasks, rules, targets, progress };
  return {
    progress,
    policy: {
      ...policy,
      clauses: policy.clauses.map(({ en, ...clause }) => ({ ...clause, heading: en ?? clause.heading })),
    },
    tasks: tasks.map(({ en, ...task }) => ({ ...task, statement: en ?? task.statement })),
    rules: rules.map(said),
    targets: targets.map(said),
  };
}

function said<Item extends { en?: string | undefined; statement: string }>(item: Item): Item {
  return { ...item, statement: item.en ?? item.statement };
}
