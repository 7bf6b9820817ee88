/** The codes of PostgreSQL's first packet (documentation, "Message Formats"). */
export const SSL_REQUEST = 80877103;
export const GSS_REQUEST = 80877104;
export const CANCEL_REQUEST = 80877102;

/** Cuts a client's byte stream into PostgreSQL protocol messages. The first packet of a connection has no type byte. */
export class WireFrames {
  #buffered: Buffer = Buffer.alloc(0);

  push(chunk: Buffer): void {
    this.#buffered = this.#buffered.length === 0 ? chunk : Buffer.concat([this.#buffered, chunk]);
  }

  /** The next whole first packet, or null until it has arrived. */
  nextStartup(): { code: number; bytes: Buffer } | null {
    if (this.#buffered.length < 8) return null;
    const bytes = this.#take(this.#buffered.readInt32BE(0));
    return bytes && { code: bytes.readInt32BE(4), bytes };
  }

  /** The next whole message, or null until it has arrived. `type` is its letter. */
  nextMessage(): { type: string; bytes: Buffer } | null {
    if (this.#buffered.length < 5) return null;
    const bytes = this.#take(1 + this.#buffered.readInt32BE(1));
    return bytes && { type: String.fromCharCode(bytes.readUInt8(0)), bytes };
  }

  #take(length: number): Buffer | null {
    if (this.#buffered.length < length) return null;
    const bytes = this.#buffered.subarray(0, length);
    this.#buffered = this.#buffered.subarray(length);
    return bytes;
  }
}
