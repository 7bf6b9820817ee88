import type { ListingVector } from './listing-vector.ts';

/** Listings of one kind and direction, by key. Slots are numbers of listings in the recommender's store. */
export class PostingIndex {
  readonly #lists = new Map<number, PostingList>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(slot: number, vector: ListingVector): void {
    this.#size++;
    vector.keys.forEach((key, i) => {
      let list = this.#lists.get(key);
      if (!list) {
        list = new PostingList();
        this.#lists.set(key, list);
      }
      list.push(slot, vector.weights[i] ?? 0);
    });
  }

  /** Forgets a listing; its entries are skipped by the reader and counted out here. */
  remove(vector: ListingVector): void {
    this.#size--;
    for (const key of vector.keys) this.#lists.get(key)?.forget();
  }

  list(key: number): PostingList | undefined {
    return this.#lists.get(key);
  }
}

/** Slots and weights under one key. */
export class PostingList {
  slots = new Int32Array(4);
  weights = new Float32Array(4);
  length = 0;
  /** How many living listings have the key. */
  count = 0;

  push(slot: number, weight: number): void {
    if (this.length === this.slots.length) {
      this.slots = grown(this.slots, new Int32Array(this.length * 2));
      this.weights = grown(this.weights, new Float32Array(this.length * 2));
    }
    this.slots[this.length] = slot;
    this.weights[this.length] = weight;
    this.length++;
    this.count++;
  }

  forget(): void {
    this.count--;
  }
}

function grown<A extends Int32Array | Float32Array>(from: A, to: A): A {
  to.set(from);
  return to;
}
