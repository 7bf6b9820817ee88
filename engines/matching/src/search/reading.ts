import type { Segmenter } from '@rongqiao/text';

/** A way to read a part of the query. */
export interface Reading {
  text: string;
  /** 0 to 1. */
  confidence: number;
}

/**
 * Splits readings of several words into one list of readings a word, as the most likely one is cut; readings of another shape
 * are dropped then.
 */
export function splitReadings(readings: readonly Reading[], segmenter: Segmenter): Reading[][] {
  const first = readings[0];
  if (first === undefined) return [];
  const words = segmenter.cut(first.text);
  if (words.length === 1) return [[...readings]];
  const parts: Reading[][] = words.map(() => []);
  for (const { text, confidence } of readings) {
    const cut = segmenter.cut(text);
    if (cut.length !== words.length) continue;
    cut.forEach((word, i) => {
      const part = parts[i];
      if (part !== undefined && !part.some((other) => other.text === word))
        part.push({ text: word, confidence });
    });
  }
  return parts;
}
