/** Layout of posting lists, shared with `PostingPool`. */
export const CHUNK_BITS = 18;
export const SMALLEST_SLICE = 2;
export const LARGEST_SLICE = 4096;
const CHUNK = 1 << CHUNK_BITS;

/** A list of postings: where it begins, where the next posting would stand, where its last slice ends. */
interface PostingList {
  chunks: readonly Uint32Array[];
  head: number;
  next: number;
  last: number;
}

/** Walks through a list of postings by ascending ordinal, a part at a time: `words` from `from` to `to` (exclusive). */
export class PostingCursor {
  words: Uint32Array = new Uint32Array(0);
  from = 0;
  to = 0;
  readonly #list: PostingList | undefined;
  #address = 0;
  #size = 0;
  #at = 0;
  #sliceEnd = 0;

  constructor(list?: PostingList) {
    this.#list = list;
    if (list) this.#open(list, list.head, SMALLEST_SLICE);
  }

  /** Moves on to the next part whose ordinals are below `end`; false when there is none. */
  advance(end: number): boolean {
    if (this.#at === this.#sliceEnd && !this.#nextSlice()) return false;
    const { words } = this;
    if ((words[this.#at] as number) >>> 8 >= end) return false;
    this.from = this.#at;
    this.to = this.#lowerBound(end);
    this.#at = this.to;
    return true;
  }

  /** Leaves out what is below `start`. */
  skipTo(start: number): void {
    do {
      this.#at = this.#lowerBound(start);
    } while (this.#at === this.#sliceEnd && this.#nextSlice());
  }

  /** First place in what is left of the slice whose ordinal is not below `ordinal`. */
  #lowerBound(ordinal: number): number {
    const { words } = this;
    let low = this.#at;
    let high = this.#sliceEnd;
    if (high > low && (words[high - 1] as number) >>> 8 < ordinal) return high;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((words[middle] as number) >>> 8 < ordinal) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #nextSlice(): boolean {
    const list = this.#list;
    const link = this.#address + this.#size - 1;
    if (list === undefined || link === list.last) return false;
    const next = this.words[link & (CHUNK - 1)] as number;
    this.#open(list, next, Math.min(this.#size * 2, LARGEST_SLICE));
    return true;
  }

  #open(list: PostingList, address: number, size: number): void {
    this.#address = address;
    this.#size = size;
    this.words = list.chunks[address >>> CHUNK_BITS] ?? this.words;
    this.#at = address & (CHUNK - 1);
    const filled = address + size - 1 === list.last ? list.next - address : size - 1;
    this.#sliceEnd = this.#at + filled;
  }
}
