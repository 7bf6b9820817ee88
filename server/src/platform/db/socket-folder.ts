import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** libpq's name for the socket of port 5432; clients name the folder only. */
const SOCKET_NAME = '.s.PGSQL.5432';
/** sun_path holds 108 bytes on Linux and 104 on macOS, with the closing zero. */
const MAX_PATH_BYTES = 103;

/** A folder, open to this user only, for the database's Unix socket. */
export interface SocketFolder {
  folder: string;
  socketPath: string;
  remove(): void;
}

/**
 * Makes the socket's folder inside the data folder, or in the system's temporary folder where the path would be longer
 * than a socket's path may be. The caller holds the lock of the data folder, so an old socket found there is stale.
 */
export function makeSocketFolder(dataDir: string): SocketFolder {
  const inside = resolve(dataDir, 'run');
  const fits = Buffer.byteLength(join(inside, SOCKET_NAME)) <= MAX_PATH_BYTES;
  if (fits) rmSync(inside, { recursive: true, force: true });
  if (fits) mkdirSync(inside, { mode: 0o700 });
  const folder = fits ? inside : mkdtempSync(join(tmpdir(), 'rongqiao-'));
  chmodSync(folder, 0o700);
  return {
    folder,
    socketPath: join(folder, SOCKET_NAME),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
