import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Folder of uploaded files inside the data folder, and inside a backup. */
export const FILES_FOLDER = 'files';

/**
 * Uploaded files, each under the SHA-256 of its content: the same content is kept once, and what is read is what was written.
 * Processes that share a database share this folder.
 */
export interface FileStore {
  /** Keeps the bytes on disk before it answers; returns their SHA-256 in hex. */
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes; null where they are missing or are no longer what was written. */
  read(sha256: string): Promise<Buffer | null>;
  remove(sha256: string): Promise<void>;
  /** Contents that were last written before an instant. */
  listOlder(than: Date): Promise<string[]>;
}

const SHA256 = /^[0-9a-f]{64}$/;

/** The store inside a data folder; the folder appears with the first file. */
export function openFileStore(dataDir: string): FileStore {
  const root = join(dataDir, FILES_FOLDER);
  const pathOf = (sha256: string) => {
    if (!SHA256.test(sha256)) throw new Error(`not a SHA-256: ${sha256}`);
    return join(root, sha256.slice(0, 2), sha256);
  };
  return {
    async put(bytes) {
      const sha256 = hashOf(bytes);
      const path = pathOf(sha256);
      if (await touched(path, bytes.length)) return sha256;
      await writeWhole(path, bytes);
      return sha256;
    },
    async read(sha256) {
      const bytes = await readFile(pathOf(sha256)).catch(missing);
      return bytes && hashOf(bytes) === sha256 ? bytes : null;
    },
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
    async listOlder(than) {
      const entries = (await readdir(root, { recursive: true, withFileTypes: true }).catch(missing)) ?? [];
      const found: string[] = [];
      for (const entry of entries) {
        if (!entry.isFile() || !SHA256.test(entry.name)) continue;
        const facts = await stat(join(entry.parentPath, entry.name)).catch(missing);
        if (facts && facts.mtime < than) found.push(entry.name);
      }
      return found;
    },
  };
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Whether the file is there already, whole; then it counts as written now. */
async function touched(path: string, size: number): Promise<boolean> {
  const facts = await stat(path).catch(missing);
  if (facts?.size !== size) return false;
  await utimes(path, new Date(), new Date());
  return true;
}

/** Written beside, flushed, and only then given its name: a crash leaves no half of a file. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const partial = `${path}.${randomUUID()}.partial`;
  try {
    const file = await open(partial, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partial, path);
  } finally {
    await rm(partial, { force: true });
  }
  await syncFolder(dirname(path));
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function missing(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
  throw error;
}
