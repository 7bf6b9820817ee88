import { createServer, type Server, type Socket } from 'node:net';
import { type Session, type Sharer, SingleSession } from './single-session.ts';
import { CANCEL_REQUEST, GSS_REQUEST, SSL_REQUEST, WireFrames } from './wire-frames.ts';

/** Ends of a batch: Query, Function call, Sync, CopyDone, CopyFail. Flush (`H`) ends one that will go on. */
const BATCH_ENDS = 'QFScf';

/**
 * Answers PostgreSQL clients on a Unix socket out of one session.
 *
 * `@electric-sql/pglite-socket` does the same message by message; there, the Parse of one client can come between Parse
 * and Bind of another after a transaction, and rows reach the wrong client. Here a batch runs in one piece.
 */
export class WireServer {
  readonly #server: Server;
  readonly #session: SingleSession;
  readonly #sockets = new Set<Socket>();

  constructor(session: Session) {
    this.#session = new SingleSession(session);
    this.#server = createServer((socket) => this.#accept(socket));
  }

  async listen(path: string): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(path, resolve);
    });
  }

  /** Lets the running batch finish, then ends all connections. Open transactions are rolled back. */
  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    await this.#session.idle();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
    await this.#session.idle();
  }

  #accept(socket: Socket): void {
    const sharer: Sharer = { answer: (bytes) => socket.writable && socket.write(Buffer.from(bytes)) };
    const read = reader(socket, (bytes, complete) => this.#session.submit({ from: sharer, bytes, complete }));
    this.#sockets.add(socket);
    socket.on('data', read);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      this.#sockets.delete(socket);
      this.#session.leave(sharer);
    });
  }
}

/** Reads one connection: the first packets, then batches. */
function reader(socket: Socket, onBatch: (bytes: Buffer, complete: boolean) => void) {
  const frames = new WireFrames();
  let started = false;
  let pending: Buffer[] = [];

  function start(): boolean {
    const packet = frames.nextStartup();
    if (!packet) return false;
    if (packet.code === SSL_REQUEST || packet.code === GSS_REQUEST) socket.write('N');
    else if (packet.code === CANCEL_REQUEST) socket.end();
    else {
      started = true;
      onBatch(packet.bytes, true);
    }
    return true;
  }

  function next(): boolean {
    const message = frames.nextMessage();
    if (!message) return false;
    if (message.type === 'X') {
      socket.end();
      return false;
    }
    pending.push(message.bytes);
    const complete = BATCH_ENDS.includes(message.type);
    if (complete || message.type === 'H') {
      onBatch(Buffer.concat(pending), complete);
      pending = [];
    }
    return true;
  }

  return (chunk: Buffer) => {
    frames.push(chunk);
    while (started ? next() : start());
  };
}
