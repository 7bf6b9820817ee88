import { Inflate } from 'fflate';
import { PolicyFileError } from './file-error.ts';
import { LIMITS } from './limits.ts';

interface Entry {
  name: string;
  method: number;
  packed: number;
  unpacked: number;
  offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const CHUNK = 16 * 1024;

const malformed = (detail: string) => new PolicyFileError('malformed', detail);

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === END) return at;
  throw malformed('压缩包没有目录');
}

function readDirectory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 22) throw malformed('压缩包不完整');
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.zipEntries) throw new PolicyFileError('too-large', `压缩包内有 ${count} 个文件`);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw malformed('压缩包目录损坏');
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Unpacks in small steps and stops at the limit, whatever size the file claims for itself. */
function inflate(packed: Uint8Array, limit: number, name: string): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((piece) => {
    size += piece.length;
    if (size <= limit) pieces.push(piece);
  });
  try {
    for (let at = 0; at < packed.length; at += CHUNK) {
      stream.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
      if (size > limit) break;
    }
  } catch {
    throw malformed(`${name} 解压失败`);
  }
  if (size > limit) throw new PolicyFileError('too-large', `${name} 解压后超过 ${limit} 字节`);
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/**
 * Reads the named entries of a zip file. Bounded in entries, in bytes and in the ratio of unpacked to packed, checked while
 * unpacking, so that a zip bomb ends at the limit. Nothing but the wanted entries is unpacked.
 */
export function readZipEntries(bytes: Uint8Array, wanted: readonly string[]): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = new Map<string, Uint8Array>();
  for (const entry of readDirectory(bytes)) {
    if (!wanted.includes(entry.name) || found.has(entry.name)) continue;
    if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL)
      throw malformed(`${entry.name} 位置错误`);
    const from =
      entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
    const packed = bytes.subarray(from, from + entry.packed);
    if (packed.length < entry.packed) throw malformed(`${entry.name} 不完整`);
    const limit = Math.min(LIMITS.entryBytes, Math.max(1024 * 1024, entry.packed * LIMITS.entryRatio));
    if (entry.unpacked > limit) throw new PolicyFileError('too-large', `${entry.name} 压缩比异常`);
    if (entry.method === 0) found.set(entry.name, packed);
    else if (entry.method === 8) found.set(entry.name, inflate(packed, limit, entry.name));
    else throw malformed(`${entry.name} 的压缩方式 ${entry.method} 不受支持`);
  }
  return found;
}
