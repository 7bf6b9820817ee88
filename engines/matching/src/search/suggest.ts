import { fold } from '@rongqiao/text';
import type { PlanContext } from './plan-context.ts';

/** Words that begin as typed: by characters, or by pinyin and initials when letters were typed. */
export function suggestWords(typed: string, limit: number, context: PlanContext): string[] {
  const folded = fold(typed.slice(0, 64)).replace(/\s+/g, '');
  if (folded === '') return [];
  const { lexicon } = context;
  const found = /^[a-z]+$/.test(folded)
    ? [...lexicon.byInitials(folded, limit), ...lexicon.byPinyinPrefix(folded, limit)]
    : lexicon.startingWith(folded, limit);
  const latin = context.vocabulary
    .latinTerms()
    .filter((term) => term.startsWith(folded))
    .map((term) => ({ term, count: context.vocabulary.frequencyOf(term) }))
    .filter(({ count }) => count > 0);
  const best = [...found, ...latin].sort((a, b) => b.count - a.count || (a.term < b.term ? -1 : 1));
  return [...new Set(best.map(({ term }) => term))].slice(0, limit);
}
