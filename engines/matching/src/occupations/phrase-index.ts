import { gramsOf, gramWeight } from './grams.ts';

/** A phrase that stands for an occupation. */
export interface Phrase {
  text: string;
  /** Position of the occupation in the catalogue. */
  occupation: number;
  /** The classification's own name or a form of it. */
  official: boolean;
}

/** Finds phrases like a text by weighted character n-grams (cosine), and those contained in it. */
export class PhraseIndex {
  readonly #phrases: readonly Phrase[];
  readonly #postings = new Map<string, { phrase: number; weight: number }[]>();
  readonly #idf = new Map<string, number>();
  readonly #byText = new Map<string, number[]>();
  readonly #longest: number;

  constructor(phrases: readonly Phrase[]) {
    this.#phrases = phrases;
    this.#countGrams();
    for (const [at, { text }] of phrases.entries()) {
      for (const [gram, weight] of this.#vector(text)) push(this.#postings, gram, { phrase: at, weight });
      push(this.#byText, text, at);
    }
    this.#longest = Math.max(0, ...[...this.#byText.keys()].map((text) => text.length));
  }

  /** Cosine of each phrase that shares a part with the text. */
  similar(text: string): Map<number, number> {
    const found = new Map<number, number>();
    for (const [gram, weight] of this.#vector(text)) {
      for (const posting of this.#postings.get(gram) ?? []) {
        found.set(posting.phrase, (found.get(posting.phrase) ?? 0) + posting.weight * weight);
      }
    }
    return found;
  }

  /** Phrases inside the text, longest at each place; `end` is where it stops. */
  contained(text: string): { phrase: number; start: number; end: number }[] {
    const found: { phrase: number; start: number; end: number }[] = [];
    for (let start = 0; start < text.length; start++) {
      for (let end = Math.min(text.length, start + this.#longest); end - start >= 2; end--) {
        const phrases = this.#byText.get(text.slice(start, end));
        if (!phrases) continue;
        for (const phrase of phrases) found.push({ phrase, start, end });
      }
    }
    return found;
  }

  /** How many phrases read exactly like this one. */
  sharedBy(phrase: number): number {
    return this.#byText.get(this.at(phrase).text)?.length ?? 1;
  }

  /** The phrase at a position that this index gave. */
  at(phrase: number): Phrase {
    const found = this.#phrases[phrase];
    if (!found) throw new RangeError(`no phrase ${phrase}`);
    return found;
  }

  #countGrams(): void {
    const counts = new Map<string, number>();
    for (const { text } of this.#phrases) {
      for (const gram of new Set(gramsOf(text))) counts.set(gram, (counts.get(gram) ?? 0) + 1);
    }
    for (const [gram, count] of counts) {
      this.#idf.set(gram, Math.log((1 + this.#phrases.length) / (0.5 + count)));
    }
  }

  #vector(text: string): Map<string, number> {
    const unseen = Math.log(1 + this.#phrases.length) * 0.8;
    const vector = new Map<string, number>();
    for (const gram of new Set(gramsOf(text))) {
      vector.set(gram, gramWeight(gram) * (this.#idf.get(gram) ?? unseen));
    }
    const length = Math.hypot(...vector.values()) || 1;
    for (const [gram, weight] of vector) vector.set(gram, weight / length);
    return vector;
  }
}

function push<T>(into: Map<string, T[]>, key: string, value: T): void {
  const list = into.get(key);
  if (list) list.push(value);
  else into.set(key, [value]);
}
