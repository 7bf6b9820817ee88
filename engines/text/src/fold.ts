import { foldUnit } from './fold-table.ts';

/** A text made comparable, with the way back to the original. */
export interface FoldedText {
  text: string;
  /** `offsets[i]` is the UTF-16 offset in the original of the unit at `i` of `text`; the last entry is the original's length. */
  offsets: Uint32Array;
}

const CHUNK = 4096;

/** Folds a text: NFKC, lower case, simplified characters; control characters, emoji and lone surrogates become spaces. */
export function fold(original: string): string {
  let out = '';
  let units: number[] = [];
  for (let i = 0; i < original.length; i++) {
    const folded = foldUnit(original.charCodeAt(i));
    if (typeof folded === 'number') units.push(folded);
    else for (let k = 0; k < folded.length; k++) units.push(folded.charCodeAt(k));
    if (units.length >= CHUNK) {
      out += String.fromCharCode(...units);
      units = [];
    }
  }
  return units.length === 0 ? out : out + String.fromCharCode(...units);
}

/** As `fold`, with the offsets that lead back into the original text. */
export function foldWithOffsets(original: string): FoldedText {
  const offsets: number[] = [];
  for (let i = 0; i < original.length; i++) {
    const folded = foldUnit(original.charCodeAt(i));
    const width = typeof folded === 'number' ? 1 : folded.length;
    for (let k = 0; k < width; k++) offsets.push(i);
  }
  offsets.push(original.length);
  return { text: fold(original), offsets: Uint32Array.from(offsets) };
}
