import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { fold } from './fold.ts';

/** Cuts folded Chinese text into words. */
export interface Segmenter {
  /** Words in order; joined they give the text again. Characters that belong to no known word stand alone. */
  cut(folded: string): string[];
  /** All words found anywhere in the text, overlapping: 养老, 护理, 护理员, 养老护理员. */
  allWords(folded: string): string[];
}

/** Frequency given to domain words: high enough that they win over a chance split into common shorter words. */
const DOMAIN_FREQUENCY = 20_000;

/**
 * A segmenter over jieba's dictionary and the words given (their order does not matter). Without its statistical guesser for
 * unknown words: the same letters must be cut alike in a title and in a query, whatever stands around them.
 */
export function createSegmenter(words: Iterable<string> = []): Segmenter {
  const lines: string[] = [];
  for (const word of words) {
    const folded = fold(word).trim();
    if (/^[\u3400-\u9fff]{2,}$/.test(folded)) lines.push(`${folded} ${DOMAIN_FREQUENCY} n`);
  }
  const lexicon = [...new Set(lines)].sort().join('\n');
  if (last?.lexicon !== lexicon) last = { lexicon, segmenter: load(lexicon) };
  return last.segmenter;
}

/** The segmenter made last, for who asks with the same words: it never changes, and its dictionary holds tens of megabytes. */
let last: { lexicon: string; segmenter: Segmenter } | undefined;

function load(lexicon: string): Segmenter {
  const jieba = Jieba.withDict(dict);
  if (lexicon !== '') jieba.loadDict(new TextEncoder().encode(`${lexicon}\n`));
  return {
    cut: (folded) => jieba.cut(folded, false),
    allWords: (folded) => jieba.cutAll(folded),
  };
}
