import type { Pack } from '../pack/schema.ts';

/** A clause as people cite it, with those it stands in: `二（二）6`, `三、13`; an id that is none stays as it is. */
export function nameClause({ clauses }: Pick<Pack, 'clauses'>, id: string): string {
  const labels: string[] = [];
  let clause = clauses.find((one) => one.id === id);
  for (let depth = 0; clause && depth < 9; depth++) {
    const { label, parent }: { label: string; parent: string | null } = clause;
    const last = labels[0];
    if (last === undefined || !last.startsWith(label)) labels.unshift(label);
    clause = clauses.find((one) => one.id === parent);
  }
  const cited = labels.join('').replaceAll('(', '（').replaceAll(')', '）');
  return cited.replaceAll('、（', '（').replace(/[、.]$/, '') || id;
}
