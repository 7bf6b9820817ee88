import { type Alternative, type Concept, LEAST_PART, partCover } from './plan.ts';
import type { PostingPool } from './posting-pool.ts';

/** The best alternative of one concept for every document. */
export class ConceptScorer {
  readonly #pool: PostingPool;
  /** By ordinal, valid for what `score` returned until `clear`. */
  strength = new Float32Array(0);
  /** By ordinal, 0 to 1. */
  cover = new Float32Array(0);
  #bagStrength = new Float32Array(0);
  #bagPart = new Float32Array(0);

  constructor(pool: PostingPool) {
    this.#pool = pool;
  }

  /** Makes room for ordinals below `size`. */
  reserve(size: number): void {
    if (this.strength.length >= size) return;
    const room = Math.ceil(size * 1.25);
    this.strength = new Float32Array(room);
    this.cover = new Float32Array(room);
    this.#bagStrength = new Float32Array(room);
    this.#bagPart = new Float32Array(room);
  }

  /**
   * Ordinals among those flagged whose cover reaches `leastCover` by some alternative; alternatives that cannot reach it only
   * strengthen what others found. The caller must `clear` the ordinals.
   */
  score(concept: Concept, among: Uint8Array, leastCover: number): number[] {
    const found: number[] = [];
    const byCover = [...concept.alternatives].sort((a, b) => b.cover - a.cover);
    for (const alternative of byCover) {
      const [term] = alternative.bag.terms;
      const whole = alternative.bag.terms.length === 1 && alternative.bag.missing === 0;
      if (whole && term !== undefined) this.#addTerm(term.id, alternative, among, leastCover, found);
      else this.#addBag(alternative, among, leastCover, found);
    }
    return found;
  }

  /** Forgets the ordinals that `score` returned. */
  clear(found: readonly number[]): void {
    const { strength, cover } = this;
    for (const ordinal of found) {
      strength[ordinal] = 0;
      cover[ordinal] = 0;
    }
  }

  #addTerm(id: number, alternative: Alternative, among: Uint8Array, least: number, found: number[]): void {
    const { strength, cover } = this;
    const scale = alternative.weight / 255;
    const covered = alternative.cover;
    const addsNew = covered >= least;
    this.#pool.scan(id, (words, from, to) => {
      for (let i = from; i < to; i++) {
        const word = words[i] as number;
        const ordinal = word >>> 8;
        if (among[ordinal] !== 1) continue;
        const before = cover[ordinal] as number;
        if (before === 0) {
          if (!addsNew) continue;
          found.push(ordinal);
        }
        const value = (word & 255) * scale;
        if (value > (strength[ordinal] as number)) strength[ordinal] = value;
        if (covered > before) cover[ordinal] = covered;
      }
    });
  }

  #addBag(alternative: Alternative, among: Uint8Array, least: number, found: number[]): void {
    const { strength, cover } = this;
    for (const ordinal of this.#collectBag(alternative, among, least)) {
      const part = this.#bagPart[ordinal] as number;
      const value = (this.#bagStrength[ordinal] as number) * part * alternative.weight;
      this.#bagPart[ordinal] = 0;
      this.#bagStrength[ordinal] = 0;
      if (part < LEAST_PART) continue;
      const covered = partCover(part, alternative.cover);
      const before = cover[ordinal] as number;
      if (before === 0) {
        if (covered < least) continue;
        found.push(ordinal);
      }
      if (value > (strength[ordinal] as number)) strength[ordinal] = value;
      if (covered > before) cover[ordinal] = covered;
    }
  }

  /** Adds up a bag's terms. A document is taken up only while enough shares are left for it to count. */
  #collectBag(alternative: Alternative, among: Uint8Array, least: number): number[] {
    const { cover } = this;
    const part = this.#bagPart;
    const sum = this.#bagStrength;
    const touched: number[] = [];
    const terms = [...alternative.bag.terms].sort((a, b) => b.share - a.share);
    let left = terms.reduce((total, { share }) => total + share, 0);
    for (const { id, share } of terms) {
      const addsNew = left + 1e-6 >= LEAST_PART && partCover(left + 1e-6, alternative.cover) >= least;
      const scale = share / 255;
      left -= share;
      this.#pool.scan(id, (words, from, to) => {
        for (let i = from; i < to; i++) {
          const word = words[i] as number;
          const ordinal = word >>> 8;
          if (among[ordinal] !== 1) continue;
          if (part[ordinal] === 0) {
            if (!addsNew && cover[ordinal] === 0) continue;
            touched.push(ordinal);
          }
          part[ordinal] = (part[ordinal] as number) + share;
          sum[ordinal] = (sum[ordinal] as number) + (word & 255) * scale;
        }
      });
    }
    return touched;
  }
}
