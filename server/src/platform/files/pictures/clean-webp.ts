import { fileRefusal } from '../file-refusal.ts';

const KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP']);
/** Flags of VP8X that announce Exif and XMP (RFC 9649, 2.7.1). */
const ANNOUNCED = 0b0000_1100;

/** A still WebP with only what its pixels need, cut at its end (RFC 9649). */
export function cleanWebp(bytes: Buffer): Buffer {
  const pieces: Buffer[] = [];
  const size = bytes.readUInt32LE(4) + 8;
  if (size > bytes.length) throw fileRefusal.damaged();
  for (let at = 12; at < size; ) {
    if (at + 8 > size) throw fileRefusal.damaged();
    const name = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    const end = at + 8 + length + (length % 2);
    if (at + 8 + length > size) throw fileRefusal.damaged();
    if (name === 'ANIM' || name === 'ANMF') throw fileRefusal.animated();
    if (KEPT.has(name)) pieces.push(chunkOf(bytes.subarray(at, Math.min(end, size)), name));
    at = end;
  }
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...pieces]);
  const head = Buffer.alloc(8);
  head.write('RIFF', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

function chunkOf(chunk: Buffer, name: string): Buffer {
  if (name !== 'VP8X') return chunk;
  const plain = Buffer.from(chunk);
  if (plain.length < 18) throw fileRefusal.damaged();
  plain[8] = (plain[8] ?? 0) & ~ANNOUNCED;
  return plain;
}
