import { fold, type Segmenter, STOP_WORDS, splitRuns } from '@rongqiao/text';
import type { SearchDocument } from './search-document.ts';

/** What a document contributes to the index. */
export interface AnalysedDocument {
  /** Term to impact, 1 to 255: BM25F over the fields, saturated, so that scoring needs no lengths. */
  impacts: Map<string, number>;
  /** Words and short phrases by which typing errors and pinyin are resolved. */
  words: Set<string>;
}

interface FieldText {
  text: string;
  /** Weight of one occurrence. */
  weight: number;
  /** Usual number of characters; longer fields count less per occurrence. */
  usual: number;
  /** Whether neighbouring words form phrases worth knowing. */
  phrases: boolean;
}

const SATURATION = 1.2;
const LENGTH_SHARE = 0.6;
const PARTICLES = /[的了和与及在是]/;
const CROSSING = 0.4;
const LOOSE_PAIR = 0.9;
const INSIDE = 0.5;
const SUBWORD = 0.8;
const LONGEST_PHRASE = 8;

function fieldsOf(document: SearchDocument): FieldText[] {
  const short = (text: string | undefined, weight: number, usual: number, phrases = false): FieldText => ({
    text: text ?? '',
    weight,
    usual,
    phrases,
  });
  return [
    short(document.title, 3, 14, true),
    short(document.skills?.join('，'), 2.2, 12, true),
    short(document.programmes?.join('，'), 2.2, 12, true),
    short(document.occupations?.join('，'), 2.2, 8, true),
    short(document.industry, 0.8, 8),
    short(document.organisation.name, 0.7, 12),
    short(`${document.region}，${document.city ?? ''}，${document.level ?? ''}`, 0.6, 10),
    short(document.body, 1, 90),
  ];
}

/** Cuts documents into weighted terms. Keeps the cut of long words, which recur. */
export class DocumentAnalyser {
  readonly #segmenter: Segmenter;
  readonly #subwords = new Map<string, string[]>();

  constructor(segmenter: Segmenter) {
    this.#segmenter = segmenter;
  }

  analyse(document: SearchDocument): AnalysedDocument {
    const weights = new Map<string, number>();
    const words = new Set<string>();
    for (const field of fieldsOf(document)) if (field.text !== '') this.#addField(field, weights, words);
    const impacts = new Map<string, number>();
    for (const [term, weight] of weights) {
      impacts.set(term, Math.max(1, Math.round((255 * weight) / (weight + SATURATION))));
    }
    return { impacts, words };
  }

  /** Shorter dictionary words inside a long one. */
  subwords(word: string): string[] {
    const known = this.#subwords.get(word);
    if (known !== undefined) return known;
    const found = [...new Set(this.#segmenter.allWords(word))].filter(
      (part) => part !== word && part.length > 1,
    );
    if (this.#subwords.size > 50_000) this.#subwords.clear();
    this.#subwords.set(word, found);
    return found;
  }

  #addField(field: FieldText, weights: Map<string, number>, words: Set<string>): void {
    const folded = fold(field.text);
    const norm = 1 - LENGTH_SHARE + (LENGTH_SHARE * folded.length) / field.usual;
    const unit = field.weight / Math.max(norm, 0.5);
    const add = (term: string, share: number) => weights.set(term, (weights.get(term) ?? 0) + unit * share);
    for (const run of splitRuns(folded)) {
      if (run.script === 'latin') for (const term of latinTerms(run.text)) add(term, 1);
      else this.#addHan(run.text, field.phrases, add, words);
    }
  }

  #addHan(run: string, phrases: boolean, add: (term: string, share: number) => void, words: Set<string>) {
    const tokens = this.#segmenter.cut(run);
    tokens.forEach((token, i) => {
      this.#addWord(token, add, words);
      const next = tokens[i + 1];
      if (next === undefined) return;
      const pair = token.slice(-1) + next.charAt(0);
      if (!PARTICLES.test(pair)) {
        add(pair, token.length === 1 && next.length === 1 ? LOOSE_PAIR : CROSSING);
      }
      if (phrases) addPhrases(tokens, i, words);
    });
  }

  #addWord(token: string, add: (term: string, share: number) => void, words: Set<string>): void {
    if (STOP_WORDS.has(token)) return;
    add(token, 1);
    if (token.length === 1) return;
    words.add(token);
    if (token.length === 2) return;
    const inside = this.subwords(token);
    for (const part of inside) {
      add(part, SUBWORD);
      words.add(part);
    }
    for (let i = 0; i + 2 <= token.length; i++) {
      const pair = token.slice(i, i + 2);
      if (!inside.includes(pair)) add(pair, INSIDE);
    }
  }
}

function addPhrases(tokens: readonly string[], start: number, words: Set<string>): void {
  let phrase = tokens[start] ?? '';
  if (STOP_WORDS.has(phrase) && phrase.length > 1) return;
  for (let i = start + 1; i < Math.min(start + 4, tokens.length); i++) {
    const token = tokens[i] ?? '';
    phrase += token;
    if (phrase.length > LONGEST_PHRASE || PARTICLES.test(phrase)) return;
    words.add(phrase);
  }
}

/** Terms of a run of letters and digits: the whole, and its letter and digit parts (`iso22000` also as `iso`, `22000`). */
export function latinTerms(run: string): string[] {
  const parts = run.match(/[a-z]+|\d+/g) ?? [];
  return parts.length < 2 ? [run] : [run, ...new Set(parts.filter((part) => part.length > 1))];
}
