import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { fileRefusal } from './file-refusal.ts';

/** One part of an archive: its name as written, and its content. */
export interface ZipPart {
  name: string;
  content: Buffer;
}

const MOST_PARTS = 2000;

/**
 * The parts of an archive one by one, unpacked and measured, not as declared: more than `mostBytes` in all is refused, as are
 * damage, encryption and names that lead outside.
 */
export async function* readZipParts(bytes: Buffer, mostBytes: number): AsyncGenerator<ZipPart> {
  const zip = await open(bytes);
  if (zip.entryCount > MOST_PARTS) throw fileRefusal.unpacked();
  let left = mostBytes;
  for (;;) {
    const entry = await nextEntry(zip);
    if (!entry) return;
    if ((entry.generalPurposeBitFlag & 1) !== 0) throw fileRefusal.encrypted();
    if (entry.uncompressedSize > left) throw fileRefusal.unpacked();
    const content = await contentOf(zip, entry, left);
    left -= content.length;
    yield { name: entry.fileName, content };
  }
}

function open(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, strictFileNames: true }, (error, zip) => {
      if (error) reject(fileRefusal.damaged(error));
      else resolve(zip);
    });
  });
}

function nextEntry(zip: ZipFile): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    const done = (settle: () => void) => {
      zip.removeAllListeners();
      settle();
    };
    zip.once('entry', (entry: Entry) => done(() => resolve(entry)));
    zip.once('end', () => done(() => resolve(null)));
    zip.once('error', (error: unknown) => done(() => reject(fileRefusal.damaged(error))));
    zip.readEntry();
  });
}

async function contentOf(zip: ZipFile, entry: Entry, most: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    const stream = await openEntry(zip, entry);
    for await (const piece of stream as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size > most) break;
      pieces.push(piece);
    }
  } catch (cause) {
    throw fileRefusal.damaged(cause);
  }
  if (size > most) throw fileRefusal.unpacked();
  return Buffer.concat(pieces);
}

function openEntry(zip: ZipFile, entry: Entry): Promise<NodeJS.ReadableStream> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });
}
