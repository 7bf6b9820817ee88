/** One PostgreSQL session: bytes of the wire protocol in, bytes out. */
export interface Session {
  execute(bytes: Uint8Array, onAnswer: (bytes: Uint8Array) => void): Promise<void>;
  isInTransaction(): boolean;
}

/** A client that shares the session. Its identity is the object. */
export interface Sharer {
  answer(bytes: Uint8Array): void;
}

interface Batch {
  from: Sharer;
  bytes: Uint8Array;
  /** False where the client will go on in the same exchange (Flush instead of Sync). */
  complete: boolean;
}

const SYNC = Buffer.from('S\0\0\0\x04', 'latin1');
const ROLLBACK = Buffer.from('Q\0\0\0\x0dROLLBACK\0', 'latin1');

/**
 * Shares one session among several clients without mixing them: a batch (everything up to Sync) runs in one piece,
 * and while a client has a transaction open, all others wait.
 */
export class SingleSession {
  readonly #session: Session;
  readonly #left = new WeakSet<Sharer>();
  #queue: Batch[] = [];
  #owner: Sharer | null = null;
  #running: Promise<void> | null = null;

  constructor(session: Session) {
    this.#session = session;
  }

  submit(batch: Batch): void {
    this.#queue.push(batch);
    this.#running ??= this.#drain().finally(() => {
      this.#running = null;
    });
  }

  /** Forgets a client that has gone, and rolls back what it left open. */
  leave(sharer: Sharer): void {
    this.#left.add(sharer);
    this.#queue = this.#queue.filter((batch) => batch.from !== sharer);
    if (this.#owner === sharer) this.#recover();
  }

  /** Resolves once nothing runs any more. */
  async idle(): Promise<void> {
    await this.#running;
  }

  async #drain(): Promise<void> {
    for (let batch = this.#next(); batch; batch = this.#next()) {
      const { from, bytes, complete } = batch;
      await this.#session.execute(bytes, (answer) => from.answer(answer));
      this.#owner = complete && !this.#session.isInTransaction() ? null : from;
      if (this.#owner && this.#left.has(this.#owner)) this.#recover();
      await new Promise(setImmediate);
    }
  }

  #next(): Batch | undefined {
    const index = this.#owner ? this.#queue.findIndex((batch) => batch.from === this.#owner) : 0;
    return index < 0 ? undefined : this.#queue.splice(index, 1)[0];
  }

  #recover(): void {
    const rollback = this.#session.isInTransaction() ? [SYNC, ROLLBACK] : [SYNC];
    this.#owner = NOBODY;
    this.submit({ from: NOBODY, bytes: Buffer.concat(rollback), complete: true });
  }
}

const NOBODY: Sharer = { answer: () => undefined };
