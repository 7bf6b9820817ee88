import { type Segmenter, STOP_WORDS } from '@rongqiao/text';

const NUMBER = /^[\d.%]+$/u;

/** Words of folded text that say something, with the place where they begin. */
export function listWords(text: string, segmenter: Segmenter): { term: string; start: number }[] {
  const words: { term: string; start: number }[] = [];
  let start = 0;
  for (const word of segmenter.cut(text)) {
    const term = word.trim();
    if (term.length > 1 && !STOP_WORDS.has(term) && !NUMBER.test(term)) words.push({ term, start });
    start += word.length;
  }
  return words;
}
