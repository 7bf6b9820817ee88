import { grown } from './growable.ts';
import { CHUNK_BITS, LARGEST_SLICE, PostingCursor, SMALLEST_SLICE } from './posting-cursor.ts';

const CHUNK = 1 << CHUNK_BITS;
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

  /** A walk through a term's list. */
  walk(term: number): PostingCursor {
    if (term >= this.#head.length || this.#head[term] === NONE) return new PostingCursor();
    const [head, next, last] = [this.#head, this.#next, this.#end].map((of) => of[term] as number);
    return new PostingCursor({ chunks: this.#chunks, head: head ?? 0, next: next ?? 0, last: last ?? 0 });
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
    const address = this.#allocate(SMALLEST_SLICE);
    this.#head[term] = address;
    this.#place(term, address, SMALLEST_SLICE);
  }

  #extend(term: number): void {
    const size = Math.min((this.#size[term] ?? SMALLEST_SLICE) * 2, LARGEST_SLICE);
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
