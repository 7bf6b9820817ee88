import { grown } from './growable.ts';

/** Terms by number, with the number of live documents that hold each. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #terms: string[] = [];
  readonly #latin: string[] = [];
  #frequencies = new Uint32Array(1024);

  get size(): number {
    return this.#terms.length;
  }

  /** Number of a term, given to it when it is new. */
  intern(term: string): number {
    const known = this.#ids.get(term);
    if (known !== undefined) return known;
    const id = this.#terms.length;
    this.#ids.set(term, id);
    this.#terms.push(term);
    if (term.charCodeAt(0) < 0x80) this.#latin.push(term);
    this.#frequencies = grown(this.#frequencies, id + 1);
    return id;
  }

  find(term: string): number | undefined {
    return this.#ids.get(term);
  }

  term(id: number): string {
    return this.#terms[id] ?? '';
  }

  terms(): readonly string[] {
    return this.#terms;
  }

  /** Terms of letters and digits. */
  latinTerms(): readonly string[] {
    return this.#latin;
  }

  /** Live documents with this term. */
  frequency(id: number): number {
    return this.#frequencies[id] ?? 0;
  }

  /** Live documents with this term; 0 when it is unknown. */
  frequencyOf(term: string): number {
    const id = this.#ids.get(term);
    return id === undefined ? 0 : (this.#frequencies[id] ?? 0);
  }

  count(id: number, by: number): void {
    this.#frequencies[id] = (this.#frequencies[id] ?? 0) + by;
  }
}
