import { createReadStream } from 'node:fs';

const NEWLINE = 0x0a;

/**
 * The lines of a file, in batches of about `batchBytes`. Cuts at the byte 0x0A only: `node:readline` would also cut at
 * U+2028, which JSON may contain.
 */
export async function* readLineBatches(path: string, batchBytes: number): AsyncGenerator<string[]> {
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: batchBytes })) {
    const data = Buffer.concat([rest, chunk]);
    const end = data.lastIndexOf(NEWLINE) + 1;
    rest = data.subarray(end);
    if (end > 0) yield data.toString('utf8', 0, end - 1).split('\n');
  }
  if (rest.length > 0) yield [rest.toString('utf8')];
}
