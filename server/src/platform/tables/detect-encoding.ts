import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import jschardet from 'jschardet';
import { garbledShare, plausibility } from './plausibility.ts';
import { tableRefusal } from './table-refusal.ts';

const SAMPLE_BYTES = 256 * 1024;
const MARKS: readonly [string, readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];
/** A file cut in the middle of a character is still read; a tenth of garbled text is not. */
const MAX_GARBLED = 0.005;

/** An encoding and how many bytes its byte-order mark takes. */
export interface DetectedEncoding {
  encoding: string;
  markBytes: number;
}

/**
 * The encoding of a text file. A byte-order mark decides; valid UTF-8 comes next; then each candidate is tried and the most
 * plausible text wins. Throws where nothing readable comes out (binary files too).
 */
export function detectEncoding(bytes: Uint8Array): DetectedEncoding {
  const mark = MARKS.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (mark) return { encoding: mark[0], markBytes: mark[1].length };
  const sample = Buffer.from(bytes.subarray(0, SAMPLE_BYTES));
  if (sample.includes(0) || bytes.includes(0)) {
    return { encoding: chooseWide(sample), markBytes: 0 };
  }
  if (isUtf8(bytes) && !looksLikeChineseByAccident(sample)) return { encoding: 'utf-8', markBytes: 0 };
  return { encoding: chooseNarrow(sample), markBytes: 0 };
}

/** The encoding that a person named: GBK and its relatives are read as their superset GB 18030. */
export function namedEncoding(name: string, bytes: Uint8Array): DetectedEncoding {
  const plain = name.trim().toLowerCase().replace(/_/g, '-');
  const encoding = /^(gbk|gb2312|cp936|gb-?18030)$/.test(plain)
    ? 'gb18030'
    : plain.replace(/^(utf|ucs)-?(8|16)-?/, 'utf-$2').replace(/^utf-16$/, 'utf-16le');
  if (!iconv.encodingExists(encoding)) throw tableRefusal.badEncodingName(name);
  const mark = MARKS.find(
    ([of, signature]) => of === encoding && signature.every((byte, index) => bytes[index] === byte),
  );
  const sample = decodeSample(Buffer.from(bytes.subarray(0, SAMPLE_BYTES)), encoding);
  if (garbledShare(sample) > MAX_GARBLED) throw tableRefusal.encodingMismatch(name);
  return { encoding, markBytes: mark?.[1].length ?? 0 };
}

/** Two bytes a character without a mark: ASCII punctuation and line ends leave every other byte zero. */
function chooseWide(sample: Buffer): string {
  const best = bestOf(sample, ['utf-16le', 'utf-16be']);
  if (!best || best.score < 0.5 || best.text.includes('\0')) throw tableRefusal.binary();
  return best.encoding;
}

function chooseNarrow(sample: Buffer): string {
  if (controlShare(sample) > 0.01) throw tableRefusal.binary();
  const best = bestOf(sample, ['utf-8', 'gb18030', 'big5']);
  if (best && best.score >= 0.45 && garbledShare(best.text) <= MAX_GARBLED) return best.encoding;
  const guess = jschardet.detect(sample);
  const text = guess.encoding && iconv.encodingExists(guess.encoding) && iconv.decode(sample, guess.encoding);
  if (text && guess.confidence >= 0.9 && garbledShare(text) === 0 && plausibility(text) >= 0.2) {
    return guess.encoding.toLowerCase();
  }
  throw tableRefusal.unknownEncoding();
}

/**
 * Short GBK text can happen to be valid UTF-8 made of two-byte characters only. Runs of such characters that read as common
 * Chinese in GBK are taken for Chinese.
 */
function looksLikeChineseByAccident(sample: Buffer): boolean {
  const text = sample.toString('utf8');
  if (!/[\u0080-\u07ff]{2}/u.test(text) || /[\u0800-\u{10ffff}]/u.test(text.replace(/\uFFFD$/u, '')))
    return false;
  return plausibility(iconv.decode(sample, 'gb18030')) >= 0.9;
}

function bestOf(sample: Buffer, encodings: readonly string[]) {
  return encodings
    .map((encoding) => {
      const text = decodeSample(sample, encoding);
      return { encoding, text, score: plausibility(text) };
    })
    .sort((a, b) => b.score - a.score)[0];
}

/** Decodes a sample; a character cut at its end is left out. */
function decodeSample(sample: Buffer, encoding: string): string {
  const even = encoding.startsWith('utf-16') ? sample.subarray(0, sample.length & ~1) : sample;
  const decoder = iconv.getDecoder(encoding);
  const text = decoder.write(even);
  return sample.length < SAMPLE_BYTES ? text + (decoder.end() ?? '') : text;
}

function controlShare(sample: Buffer): number {
  const controls = sample.reduce(
    (count, byte) => count + (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13 ? 1 : 0),
    0,
  );
  return sample.length === 0 ? 0 : controls / sample.length;
}
