import { fold } from '@rongqiao/text';
import { type CatalogueOccupation, type CodedExample, type EverydayTitles, groupOf } from './catalogue.ts';
import { cleanTitle } from './clean-title.ts';
import { addDescribed, type Evidence, MAX_DESCRIPTION, titleEvidence } from './evidence.ts';
import { officialForms } from './official-forms.ts';
import { type Phrase, PhraseIndex } from './phrase-index.ts';
import { FEATURES, type FeatureValues, WEIGHTS } from './weights.ts';

/** What is known of a post. */
export interface TitledPost {
  title: string;
  description?: string;
  skills?: readonly string[];
}

/** An occupation that a title may name. */
export interface OccupationCode {
  code: string;
  name: string;
  /** Between 0 and 1; those of one title add up to 1 at most. */
  score: number;
}

/** A candidate with what speaks for it. */
export interface CodingCandidate {
  code: string;
  name: string;
  features: FeatureValues;
}

/** What the coder is built from. */
export interface CoderKnowledge {
  catalogue: readonly CatalogueOccupation[];
  titles: readonly EverydayTitles[];
  /** What people confirmed or corrected; weighs as a title of the occupation. */
  examples?: readonly CodedExample[];
}

/** Everyday titles of a name that the catalogue lacks go to the most alike name, from this cosine on. */
const ALIKE_NAME = 0.62;
const MAX_CANDIDATES = 60;

/** Says which occupations of a classification a job title names. Pure; built once, asked often. */
export class OccupationCoder {
  readonly #catalogue: readonly CatalogueOccupation[];
  readonly #phrases: PhraseIndex;
  readonly #duties: PhraseIndex;

  constructor({ catalogue, titles, examples = [] }: CoderKnowledge) {
    this.#catalogue = catalogue;
    const official = catalogue.flatMap(({ name }, occupation) =>
      officialForms(fold(name)).map((text): Phrase => ({ text, occupation, official: true })),
    );
    const names = new PhraseIndex(catalogue.map(({ name }, at) => phraseOf(name, at, true)));
    const everyday: Phrase[] = [];
    const duties: Phrase[] = [];
    for (const entry of titles) {
      const occupation = findByName(names, entry.occupation);
      if (occupation === null) continue;
      everyday.push(...entry.titles.map((title) => phraseOf(title, occupation, false)));
      duties.push(...entry.duties.map((duty) => phraseOf(duty, occupation, false)));
    }
    const positions = new Map(catalogue.map(({ code }, at) => [code, at]));
    for (const { title, code } of examples) {
      const occupation = positions.get(code);
      if (occupation !== undefined) everyday.push(phraseOf(cleanTitle(title).core, occupation, false));
    }
    this.#phrases = new PhraseIndex(withoutRepeats([...official, ...everyday]));
    this.#duties = new PhraseIndex(withoutRepeats(duties));
  }

  /** Occupations most likely first; none for a title that says nothing. */
  code(post: TitledPost, { limit = 10 }: { limit?: number } = {}): OccupationCode[] {
    const candidates = this.candidates(post);
    const scores = candidates.map(({ features }) => totalOf(features));
    const best = Math.max(...scores);
    const shares = scores.map((score) => Math.exp((score - best) * 1.5));
    const sum = shares.reduce((total, share) => total + share, 0);
    const certainty = Math.min(1, Math.max(0, best) / CLEAR_MATCH);
    return candidates
      .map(({ code, name }, at) => ({ code, name, score: round((certainty * (shares[at] ?? 0)) / sum) }))
      .slice(0, limit);
  }

  /** The candidates in order, with the features that their places rest on. */
  candidates({ title, description = '', skills = [] }: TitledPost): CodingCandidate[] {
    const cleaned = cleanTitle(title);
    if (cleaned.core === '') return [];
    const evidence = titleEvidence(this.#phrases, cleaned);
    const text = fold(`${description.slice(0, MAX_DESCRIPTION)} ${skills.slice(0, 40).join(' ')}`).slice(
      0,
      MAX_DESCRIPTION,
    );
    const indexes = { phrases: this.#phrases, duties: this.#duties };
    if (text.trim() !== '') addDescribed(indexes, text, evidence);
    return this.#ranked(evidence);
  }

  #ranked(evidence: Evidence): CodingCandidate[] {
    const kept = [...evidence]
      .map(([occupation, features]) => ({
        occupation: this.#catalogue[occupation],
        features,
        own: totalOf(features),
      }))
      .flatMap(({ occupation, ...rest }) => (occupation ? [{ ...occupation, ...rest }] : []))
      .sort((a, b) => b.own - a.own || (a.code < b.code ? -1 : 1))
      .slice(0, MAX_CANDIDATES);
    supportByGroup(kept, 3, 'minor-group');
    supportByGroup(kept, 2, 'middle-group');
    return kept
      .map(({ code, name, features }) => ({ code, name, features, total: totalOf(features) }))
      .sort((a, b) => b.total - a.total || (a.code < b.code ? -1 : 1))
      .map(({ total, ...candidate }) => candidate);
  }
}

/** Score at which a first candidate counts as sure. */
const CLEAR_MATCH = 8;

function supportByGroup(
  kept: { code: string; features: FeatureValues; own: number }[],
  level: number,
  feature: 'minor-group' | 'middle-group',
): void {
  const sums = new Map<string, number>();
  const best = kept[0]?.own ?? 0;
  const weight = (own: number) => Math.exp(own - best);
  for (const { code, own } of kept) {
    const group = groupOf(code, level);
    sums.set(group, (sums.get(group) ?? 0) + weight(own));
  }
  const all = [...sums.values()].reduce((total, sum) => total + sum, 0);
  for (const { code, features } of kept) features[feature] = (sums.get(groupOf(code, level)) ?? 0) / all;
}

function totalOf(features: FeatureValues): number {
  let total = 0;
  for (const feature of FEATURES) total += features[feature] * WEIGHTS[feature];
  return total;
}

function phraseOf(text: string, occupation: number, official: boolean): Phrase {
  return { text: fold(text).replace(/\s+/gu, ''), occupation, official };
}

function findByName(names: PhraseIndex, name: string): number | null {
  let best: { occupation: number; similarity: number } | null = null;
  for (const [phrase, similarity] of names.similar(fold(name))) {
    if (similarity >= ALIKE_NAME && similarity > (best?.similarity ?? 0)) {
      best = { occupation: names.at(phrase).occupation, similarity };
    }
  }
  return best?.occupation ?? null;
}

function withoutRepeats(phrases: readonly Phrase[]): Phrase[] {
  const kept = new Map<string, Phrase>();
  for (const phrase of phrases) {
    const key = `${phrase.occupation} ${phrase.text}`;
    if (phrase.text.length > 0 && !kept.has(key)) kept.set(key, phrase);
  }
  return [...kept.values()];
}

function round(score: number): number {
  return Math.round(score * 1e4) / 1e4;
}
