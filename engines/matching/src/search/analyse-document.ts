import { fold, LATIN, type Segmenter, STOP_WORDS } from '@rongqiao/text';
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
const OTHER = /[^\u3400-\u9fff]+/g;
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

/** A field ready to be cut. */
interface WeightedField {
  folded: string;
  /** Weight of one occurrence in a field of this length. */
  unit: number;
  phrases: boolean;
}

/** Dictionary words and other pairs of characters inside a word. */
interface Inside {
  subwords: readonly string[];
  pairs: readonly string[];
}

function weighted({ text, weight, usual, phrases }: FieldText): WeightedField[] {
  if (text === '') return [];
  const folded = fold(text);
  const norm = 1 - LENGTH_SHARE + (LENGTH_SHARE * folded.length) / usual;
  return [{ folded, unit: weight / Math.max(norm, 0.5), phrases }];
}

/** Cuts documents into weighted terms. Keeps the cut of long words, which recur. */
export class DocumentAnalyser {
  readonly #segmenter: Segmenter;
  readonly #insides = new Map<string, Inside>();

  constructor(segmenter: Segmenter) {
    this.#segmenter = segmenter;
  }

  analyse(document: SearchDocument): AnalysedDocument {
    const weights = new Map<string, number>();
    const words = new Set<string>();
    const fields = fieldsOf(document).flatMap(weighted);
    for (const field of fields) this.#addLatin(field, weights);
    this.#addHan(fields, weights, words);
    const impacts = new Map<string, number>();
    for (const [term, weight] of weights) {
      impacts.set(term, Math.max(1, Math.round((255 * weight) / (weight + SATURATION))));
    }
    return { impacts, words };
  }

  /** Shorter dictionary words inside a long one. */
  subwords(word: string): readonly string[] {
    return this.#inside(word).subwords;
  }

  #addLatin(field: WeightedField, weights: Map<string, number>): void {
    for (const run of field.folded.matchAll(LATIN)) {
      for (const term of latinTerms(run[0])) add(weights, term, field.unit);
    }
  }

  #addHan(fields: readonly WeightedField[], weights: Map<string, number>, words: Set<string>): void {
    const tokens = this.#segmenter.cut(fields.map(({ folded }) => folded.replace(OTHER, ' ')).join('\n'));
    let at = 0;
    let field = fields[0];
    for (let i = 0; i < tokens.length && field !== undefined; i++) {
      const token = tokens[i] as string;
      if (token === '\n') field = fields[++at];
      if (!isHan(token) || field === undefined) continue;
      this.#addWord(token, field.unit, weights, words);
      const next = tokens[i + 1];
      if (next === undefined || !isHan(next)) continue;
      const pair = token.charAt(token.length - 1) + next.charAt(0);
      if (!PARTICLES.test(pair)) {
        add(weights, pair, field.unit * (token.length === 1 && next.length === 1 ? LOOSE_PAIR : CROSSING));
      }
      if (field.phrases) addPhrases(tokens, i, words);
    }
  }

  #addWord(token: string, unit: number, weights: Map<string, number>, words: Set<string>): void {
    if (STOP_WORDS.has(token)) return;
    add(weights, token, unit);
    if (token.length === 1) return;
    words.add(token);
    if (token.length === 2) return;
    const { subwords, pairs } = this.#inside(token);
    for (const part of subwords) {
      add(weights, part, unit * SUBWORD);
      words.add(part);
    }
    for (const pair of pairs) add(weights, pair, unit * INSIDE);
  }

  #inside(word: string): Inside {
    const known = this.#insides.get(word);
    if (known !== undefined) return known;
    const subwords = [...new Set(this.#segmenter.allWords(word))].filter(
      (part) => part !== word && part.length > 1,
    );
    const pairs: string[] = [];
    for (let i = 0; i + 2 <= word.length; i++) {
      const pair = word.slice(i, i + 2);
      if (!subwords.includes(pair)) pairs.push(pair);
    }
    if (this.#insides.size > 50_000) this.#insides.clear();
    this.#insides.set(word, { subwords, pairs });
    return { subwords, pairs };
  }
}

const isHan = (token: string) => token.charCodeAt(0) >= 0x3400 && token.charCodeAt(0) <= 0x9fff;

function add(weights: Map<string, number>, term: string, weight: number): void {
  weights.set(term, (weights.get(term) ?? 0) + weight);
}

function addPhrases(tokens: readonly string[], start: number, words: Set<string>): void {
  let phrase = tokens[start] ?? '';
  if (STOP_WORDS.has(phrase) && phrase.length > 1) return;
  for (let i = start + 1; i < Math.min(start + 4, tokens.length); i++) {
    const token = tokens[i] ?? '';
    if (!isHan(token)) return;
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
