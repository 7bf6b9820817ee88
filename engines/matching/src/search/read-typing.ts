import { STOP_WORDS } from '@rongqiao/text';
import type { Reading } from './concept.ts';
import type { PlanContext } from './plan-context.ts';

/** A piece of the query: a word as cut, or several words read as one. */
export interface Piece {
  text: string;
  /** UTF-16 offset in the folded query. */
  start: number;
  script: 'han' | 'latin';
  /** Where the piece was corrected: what it is read as, most likely first. */
  readings?: Reading[];
}

interface Repair {
  from: number;
  to: number;
  readings: Reading[];
  value: number;
}

const MOST_WORDS = 4;
const LONGEST = 8;
const SHORT_QUERY = 10;
/** How much more frequent a correction must be than what was typed, where that occurs too. */
const DOMINANCE = 20;

/** Replaces pieces of one Chinese run that look like typing errors by what may have been meant. */
export function repairTyping(pieces: readonly Piece[], context: PlanContext): Piece[] {
  const repaired = [...pieces];
  for (let round = 0; round < 4; round++) {
    const repair = bestRepair(repaired, context);
    if (repair === undefined) break;
    const first = repaired[repair.from];
    const text = textOf(repaired, repair.from, repair.to);
    repaired.splice(repair.from, repair.to - repair.from + 1, {
      text,
      start: first?.start ?? 0,
      script: 'han',
      readings: repair.readings,
    });
  }
  return repaired;
}

function bestRepair(pieces: readonly Piece[], context: PlanContext): Repair | undefined {
  const suspicious = pieces.map((_, i) => isSuspicious(pieces, i, context));
  let best: Repair | undefined;
  for (let from = 0; from < pieces.length; from++) {
    for (let to = from; to < Math.min(pieces.length, from + MOST_WORDS); to++) {
      const window = pieces.slice(from, to + 1);
      if (window.some((piece) => piece.readings !== undefined)) break;
      if (!suspicious.slice(from, to + 1).includes(true)) continue;
      const repair = repairOf(pieces, from, to, suspicious, context);
      if (repair !== undefined && (best === undefined || repair.value > best.value)) best = repair;
    }
  }
  return best;
}

function isSuspicious(pieces: readonly Piece[], i: number, context: PlanContext): boolean {
  const piece = pieces[i];
  if (piece === undefined || piece.readings !== undefined || piece.script !== 'han') return false;
  if (piece.text.length > 1) {
    return (
      !STOP_WORDS.has(piece.text) &&
      !context.synonyms.has(piece.text) &&
      context.vocabulary.frequencyOf(piece.text) === 0
    );
  }
  if (!STOP_WORDS.has(piece.text)) return true;
  const length = pieces.reduce((sum, one) => sum + one.text.length, 0);
  const loose = (one: Piece | undefined) => one?.text.length === 1 && one.readings === undefined;
  return length <= SHORT_QUERY && (loose(pieces[i - 1]) || loose(pieces[i + 1]));
}

function repairOf(
  pieces: readonly Piece[],
  from: number,
  to: number,
  suspicious: readonly boolean[],
  context: PlanContext,
): Repair | undefined {
  const text = textOf(pieces, from, to);
  if (text.length < 2 || text.length > LONGEST) return undefined;
  if (context.synonyms.has(text) || context.lexicon.count(text) > 0) return undefined;
  const typed = typedFrequency(text, context);
  const mayChange = changeable(pieces, from, to, suspicious);
  const candidates = [...context.lexicon.soundingLike(text, 4), ...context.lexicon.lookingLike(text, 4)]
    .filter(({ term, count }) => count > typed * DOMINANCE && onlyChanges(text, term, mayChange))
    .map((one) => ({ ...one, value: valueOf(text, one) }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value);
  const first = candidates[0];
  if (first === undefined) return undefined;
  const readings = candidates.slice(0, 3).map(({ term }, i) => ({ text: term, confidence: 1 - i * 0.12 }));
  return { from, to, readings, value: first.value };
}

/** In how many documents the letters stand together as typed, at most. */
function typedFrequency(text: string, context: PlanContext): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i + 2 <= text.length; i++) {
    least = Math.min(least, context.vocabulary.frequencyOf(text.slice(i, i + 2)));
  }
  return least;
}

function changeable(pieces: readonly Piece[], from: number, to: number, suspicious: readonly boolean[]) {
  const flags: boolean[] = [];
  for (let i = from; i <= to; i++) {
    for (let k = 0; k < (pieces[i]?.text.length ?? 0); k++) flags.push(suspicious[i] === true);
  }
  return flags;
}

function onlyChanges(text: string, term: string, mayChange: readonly boolean[]): boolean {
  if (term.length !== text.length) return true;
  return [...mayChange.keys()].every((i) => text[i] === term[i] || mayChange[i] === true);
}

function valueOf(text: string, candidate: { term: string; count: number; distance: number }): number {
  const same = [...text].filter((unit) => candidate.term.includes(unit)).length;
  if (same === 0 && candidate.distance > 0) return 0;
  if (text.length === 2 && candidate.distance > 0 && candidate.term.length !== 2) return 0;
  const changed = Math.max(text.length, candidate.term.length) - same;
  return text.length * 2 - candidate.distance * 1.5 - changed * 1.5 + Math.log1p(candidate.count) * 0.4;
}

function textOf(pieces: readonly Piece[], from: number, to: number): string {
  return pieces
    .slice(from, to + 1)
    .map((piece) => piece.text)
    .join('');
}
