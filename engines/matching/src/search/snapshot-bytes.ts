/** Writes numbers (32 bits, little endian), byte strings and texts one after the other. */
export class ByteWriter {
  #buffer = new Uint8Array(1 << 20);
  #view = new DataView(this.#buffer.buffer);
  #used = 0;

  number(value: number): void {
    this.#reserve(4);
    this.#view.setUint32(this.#used, value, true);
    this.#used += 4;
  }

  /** Length, then the values. */
  numbers(values: readonly number[]): void {
    this.#reserve(4 + values.length * 4);
    this.number(values.length);
    for (const value of values) {
      this.#view.setUint32(this.#used, value, true);
      this.#used += 4;
    }
  }

  /** Length, then the bytes. */
  bytes(bytes: Uint8Array): void {
    this.number(bytes.length);
    this.#reserve(bytes.length);
    this.#buffer.set(bytes, this.#used);
    this.#used += bytes.length;
  }

  text(text: string): void {
    this.bytes(new TextEncoder().encode(text));
  }

  /** A copy of what was written. */
  finish(): Uint8Array {
    return this.#buffer.slice(0, this.#used);
  }

  #reserve(more: number): void {
    if (this.#used + more <= this.#buffer.length) return;
    const larger = new Uint8Array(Math.max(this.#buffer.length * 2, this.#used + more));
    larger.set(this.#buffer);
    this.#buffer = larger;
    this.#view = new DataView(larger.buffer);
  }
}

/** Reads what a ByteWriter wrote. Every method throws RangeError when the bytes end too early. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  number(): number {
    const value = this.#view.getUint32(this.#at, true);
    this.#at += 4;
    return value;
  }

  numbers(): Uint32Array {
    const values = new Uint32Array(this.#room(this.number(), 4));
    for (let i = 0; i < values.length; i++) values[i] = this.number();
    return values;
  }

  bytes(): Uint8Array {
    const length = this.#room(this.number(), 1);
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  text(): string {
    return new TextDecoder().decode(this.bytes());
  }

  #room(count: number, width: number): number {
    if (this.#at + count * width > this.#bytes.length) throw new RangeError('the snapshot is cut short');
    return count;
  }
}
