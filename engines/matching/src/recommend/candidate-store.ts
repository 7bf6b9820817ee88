import type { ListingKind, RankingListing } from '@rongqiao/contracts';
import { KeyStatistics } from './key-statistics.ts';
import { PostingIndex } from './posting-index.ts';
import type { Understanding } from './understanding.ts';

/** Listings taken in, one index per kind and direction. */
export class CandidateStore {
  readonly statistics = new KeyStatistics();
  readonly #slots = new Map<string, number>();
  readonly #held: (Understanding | null)[] = [];
  readonly #indexes = new Map<string, PostingIndex>();

  get size(): number {
    return this.#slots.size;
  }

  /** Number of slots ever given; slots of removed listings stay empty. */
  get slots(): number {
    return this.#held.length;
  }

  upsert(understanding: Understanding): void {
    this.remove(understanding.id);
    const slot = this.#held.length;
    this.#held.push(understanding);
    this.#slots.set(understanding.id, slot);
    this.statistics.add(understanding.vector, 1);
    const name = `${understanding.kind} ${understanding.direction}`;
    const index = this.#indexes.get(name) ?? new PostingIndex();
    this.#indexes.set(name, index);
    index.add(slot, understanding.vector);
  }

  remove(id: string): void {
    const slot = this.#slots.get(id);
    const held = slot === undefined ? null : this.#held[slot];
    if (slot === undefined || !held) return;
    this.#slots.delete(id);
    this.#held[slot] = null;
    this.statistics.add(held.vector, -1);
    this.#indexes.get(`${held.kind} ${held.direction}`)?.remove(held.vector);
  }

  get(id: string): Understanding | null {
    const slot = this.#slots.get(id);
    return slot === undefined ? null : (this.#held[slot] ?? null);
  }

  at(slot: number): Understanding | null {
    return this.#held[slot] ?? null;
  }

  index(kind: ListingKind, direction: RankingListing['direction']): PostingIndex | undefined {
    return this.#indexes.get(`${kind} ${direction}`);
  }
}
