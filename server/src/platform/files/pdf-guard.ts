import { inflateSync } from 'node:zlib';
import { fileRefusal } from './file-refusal.ts';

/** Names that let a PDF run, start, send or carry something (ISO 32000-1, 12.6.4, 7.11.4, 12.7.8). */
const ACTIVE =
  /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|GoToE|Rendition|Movie|Sound)(?![A-Za-z0-9_])/;
const ENCRYPTED = /\/Encrypt(?![A-Za-z0-9_])/;
/** Content of object streams that is looked at, all together. */
const MOST_UNPACKED = 64 * 1_048_576;

/**
 * Refuses a PDF that is cut off, encrypted, or names something active, in plain objects or packed ones. What stands in
 * streams of text and pictures is not looked at: a reader does not run it.
 */
export function guardPdf(bytes: Buffer): void {
  const text = bytes.toString('latin1');
  const end = text.lastIndexOf('%%EOF');
  if (end < 0 || end < text.length - 2048) throw fileRefusal.damaged();
  const plain = plainNames(outsideStreams(text));
  if (ENCRYPTED.test(plain)) throw fileRefusal.encrypted();
  if (ACTIVE.test(plain)) throw fileRefusal.scripted();
  for (const objects of objectStreams(bytes, text)) {
    if (ACTIVE.test(plainNames(objects))) throw fileRefusal.scripted();
  }
}

/** The objects without the content of their streams. */
function outsideStreams(text: string): string {
  const kept: string[] = [];
  let from = 0;
  for (;;) {
    const start = text.indexOf('stream', from);
    const end = start < 0 ? -1 : text.indexOf('endstream', start);
    if (end < 0) return `${kept.join(' ')} ${text.slice(from)}`;
    kept.push(text.slice(from, start));
    from = end + 'endstream'.length;
  }
}

/** `/J#61vaScript` is `/JavaScript` (ISO 32000-1, 7.3.5). */
function plainNames(text: string): string {
  return text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Packed objects (7.5.7), unpacked. One that cannot be unpacked cannot be checked: the file is refused. */
function* objectStreams(bytes: Buffer, text: string): Generator<string> {
  let left = MOST_UNPACKED;
  for (const { index } of text.matchAll(/\/Type\s*\/ObjStm/g)) {
    const keyword = text.indexOf('stream', index);
    if (keyword < 0) throw fileRefusal.damaged();
    const start = keyword + 'stream'.length + (text.startsWith('\r\n', keyword + 6) ? 2 : 1);
    const end = text.indexOf('endstream', start);
    if (end < 0) throw fileRefusal.damaged();
    const dictionary = text.slice(Math.max(0, text.lastIndexOf(' obj', index)), keyword);
    const packed = bytes.subarray(start, end);
    const objects = /\/FlateDecode/.test(dictionary) ? unpack(packed, left) : packed;
    left -= objects.length;
    yield objects.toString('latin1');
  }
}

function unpack(packed: Buffer, most: number): Buffer {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw fileRefusal.unpacked();
    throw fileRefusal.damaged(cause);
  }
}
