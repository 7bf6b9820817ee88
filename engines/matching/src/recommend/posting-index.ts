import type { ListingVector } from './listing-vector.ts';
import { type Posting, PostingList } from './posting-list.ts';

/** Listings of one direction and nature, by key. Slots are numbers of listings in the store. */
export class PostingIndex {
  readonly #lists = new Map<number, PostingList>();

  /** `shares` as `channelShares` gives them. */
  add(slot: number, { keys, origins }: ListingVector, shares: Uint16Array): void {
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] ?? 0;
      let list = this.#lists.get(key);
      if (!list) {
        list = new PostingList();
        this.#lists.set(key, list);
      }
      list.add(slot, shares[i] ?? 0, origins[i] ?? 0);
    }
  }

  remove(slot: number, keys: Int32Array): void {
    for (const key of keys) {
      const list = this.#lists.get(key);
      list?.remove(slot);
      if (list?.length === 0) this.#lists.delete(key);
    }
  }

  list(key: number): PostingList | undefined {
    return this.#lists.get(key);
  }

  /** What a listing says under a key, null where it says nothing. */
  get(key: number, slot: number): Posting | null {
    return this.#lists.get(key)?.get(slot) ?? null;
  }
}
