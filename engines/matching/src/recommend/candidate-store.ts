import { LISTING_KINDS, type RankingListing } from '@rongqiao/contracts';
import type { KeySpace } from './key-space.ts';
import { KeyStatistics } from './key-statistics.ts';
import { channelShares } from './listing-vector.ts';
import { PostingIndex } from './posting-index.ts';
import type { ListingFacts, Understanding } from './understanding.ts';
import { natureOf, type PairNature } from './weights.ts';

type Direction = RankingListing['direction'];

/** A listing taken in. */
export interface Held {
  facts: ListingFacts;
  keys: Int32Array;
  index: PostingIndex;
}

/** Listings taken in: their facts by slot, and what they say in posting lists, one index per direction and nature. */
export class CandidateStore {
  readonly statistics = new KeyStatistics();
  readonly #keySpace: KeySpace;
  readonly #slots = new Map<string, number>();
  readonly #held: (Held | null)[] = [];
  readonly #free: number[] = [];
  readonly #indexes = new Map<string, PostingIndex>();
  /** Number of each slot's kind in `LISTING_KINDS`. */
  #kinds = new Uint8Array(1024);

  constructor(keySpace: KeySpace) {
    this.#keySpace = keySpace;
  }

  get size(): number {
    return this.#slots.size;
  }

  /** Number of slots, those that wait to be used again among them. */
  get slots(): number {
    return this.#held.length;
  }

  get kinds(): Uint8Array {
    return this.#kinds;
  }

  upsert({ vector, ...facts }: Understanding): void {
    this.remove(facts.id);
    const slot = this.#free.pop() ?? this.#held.length;
    const index = this.#open(facts.direction, natureOf(facts.kind, facts.kind));
    this.#held[slot] = { facts, keys: vector.keys, index };
    this.#setKind(slot, LISTING_KINDS.indexOf(facts.kind));
    this.#slots.set(facts.id, slot);
    this.statistics.add(vector.keys, 1);
    index.add(slot, vector, channelShares(vector, this.#keySpace));
  }

  remove(id: string): void {
    const slot = this.#slots.get(id);
    const held = slot === undefined ? null : this.#held[slot];
    if (slot === undefined || !held) return;
    this.#slots.delete(id);
    this.#held[slot] = null;
    this.#free.push(slot);
    this.statistics.add(held.keys, -1);
    held.index.remove(slot, held.keys);
  }

  at(slot: number): Held | null {
    return this.#held[slot] ?? null;
  }

  /** The index of talent listings (`people`) or of all others (`matter`) in a direction. */
  index(direction: Direction, nature: PairNature): PostingIndex | undefined {
    return this.#indexes.get(`${direction} ${nature}`);
  }

  #open(direction: Direction, nature: PairNature): PostingIndex {
    const known = this.index(direction, nature);
    if (known) return known;
    const made = new PostingIndex();
    this.#indexes.set(`${direction} ${nature}`, made);
    return made;
  }

  #setKind(slot: number, kind: number): void {
    if (slot >= this.#kinds.length) {
      const larger = new Uint8Array(this.#kinds.length * 2);
      larger.set(this.#kinds);
      this.#kinds = larger;
    }
    this.#kinds[slot] = kind;
  }
}
