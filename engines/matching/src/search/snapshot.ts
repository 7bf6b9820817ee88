import type { IndexParts } from './index-parts.ts';
import { ByteReader, ByteWriter } from './snapshot-bytes.ts';

const MAGIC = 0x52515349; // "RQSI"
const VERSION = 1;

/** A number that differs for different dictionaries (FNV-1a). */
export function fingerprint(words: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const word of [...words].sort()) {
    for (let i = 0; i <= word.length; i++) {
      hash = Math.imul(hash ^ (i < word.length ? word.charCodeAt(i) : 0), 0x01000193) >>> 0;
    }
  }
  return hash;
}

/** The live documents, their terms and words as bytes. Dead documents are left out. */
export function writeSnapshot(parts: IndexParts, dictionary: number): Uint8Array {
  const writer = new ByteWriter();
  for (const word of [MAGIC, VERSION, dictionary]) writer.number(word);
  const renumbered = new Map<number, number>();
  writer.number(parts.ordinals.size);
  for (const ordinal of parts.ordinals.values()) {
    renumbered.set(ordinal, renumbered.size);
    writer.bytes(parts.arena.bytesOf(ordinal));
  }
  writePostings(parts, renumbered, writer);
  const lines: string[] = [];
  for (const { term, count, keys } of parts.lexicon.entries()) {
    if (count > 0) lines.push([term, count, keys.full, keys.initials, keys.fuzzy].join('\t'));
  }
  writer.text(lines.join('\n'));
  return writer.finish();
}

function writePostings(parts: IndexParts, renumbered: ReadonlyMap<number, number>, writer: ByteWriter): void {
  const { vocabulary, pool } = parts;
  const used: number[] = [];
  for (let id = 0; id < vocabulary.size; id++) if (vocabulary.frequency(id) > 0) used.push(id);
  writer.text(used.map((id) => vocabulary.term(id)).join('\n'));
  for (const id of used) {
    const words: number[] = [];
    pool.scan(id, (list, from, to) => {
      for (let i = from; i < to; i++) {
        const word = list[i] ?? 0;
        const ordinal = renumbered.get(word >>> 8);
        if (ordinal !== undefined) words.push(ordinal * 256 + (word & 255));
      }
    });
    words.sort((a, b) => a - b);
    writer.numbers(words);
  }
}

/**
 * Fills empty parts from a snapshot.
 * @throws RangeError when the bytes are something else, cut short, of another version or from another dictionary.
 */
export function readSnapshot(snapshot: Uint8Array, parts: IndexParts, dictionary: number): void {
  const reader = new ByteReader(snapshot);
  if (reader.number() !== MAGIC) throw new RangeError('not a snapshot of a search index');
  if (reader.number() !== VERSION) throw new RangeError('a snapshot of another version');
  if (reader.number() !== dictionary) throw new RangeError('a snapshot made with another dictionary');
  const documents = reader.number();
  for (let i = 0; i < documents; i++) {
    const ordinal = parts.ids.length;
    parts.arena.putBytes(ordinal, reader.bytes());
    parts.add(parts.arena.get(ordinal));
  }
  const terms = reader.text();
  for (const term of terms === '' ? [] : terms.split('\n')) {
    const id = parts.vocabulary.intern(term);
    const words = reader.numbers();
    parts.vocabulary.count(id, words.length);
    for (const word of words) parts.pool.append(id, word >>> 8, word & 255);
  }
  const lines = reader.text();
  for (const line of lines === '' ? [] : lines.split('\n')) {
    const [term = '', count = '0', full = '', initials = '', fuzzy = ''] = line.split('\t');
    parts.lexicon.restore({ term, count: Number(count), keys: { full, initials, fuzzy } });
  }
}
