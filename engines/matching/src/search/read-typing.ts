import { STOP_WORDS } from '@rongqiao/text';
import type { PlanContext } from './plan-context.ts';
import type { Reading } from './reading.ts';

/** A run of Chinese characters, mended. */
export interface RepairedRun {
  text: string;
  /** For corrected words: what else may have been meant, most likely first, beginning with the word itself. */
  readings: Map<string, Reading[]>;
}

interface Candidate {
  term: string;
  value: number;
}

interface Repair {
  from: number;
  to: number;
  candidates: Candidate[];
  value: number;
}

const LONGEST = 8;
const MOST_REPAIRS = 4;
/** In queries up to this length single function characters are looked at too: in 中要炮制 both may be wrong. */
const SHORT_QUERY = 10;
/** How much more frequent a correction must be than what was typed, where that occurs too. */
const DOMINANCE = 20;
const LOOSE_PENALTY = 3;

/** Replaces what looks like typing errors in a run by what may have been meant; leaves it alone when nothing fits. */
export function repairTyping(run: string, context: PlanContext): RepairedRun {
  const readings = new Map<string, Reading[]>();
  let text = run;
  for (let round = 0; round < MOST_REPAIRS; round++) {
    const repair = bestRepair(text, context);
    const first = repair?.candidates[0];
    if (repair === undefined || first === undefined) break;
    text = text.slice(0, repair.from) + first.term + text.slice(repair.to);
    readings.set(
      first.term,
      repair.candidates.slice(0, 3).map(({ term }, i) => ({ text: term, confidence: 1 - i * 0.12 })),
    );
  }
  return { text, readings };
}

function bestRepair(run: string, context: PlanContext): Repair | undefined {
  const suspicious = suspiciousUnits(run, context);
  if (!suspicious.includes(true)) return undefined;
  let best: Repair | undefined;
  for (let from = 0; from < run.length; from++) {
    for (let to = from + 2; to <= Math.min(run.length, from + LONGEST); to++) {
      if (!suspicious.slice(from, to).includes(true)) continue;
      const candidates = candidatesFor(run.slice(from, to), suspicious.slice(from, to), context);
      const term = candidates[0]?.term;
      if (term === undefined) continue;
      const mended = run.slice(0, from) + term + run.slice(to);
      const value = (candidates[0]?.value ?? 0) - LOOSE_PENALTY * looseUnits(mended, context);
      if (best === undefined || value > best.value) best = { from, to, candidates, value };
    }
  }
  return best;
}

/** Which characters belong to no word that occurs. */
function suspiciousUnits(run: string, context: PlanContext): boolean[] {
  const words = context.segmenter.cut(run);
  const single = (word: string | undefined) => word !== undefined && word.length === 1;
  return words.flatMap((word, i) => {
    let suspicious: boolean;
    if (word.length > 1) {
      const known = STOP_WORDS.has(word) || context.synonyms.has(word);
      suspicious = !known && context.vocabulary.frequencyOf(word) === 0;
    } else if (STOP_WORDS.has(word)) {
      suspicious = run.length <= SHORT_QUERY && (single(words[i - 1]) || single(words[i + 1]));
    } else suspicious = true;
    return Array.from({ length: word.length }, () => suspicious);
  });
}

function looseUnits(run: string, context: PlanContext): number {
  return context.segmenter.cut(run).filter((word) => word.length === 1 && !STOP_WORDS.has(word)).length;
}

function candidatesFor(text: string, mayChange: readonly boolean[], context: PlanContext): Candidate[] {
  if (context.synonyms.has(text) || context.lexicon.count(text) >= 1) return [];
  const typed = typedFrequency(text, context);
  return [...context.lexicon.soundingLike(text, 4), ...context.lexicon.lookingLike(text, 4)]
    .filter(({ term, count }) => count > typed * DOMINANCE && onlyChanges(text, term, mayChange))
    .map(({ term, count, distance }) => ({ term, value: worthOf(text, term, count, distance) }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value || (a.term < b.term ? -1 : 1));
}

/** In how many documents the characters stand together as typed, at most. */
function typedFrequency(text: string, context: PlanContext): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i + 2 <= text.length; i++) {
    least = Math.min(least, context.vocabulary.frequencyOf(text.slice(i, i + 2)));
  }
  return least;
}

function onlyChanges(text: string, term: string, mayChange: readonly boolean[]): boolean {
  if (term.length !== text.length) return true;
  return [...mayChange.keys()].every((i) => text[i] === term[i] || mayChange[i] === true);
}

function worthOf(text: string, term: string, count: number, distance: number): number {
  const same = [...text].filter((unit) => term.includes(unit)).length;
  if (distance > 0 && (same === 0 || (text.length === 2 && term.length !== 2))) return 0;
  const changed = Math.max(text.length, term.length) - same;
  return text.length * 2 - distance * 1.5 - changed * 1.5 + Math.log1p(count) * 0.4;
}
