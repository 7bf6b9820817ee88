import { grown } from './growable.ts';

const CHUNK_BITS = 18;
const CHUNK = 1 << CHUNK_BITS;
const LARGEST_SLICE = 4096;
const NONE = 0xffffffff;

/** Document ordinals have 24 bits in a posting. */
export const MAX_ORDINAL = (1 << 24) - 1;

/**
 * Posting lists of all terms in shared memory: a list is a chain of slices of growing length (2, 4, … 4096 words) whose last
 * word is the address of the next slice. A posting is one word: ordinal in the upper 24 bits, impact (1 to 255) in the lower 8.
 * Appending never moves what is there, so a document can be found as soon as it is added.
 */
export class PostingPool {
  #chunks: Uint32Array[] = [];
  #used = CHUNK;
  #head = new Uint32Array(1024).fill(NONE);
  #next = new Uint32Array(1024);
  #end = new Uint32Array(1024);
  #size = new Uint16Array(1024);

  /** Appends a posting to a term's list; ordinals must ascend within a list. */
  append(term: number, ordinal: number, impact: number): void {
    this.#reserve(term);
    if (this.#head[term] === NONE) this.#open(term);
    else if (this.#next[term] === this.#end[term]) this.#extend(term);
    const address = this.#next[term] ?? 0;
    this.#write(address, ordinal * 256 + impact);
    this.#next[term] = address + 1;
  }

  /** Calls `visit` with every filled part of the list: words `from` to `to` (exclusive) of `words`. */
  scan(term: number, visit: (words: Uint32Array, from: number, to: number) => void): void {
    if (term >= this.#head.length) return;
    let address = this.#head[term] ?? NONE;
    if (address === NONE) return;
    const last = this.#end[term] ?? 0;
    let size = 2;
    for (;;) {
      const words = this.#chunks[address >>> CHUNK_BITS];
      if (words === undefined) return;
      const from = address & (CHUNK - 1);
      const link = address + size - 1;
      if (link === last) {
        visit(words, from, (this.#next[term] ?? 0) - address + from);
        return;
      }
      visit(words, from, from + size - 1);
      address = words[from + size - 1] ?? NONE;
      size = Math.min(size * 2, LARGEST_SLICE);
    }
  }

  /** Bytes held. */
  get bytes(): number {
    return this.#chunks.length * CHUNK * 4 + this.#head.length * 14;
  }

  #reserve(term: number): void {
    const before = this.#head.length;
    if (term < before) return;
    this.#head = grown(this.#head, term + 1);
    this.#head.fill(NONE, before);
    this.#next = grown(this.#next, term + 1);
    this.#end = grown(this.#end, term + 1);
    this.#size = grown(this.#size, term + 1);
  }

  #open(term: number): void {
    const address = this.#allocate(2);
    this.#head[term] = address;
    this.#place(term, address, 2);
  }

  #extend(term: number): void {
    const size = Math.min((this.#size[term] ?? 2) * 2, LARGEST_SLICE);
    const address = this.#allocate(size);
    this.#write(this.#end[term] ?? 0, address);
    this.#place(term, address, size);
  }

  #place(term: number, address: number, size: number): void {
    this.#next[term] = address;
    this.#end[term] = address + size - 1;
    this.#size[term] = size;
  }

  #allocate(size: number): number {
    if (this.#used + size > CHUNK) {
      this.#chunks.push(new Uint32Array(CHUNK));
      this.#used = 0;
    }
    const address = (this.#chunks.length - 1) * CHUNK + this.#used;
    this.#used += size;
    return address;
  }

  #write(address: number, word: number): void {
    const chunk = this.#chunks[address >>> CHUNK_BITS];
    if (chunk !== undefined) chunk[address & (CHUNK - 1)] = word;
  }
}
