import { STOP_WORDS, splitRuns } from '@rongqiao/text';
import { latinTerms } from './analyse-document.ts';
import type { Bag } from './plan.ts';
import { inverseFrequency, type PlanContext } from './plan-context.ts';

const CROSSING_SHARE = 0.3;

/**
 * A word or phrase as the indexed terms it is made of: its dictionary words, the pairs of characters across their borders
 * (which reward that they stand together), and for words unknown to the index all pairs of characters. Undefined when nothing
 * of it is indexed.
 */
export function bagOf(text: string, context: PlanContext): Bag | undefined {
  const weights = new Map<string, number>();
  const add = (term: string, factor: number) => {
    const weight = factor * inverseFrequency(context.vocabulary.frequencyOf(term), context.documents);
    weights.set(term, Math.max(weights.get(term) ?? 0, weight));
  };
  for (const run of splitRuns(text)) {
    if (run.script === 'latin') for (const term of latinTerms(run.text)) add(term, 1);
    else addHan(run.text, context, add);
  }
  let total = 0;
  for (const weight of weights.values()) total += weight;
  const terms: Bag['terms'] = [];
  let covered = 0;
  for (const [term, weight] of weights) {
    const id = context.vocabulary.find(term);
    if (id === undefined || context.vocabulary.frequency(id) === 0 || total === 0) continue;
    terms.push({ id, share: weight / total });
    covered += weight;
  }
  return terms.length === 0 ? undefined : { terms, missing: 1 - covered / total };
}

function addHan(run: string, context: PlanContext, add: (term: string, factor: number) => void): void {
  const tokens = context.segmenter.cut(run);
  const several = tokens.length > 1;
  tokens.forEach((token, i) => {
    const next = tokens[i + 1];
    if (next !== undefined) {
      const loose = token.length === 1 && next.length === 1;
      add(token.slice(-1) + next.charAt(0), loose ? 1 : CROSSING_SHARE);
    }
    if (STOP_WORDS.has(token) && several) return;
    if (token.length === 1) {
      if (!several) add(token, 1);
      return;
    }
    if (several && context.vocabulary.frequencyOf(token) > 0) add(token, 1);
    else addParts(token, context, add);
  });
}

function addParts(word: string, context: PlanContext, add: (term: string, factor: number) => void): void {
  if (word.length === 2) {
    add(word, 1);
    return;
  }
  const inside = context.analyser.subwords(word);
  for (const part of inside) add(part, 1);
  for (let i = 0; i + 2 <= word.length; i++) {
    const pair = word.slice(i, i + 2);
    if (!inside.includes(pair)) add(pair, inside.length > 0 ? CROSSING_SHARE : 1);
  }
}
