import { LISTING_KINDS, type ListingKind } from '@rongqiao/contracts';
import type { CandidateStore } from './candidate-store.ts';
import type { AskedKey } from './content.ts';
import type { PostingIndex } from './posting-index.ts';
import { kindAnswers, type PairNature } from './weights.ts';

/** Candidates with anything in common: `slots` up to `length`, each with its `contents` by slot. Valid until the next call. */
export interface Touched {
  slots: Int32Array;
  length: number;
  /** By slot: what the content says, scaled by how well the kinds answer each other. */
  contents: Float64Array;
}

/** Sums the content of every candidate that shares a key with the query; exact, nothing is left out. */
export class Retriever {
  #contents = new Float64Array(0);
  #slots = new Int32Array(0);
  #length = 0;

  /** `natures` are the parts of the store that are asked, each with what pairs in it are judged by. */
  run(
    query: readonly AskedKey[],
    parts: readonly { index: PostingIndex; judgedBy: PairNature }[],
    { store, kind }: { store: CandidateStore; kind: ListingKind },
  ): Touched {
    this.#reset(store.slots);
    for (const { index, judgedBy } of parts) {
      for (const { key, factor } of query) this.#add(index, key, factor[judgedBy]);
    }
    const answers = Float64Array.from(LISTING_KINDS, (offered) => kindAnswers(kind, offered));
    for (let i = 0; i < this.#length; i++) {
      const slot = this.#slots[i] ?? 0;
      this.#contents[slot] = (this.#contents[slot] ?? 0) * (answers[store.kinds[slot] ?? 0] ?? 0);
    }
    return { slots: this.#slots, length: this.#length, contents: this.#contents };
  }

  #add(index: PostingIndex, key: number, factor: number): void {
    const list = index.list(key);
    if (!list || factor <= 0) return;
    const { words, length } = list;
    const contents = this.#contents;
    const slots = this.#slots;
    let touched = this.#length;
    for (let i = 0; i < length; i += 2) {
      const slot = words[i] ?? 0;
      const before = contents[slot] ?? 0;
      if (before === 0) slots[touched++] = slot;
      contents[slot] = before + factor * ((words[i + 1] ?? 0) >>> 2);
    }
    this.#length = touched;
  }

  #reset(slots: number): void {
    for (let i = 0; i < this.#length; i++) this.#contents[this.#slots[i] ?? 0] = 0;
    this.#length = 0;
    if (slots <= this.#contents.length) return;
    this.#contents = new Float64Array(Math.ceil(slots * 1.25));
    this.#slots = new Int32Array(this.#contents.length);
  }
}
