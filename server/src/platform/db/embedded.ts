import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { type FolderLock, lockFolder } from '../lock/index.ts';
import { makeSocketFolder } from './socket-folder.ts';
import { startTypeScriptWorker } from './typescript-worker.ts';

/** The embedded database of a data folder, answering on a Unix socket in `socketFolder`. */
export interface Embedded {
  socketFolder: string;
  /** Finishes what runs, writes a checkpoint, frees the folder. */
  stop(): Promise<void>;
}

/**
 * Starts PGlite for a data folder in a worker thread of this process, under the folder's lock.
 *
 * @throws FolderLockedError when another process holds the folder
 */
export async function startEmbedded(dataDir: string): Promise<Embedded> {
  const lock = lockFolder(dataDir);
  try {
    return await startUnderLock(dataDir, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function startUnderLock(dataDir: string, lock: FolderLock): Promise<Embedded> {
  const folder = join(dataDir, 'database');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const socket = makeSocketFolder(dataDir);
  const worker = startTypeScriptWorker(new URL('./pglite-worker.ts', import.meta.url), {
    folder,
    socketPath: socket.socketPath,
  });
  await message(worker);
  worker.on('error', stopProcess);
  lock.publish({ socketFolder: socket.folder });
  return {
    socketFolder: socket.folder,
    stop: async () => {
      const closed = message(worker);
      worker.postMessage('close');
      await closed;
      worker.off('error', stopProcess);
      await worker.terminate();
      socket.remove();
      lock.release();
    },
  };
}

/** The next message of the worker; an error or its end instead of one rejects. */
function message(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (done: () => void) => () => {
      worker.off('message', onMessage).off('exit', onExit).off('error', onError);
      done();
    };
    const onMessage = settle(resolve);
    const onExit = settle(() => reject(new Error('The embedded database ended unexpectedly.')));
    const onError = (cause: Error) =>
      settle(() => reject(new Error('The embedded database failed.', { cause })))();
    worker.on('message', onMessage).on('exit', onExit).on('error', onError);
  });
}

/** A broken engine can't be mended in place: the process ends, and the next start recovers from the log. */
function stopProcess(cause: Error): never {
  throw new Error('The embedded database failed.', { cause });
}
