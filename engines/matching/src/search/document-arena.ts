import { grown } from './growable.ts';
import type { SearchDocument } from './search-document.ts';

const CHUNK_BYTES = 4 << 20;

/** Documents as UTF-8 JSON in large buffers outside the heap; they are read back for the hits of one page only. */
export class DocumentArena {
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();
  #chunks: Uint8Array[] = [];
  #used = 0;
  #chunkOf = new Uint32Array(1024);
  #start = new Uint32Array(1024);
  #length = new Uint32Array(1024);

  /** Keeps a document under an ordinal. */
  put(ordinal: number, document: SearchDocument): void {
    const bytes = this.#encoder.encode(JSON.stringify(document));
    let chunk = this.#chunks.at(-1);
    if (chunk === undefined || this.#used + bytes.length > chunk.length) {
      chunk = new Uint8Array(Math.max(CHUNK_BYTES, bytes.length));
      this.#chunks.push(chunk);
      this.#used = 0;
    }
    chunk.set(bytes, this.#used);
    this.#chunkOf = grown(this.#chunkOf, ordinal + 1);
    this.#start = grown(this.#start, ordinal + 1);
    this.#length = grown(this.#length, ordinal + 1);
    this.#chunkOf[ordinal] = this.#chunks.length - 1;
    this.#start[ordinal] = this.#used;
    this.#length[ordinal] = bytes.length;
    this.#used += bytes.length;
  }

  get(ordinal: number): SearchDocument {
    const start = this.#start[ordinal] ?? 0;
    const chunk = this.#chunks[this.#chunkOf[ordinal] ?? 0] ?? new Uint8Array();
    return JSON.parse(this.#decoder.decode(chunk.subarray(start, start + (this.#length[ordinal] ?? 0))));
  }

  /** Bytes held. */
  get bytes(): number {
    return this.#chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  }
}
