import type { SearchDocument, SearchFilters } from '@rongqiao/matching';
import { SYNONYMS } from '@rongqiao/reference';
import { syllablesOf } from '@rongqiao/text';
import { misspell } from './misspell.ts';

export const QUERY_CLASSES = [
  'short',
  'long',
  'pinyin',
  'initials',
  'typing',
  'synonym',
  'filtered',
] as const;
type QueryClass = (typeof QUERY_CLASSES)[number];

export interface BenchQuery {
  kind: QueryClass;
  q: string;
  filters: SearchFilters;
  /** What a hit must contain to count as found: the word before it was changed. */
  target: string;
}

/** A small linear congruential generator (Numerical Recipes), so that every run asks the same. */
function createDice(seed: number): (sides: number) => number {
  let state = seed >>> 0;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const SENTENCES = [
  (a: string, b: string) => `我们公司想找会${a}的人，最好还懂一点${b}，长期合作`,
  (a: string, b: string) => `请问哪里有${a}方面的培训，另外${b}能不能也一起讲`,
  (a: string, b: string) => `学校想和企业合作${a}，学生已经学过${b}，希望尽快安排`,
];

/** Queries about what some of the documents name: skills, occupations, programmes. */
export function generateQueries(documents: readonly SearchDocument[], count: number): BenchQuery[] {
  const dice = createDice(7);
  const synonymOf = new Map(SYNONYMS.flatMap((group) => group.map((term) => [term, group] as const)));
  const queries: BenchQuery[] = [];
  for (let attempt = 0; queries.length < count && attempt < count * 200; attempt++) {
    const kind = QUERY_CLASSES[queries.length % QUERY_CLASSES.length] ?? 'short';
    const document = documents[dice(documents.length)];
    if (document === undefined) break;
    const words = [
      ...(document.skills ?? []),
      ...(document.occupations ?? []),
      ...(document.programmes ?? []),
    ];
    const target = words[dice(words.length)] ?? '';
    const other = words[dice(words.length)] ?? '';
    if (!/^[\u4e00-\u9fff]{3,8}$/.test(target)) continue;
    const q = ask(kind, target, other, { dice, synonymOf });
    if (q === undefined) continue;
    const filters = kind === 'filtered' ? { direction: document.direction, region: document.region } : {};
    queries.push({ kind, q, filters, target });
  }
  return queries;
}

interface Tools {
  dice: (sides: number) => number;
  synonymOf: ReadonlyMap<string, readonly string[]>;
}

function ask(
  kind: QueryClass,
  target: string,
  other: string,
  { dice, synonymOf }: Tools,
): string | undefined {
  switch (kind) {
    case 'short':
    case 'filtered':
      return target;
    case 'long':
      return SENTENCES[dice(SENTENCES.length)]?.(target, other);
    case 'pinyin':
      return syllablesOf(target).join(dice(2) === 0 ? '' : ' ');
    case 'initials':
      return target.length < 4
        ? undefined
        : syllablesOf(target)
            .map((one) => one.charAt(0))
            .join('');
    case 'typing':
      return misspell(target, dice);
    case 'synonym': {
      const group = synonymOf.get(target)?.filter((term) => term !== target) ?? [];
      return group[dice(group.length)];
    }
  }
}
