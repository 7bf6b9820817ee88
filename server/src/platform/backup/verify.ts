import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BackupDamagedError } from './backup-error.ts';
import { Manifest, type Part } from './manifest.ts';

export const MANIFEST_PATH = 'manifest.json';

/**
 * Reads the manifest of an unpacked backup and checks that every part is there and unchanged, and nothing else.
 *
 * @throws BackupDamagedError naming the part
 */
export async function verifyBackup(folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  const parts = [...manifest.tables, ...manifest.files];
  const present = await listFiles(folder);
  const expected = new Set([MANIFEST_PATH, ...parts.map(({ path }) => path)]);
  const wrong = [...expected].filter((path) => !present.has(path));
  wrong.push(...[...present].filter((path) => !expected.has(path)));
  for (const part of parts)
    if (present.has(part.path) && !(await isWhole(folder, part))) wrong.push(part.path);
  if (wrong.length > 0) throw damaged(wrong.join(', '));
  return manifest;
}

/** Paths of all files below a folder, relative to it, with `/`. */
export async function listFiles(folder: string): Promise<Set<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Set(files.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1)));
}

async function readManifest(folder: string): Promise<Manifest> {
  try {
    return Manifest.parse(JSON.parse(await readFile(join(folder, MANIFEST_PATH), 'utf8')));
  } catch (cause) {
    throw damaged(MANIFEST_PATH, cause);
  }
}

async function isWhole(folder: string, part: Part): Promise<boolean> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(join(folder, part.path))) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return bytes === part.bytes && hash.digest('hex') === part.sha256;
}

function damaged(what: string, cause?: unknown): BackupDamagedError {
  return new BackupDamagedError(`备份已损坏或被改动:${what}\nThe backup is damaged or was altered: ${what}`, {
    cause,
  });
}
