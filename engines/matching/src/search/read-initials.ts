import type { Candidate } from '@rongqiao/text';
import type { PlanContext } from './plan-context.ts';
import type { Reading } from './reading.ts';

const PER_PART = 14;
const MOST_READINGS = 6;

/**
 * Reads letters as the initials of Chinese syllables (`jljz`): words or phrases with these initials; else two words in a row,
 * those first that stand together in some text; else words side by side, each with its readings.
 */
export function readInitials(letters: string, context: PlanContext): Reading[][] | undefined {
  if (!/^[a-z]{2,12}$/.test(letters)) return undefined;
  const whole = context.lexicon.byInitials(letters, MOST_READINGS);
  const pairs = letters.length < 4 ? [] : pairsOf(letters, context);
  const together = [...whole.map(({ term, count }) => ({ term, count })), ...pairs]
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_READINGS);
  if (together.length > 0) return [toReadings(together)];
  return letters.length < 4 ? undefined : sideBySide(letters, context);
}

/** Two words whose border characters occur together; counted by the rarest of the three. */
function pairsOf(letters: string, context: PlanContext): { term: string; count: number }[] {
  const found: { term: string; count: number }[] = [];
  for (let at = 2; at <= letters.length - 2; at++) {
    const left = context.lexicon.byInitials(letters.slice(0, at), PER_PART);
    const right = left.length === 0 ? [] : context.lexicon.byInitials(letters.slice(at), PER_PART);
    for (const a of left) {
      for (const b of right) {
        const crossing = context.vocabulary.frequencyOf(a.term.slice(-1) + b.term.charAt(0));
        if (crossing > 0)
          found.push({ term: a.term + b.term, count: Math.min(a.count, b.count, crossing) * 0.3 });
      }
    }
  }
  return found;
}

function sideBySide(letters: string, context: PlanContext): Reading[][] | undefined {
  for (let at = 2; at <= letters.length - 2; at++) {
    const left = context.lexicon.byInitials(letters.slice(0, at), MOST_READINGS);
    const right = context.lexicon.byInitials(letters.slice(at), MOST_READINGS);
    if (left.length > 0 && right.length > 0) return [toReadings(left), toReadings(right)];
  }
  return undefined;
}

function toReadings(candidates: readonly Pick<Candidate, 'term' | 'count'>[]): Reading[] {
  return candidates.map(({ term }, i) => ({ text: term, confidence: 1 - i * 0.1 }));
}
