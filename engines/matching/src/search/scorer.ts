import type { Alternative, QueryPlan } from './plan.ts';
import type { PostingPool } from './posting-pool.ts';

/** Below this part of a word's terms a document does not match the word. */
const LEAST_PART = 0.45;

/** Scores of one query by ordinal. The arrays are reused by the next query: read them before. */
export interface Scores {
  /** Ordinals that match anything. */
  touched: number[];
  /** Sum of weight times strength over the concepts. */
  strength: Float32Array;
  /** Sum of weights of the required concepts that are answered (in part: partly). */
  coverage: Float32Array;
  /** Number of required concepts that are answered in full. */
  answered: Uint8Array;
  /** Sum of the required concepts' weights, and their number. */
  required: { weight: number; count: number };
  /** Sum of all weights. */
  weight: number;
}

/** From this cover on a concept counts as answered. */
export const ANSWERED = 0.7;

/** Term-at-a-time scoring: the best alternative of each concept, summed over the concepts. */
export class Scorer {
  readonly #pool: PostingPool;
  #strength = new Float32Array(0);
  #coverage = new Float32Array(0);
  #answered = new Uint8Array(0);
  #conceptStrength = new Float32Array(0);
  #conceptCover = new Float32Array(0);
  #bagStrength = new Float32Array(0);
  #bagPart = new Float32Array(0);
  #seen = new Uint8Array(0);
  #touched: number[] = [];

  constructor(pool: PostingPool) {
    this.#pool = pool;
  }

  /** Scores all live documents; `alive[ordinal]` is 1 for those. */
  score(plan: QueryPlan, alive: Uint8Array): Scores {
    this.#reset(alive.length);
    const required = { weight: 0, count: 0 };
    let weight = 0;
    for (const concept of plan.concepts) {
      weight += concept.weight;
      if (!concept.optional) {
        required.weight += concept.weight;
        required.count += 1;
      }
      const found: number[] = [];
      for (const alternative of concept.alternatives) this.#addAlternative(alternative, alive, found);
      this.#fold(found, concept.weight, concept.optional);
    }
    return {
      touched: this.#touched,
      strength: this.#strength,
      coverage: this.#coverage,
      answered: this.#answered,
      required,
      weight,
    };
  }

  #reset(size: number): void {
    if (this.#strength.length < size) {
      const room = Math.ceil(size * 1.25);
      this.#strength = new Float32Array(room);
      this.#coverage = new Float32Array(room);
      this.#answered = new Uint8Array(room);
      this.#conceptStrength = new Float32Array(room);
      this.#conceptCover = new Float32Array(room);
      this.#bagStrength = new Float32Array(room);
      this.#bagPart = new Float32Array(room);
      this.#seen = new Uint8Array(room);
    } else {
      for (const ordinal of this.#touched) {
        this.#strength[ordinal] = 0;
        this.#coverage[ordinal] = 0;
        this.#answered[ordinal] = 0;
        this.#seen[ordinal] = 0;
      }
    }
    this.#touched = [];
  }

  #addAlternative(alternative: Alternative, alive: Uint8Array, found: number[]): void {
    const strength = this.#conceptStrength;
    const cover = this.#conceptCover;
    const improve = (ordinal: number, value: number, covered: number) => {
      if (cover[ordinal] === 0) found.push(ordinal);
      if (value > (strength[ordinal] ?? 0)) strength[ordinal] = value;
      if (covered > (cover[ordinal] ?? 0)) cover[ordinal] = covered;
    };
    const single = alternative.bag.terms[0];
    if (alternative.bag.terms.length === 1 && alternative.bag.missing === 0 && single !== undefined) {
      const scale = alternative.weight / 255;
      this.#pool.scan(single.id, (words, from, to) => {
        for (let i = from; i < to; i++) {
          const word = words[i] ?? 0;
          const ordinal = word >>> 8;
          if (alive[ordinal] === 1) improve(ordinal, (word & 255) * scale, alternative.cover);
        }
      });
      return;
    }
    for (const ordinal of this.#addBag(alternative, alive)) {
      const part = this.#bagPart[ordinal] ?? 0;
      const value = this.#bagStrength[ordinal] ?? 0;
      this.#bagPart[ordinal] = 0;
      this.#bagStrength[ordinal] = 0;
      if (part < LEAST_PART) continue;
      improve(ordinal, value * part * alternative.weight, Math.min(1, part * 1.05) * alternative.cover);
    }
  }

  #addBag(alternative: Alternative, alive: Uint8Array): number[] {
    const touched: number[] = [];
    const strength = this.#bagStrength;
    const part = this.#bagPart;
    for (const { id, share } of alternative.bag.terms) {
      const scale = share / 255;
      this.#pool.scan(id, (words, from, to) => {
        for (let i = from; i < to; i++) {
          const word = words[i] ?? 0;
          const ordinal = word >>> 8;
          if (alive[ordinal] !== 1) continue;
          if (part[ordinal] === 0) touched.push(ordinal);
          part[ordinal] = (part[ordinal] ?? 0) + share;
          strength[ordinal] = (strength[ordinal] ?? 0) + (word & 255) * scale;
        }
      });
    }
    return touched;
  }

  #fold(found: readonly number[], weight: number, optional: boolean): void {
    for (const ordinal of found) {
      const cover = this.#conceptCover[ordinal] ?? 0;
      if (this.#seen[ordinal] === 0) {
        this.#seen[ordinal] = 1;
        this.#touched.push(ordinal);
      }
      this.#strength[ordinal] =
        (this.#strength[ordinal] ?? 0) + weight * (this.#conceptStrength[ordinal] ?? 0);
      if (!optional) {
        this.#coverage[ordinal] = (this.#coverage[ordinal] ?? 0) + weight * cover;
        if (cover >= ANSWERED) this.#answered[ordinal] = (this.#answered[ordinal] ?? 0) + 1;
      }
      this.#conceptStrength[ordinal] = 0;
      this.#conceptCover[ordinal] = 0;
    }
  }
}
