import { splitPinyin } from '@rongqiao/text';
import type { PlanContext } from './plan-context.ts';
import type { Reading } from './reading.ts';

interface Path {
  cost: number;
  /** Readings of each part. */
  parts: Reading[][];
  unread: number;
}

const MOST_SYLLABLES = 8;
const UNREAD = 2.5;

/**
 * Reads letters as full pinyin (`yanglaohuliyuan`, also with an unfinished last syllable): the fewest known words that spell
 * it, each with its homophones. Undefined when the letters are no pinyin or spell nothing that occurs.
 */
export function readPinyin(letters: string, context: PlanContext): Reading[][] | undefined {
  const split = splitPinyin(letters);
  if (split === undefined) return undefined;
  const { syllables, rest } = split;
  const paths: (Path | undefined)[] = [{ cost: 0, parts: [], unread: 0 }];
  for (let end = 1; end <= syllables.length; end++) {
    for (let start = Math.max(0, end - MOST_SYLLABLES); start < end; start++) {
      const before = paths[start];
      if (before === undefined) continue;
      const isLast = end === syllables.length;
      const next = extend(before, syllables.slice(start, end), isLast ? rest : '', context);
      const current = paths[end];
      if (next !== undefined && (current === undefined || next.cost < current.cost)) paths[end] = next;
    }
  }
  const path = paths[syllables.length];
  if (path === undefined || path.parts.length === 0 || path.unread * 2 > syllables.length) return undefined;
  return path.parts;
}

function extend(before: Path, syllables: string[], rest: string, context: PlanContext): Path | undefined {
  const letters = syllables.join('');
  const { lexicon } = context;
  const exact = rest === '' ? lexicon.byPinyin(letters, 4) : lexicon.byPinyinPrefix(letters + rest, 4);
  const near =
    exact.length === 0 && syllables.length > 1 && rest === '' ? lexicon.bySyllables(syllables, 3) : [];
  const found = exact.length > 0 ? exact : near;
  const best = found[0];
  if (best === undefined) {
    if (syllables.length > 1) return undefined;
    return { cost: before.cost + UNREAD, parts: before.parts, unread: before.unread + 1 };
  }
  const readings = found.map(({ term }, i) => ({ text: term, confidence: 1 - i * 0.08 }));
  const cost = 1 + (exact.length > 0 ? 0 : 0.6) + 0.3 / (1 + Math.log1p(best.count));
  return { cost: before.cost + cost, parts: [...before.parts, readings], unread: before.unread };
}
