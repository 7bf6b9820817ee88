import { createInflateRaw } from 'node:zlib';
import type { TableLimits } from './table.ts';
import { tableRefusal } from './table-refusal.ts';

interface ZipPart {
  name: string;
  method: number;
  packed: Uint8Array;
}

/**
 * Looks into an xlsx archive before it is read: too many parts, too much content once unpacked (measured, not as declared),
 * no workbook inside, or damage are refused.
 */
export async function guardXlsx(bytes: Uint8Array, limits: TableLimits): Promise<void> {
  const parts = listParts(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), limits);
  if (!parts.some((part) => part.name === 'xl/workbook.xml')) throw tableRefusal.notWorkbook();
  let left = limits.maxUnpackedBytes;
  for (const part of parts) {
    left -= part.method === 0 ? part.packed.length : await inflatedSize(part.packed, left);
    if (left < 0) throw tableRefusal.unpacked(limits.maxUnpackedBytes);
  }
}

/** Reads the central directory (APPNOTE 6.3.10, 4.3.12 and 4.3.16). */
function listParts(bytes: Buffer, limits: TableLimits): ZipPart[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > bytes.length) throw tableRefusal.damagedWorkbook();
  const count = bytes.readUInt16LE(end + 10);
  if (count > limits.maxParts) throw tableRefusal.unpacked(limits.maxUnpackedBytes);
  const parts: ZipPart[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw tableRefusal.damagedWorkbook();
    const nameLength = bytes.readUInt16LE(at + 28);
    parts.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed: packedBytes(bytes, bytes.readUInt32LE(at + 42), bytes.readUInt32LE(at + 20)),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

function packedBytes(bytes: Buffer, header: number, size: number): Uint8Array {
  if (header + 30 > bytes.length) throw tableRefusal.damagedWorkbook();
  const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
  if (start + size > bytes.length) throw tableRefusal.damagedWorkbook();
  return bytes.subarray(start, start + size);
}

/** Size of the content in bytes; stops counting soon after `most`. */
async function inflatedSize(packed: Uint8Array, most: number): Promise<number> {
  const inflate = createInflateRaw();
  inflate.end(packed);
  let size = 0;
  try {
    for await (const piece of inflate as AsyncIterable<Uint8Array>) {
      size += piece.length;
      if (size > most) break;
    }
  } catch (cause) {
    throw tableRefusal.damagedWorkbook(cause);
  }
  return size;
}
