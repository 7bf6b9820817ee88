import { createHash } from 'node:crypto';
import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Part } from './manifest.ts';

/** Writes one part of a backup and describes it. `path` is relative to `folder`. */
export async function writePart(
  folder: string,
  path: string,
  chunks: AsyncIterable<Uint8Array | string>,
): Promise<Part> {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  const file = await open(target, 'wx', 0o600);
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const chunk of chunks) {
      const data = Buffer.from(chunk);
      hash.update(data);
      bytes += data.length;
      await file.writeFile(data);
    }
  } finally {
    await file.close();
  }
  return { path, bytes, sha256: hash.digest('hex') };
}
