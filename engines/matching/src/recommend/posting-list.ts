import type { Origin } from './listing-vector.ts';

const SMALLEST = 4;

/** What one listing says under a key; `share` as `channelShares` gives it. */
export interface Posting {
  share: number;
  origin: Origin;
}

/**
 * The listings under one key in ascending order of their slots. Two numbers a listing: its slot, and share × 4 + origin. What
 * is taken out is gone at once, so that the list never holds more than the living.
 */
export class PostingList {
  #words = new Int32Array(SMALLEST);
  #length = 0;

  /** The numbers, of which the first `length` are filled. */
  get words(): Int32Array {
    return this.#words;
  }

  get length(): number {
    return this.#length;
  }

  add(slot: number, share: number, origin: number): void {
    const last = this.#length > 0 ? (this.#words[this.#length - 2] ?? 0) : -1;
    const at = slot > last ? this.#length : this.#find(slot);
    if (this.#length === this.#words.length)
      this.#resize(this.#length + Math.max(SMALLEST, (this.#length >> 2) & ~1));
    if (at < this.#length) this.#words.copyWithin(at + 2, at, this.#length);
    this.#words[at] = slot;
    this.#words[at + 1] = share * 4 + origin;
    this.#length += 2;
  }

  remove(slot: number): void {
    const at = this.#find(slot);
    if (this.#words[at] !== slot || at >= this.#length) return;
    this.#words.copyWithin(at, at + 2, this.#length);
    this.#length -= 2;
  }

  get(slot: number): Posting | null {
    const at = this.#find(slot);
    if (at >= this.#length || this.#words[at] !== slot) return null;
    const word = this.#words[at + 1] ?? 0;
    return { share: word >>> 2, origin: (word & 3) as Origin };
  }

  /** Index of the slot, or where it would stand. */
  #find(slot: number): number {
    let low = 0;
    let high = this.#length >> 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#words[middle * 2] ?? 0) < slot) low = middle + 1;
      else high = middle;
    }
    return low * 2;
  }

  #resize(length: number): void {
    const larger = new Int32Array(length);
    larger.set(this.#words);
    this.#words = larger;
  }
}
