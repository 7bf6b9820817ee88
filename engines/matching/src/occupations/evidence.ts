import type { CleanTitle } from './clean-title.ts';
import type { PhraseIndex } from './phrase-index.ts';
import { type FeatureValues, noFeatures } from './weights.ts';

/** Characters of description and skills that are read. */
export const MAX_DESCRIPTION = 1500;

/** Evidence of each occupation, by its position in the catalogue. */
export type Evidence = Map<number, FeatureValues>;

/** What a title says for each occupation: parts in common, whole phrases inside it, its head. */
export function titleEvidence(index: PhraseIndex, title: CleanTitle): Evidence {
  const evidence: Evidence = new Map();
  addSimilar(index, title.core, evidence, 'similar');
  for (const [at, segment] of title.segments.entries()) {
    const share = at === 0 ? 1 : 0.85;
    addSimilar(index, segment, evidence, 'segment', share);
    addContained(index, segment, evidence, share);
  }
  if (title.aside !== '') addSimilar(index, title.aside, evidence, 'aside');
  return evidence;
}

function addSimilar(
  index: PhraseIndex,
  text: string,
  evidence: Evidence,
  feature: 'similar' | 'segment' | 'aside',
  share = 1,
): void {
  const best = new Map<number, number[]>();
  for (const [phrase, similarity] of index.similar(text)) {
    const { occupation, official } = index.at(phrase);
    const values = of(evidence, occupation);
    values[feature] = Math.max(values[feature], similarity * share);
    if (official && feature === 'similar') values.official = Math.max(values.official, similarity);
    if (feature !== 'similar') continue;
    const list = best.get(occupation) ?? [];
    list.push(similarity);
    best.set(occupation, list);
  }
  for (const [occupation, list] of best) {
    const [, ...more] = list.sort((a, b) => b - a);
    of(evidence, occupation).several = more.slice(0, 4).reduce((sum, value) => sum + value, 0) / 4;
  }
}

function addContained(index: PhraseIndex, text: string, evidence: Evidence, share: number): void {
  for (const { phrase, start, end } of index.contained(text)) {
    const values = of(evidence, index.at(phrase).occupation);
    const shared = 1 / Math.sqrt(index.sharedBy(phrase));
    const coverage = ((end - start) / text.length) * share * shared;
    values.contained = Math.max(values.contained, coverage);
    if (end === text.length) values.head = Math.max(values.head, coverage);
    if (coverage > 0 && start === 0 && end === text.length)
      values.exact = Math.max(values.exact, share * shared);
  }
}

/** What description and skills say: phrases and words of duties that stand in them, the rarer the more. */
export function addDescribed(
  { phrases, duties }: { phrases: PhraseIndex; duties: PhraseIndex },
  text: string,
  evidence: Evidence,
): void {
  const sums = new Map<number, Map<string, number>>();
  for (const [index, share] of [
    [phrases, 1],
    [duties, 0.9],
  ] as const) {
    for (const { phrase } of index.contained(text)) {
      const { occupation, text: words } = index.at(phrase);
      const weight = (share * Math.min(words.length, 5)) / 5 / Math.sqrt(index.sharedBy(phrase));
      const seen = sums.get(occupation) ?? new Map<string, number>();
      seen.set(words, weight);
      sums.set(occupation, seen);
    }
  }
  for (const [occupation, seen] of sums) {
    const sum = [...seen.values()].reduce((total, weight) => total + weight, 0);
    of(evidence, occupation).described = 1 - Math.exp(-sum);
  }
  for (const [phrase, similarity] of phrases.similar(text.slice(0, 300))) {
    const values = of(evidence, phrases.at(phrase).occupation);
    values['described-name'] = Math.max(values['described-name'], similarity * 2);
  }
}

function of(evidence: Evidence, occupation: number): FeatureValues {
  const known = evidence.get(occupation);
  if (known) return known;
  const values = noFeatures();
  evidence.set(occupation, values);
  return values;
}
