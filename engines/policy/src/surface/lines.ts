import { foldUnit, kindOf, RADICAL, TRADITIONAL } from './fold-char.ts';
import { findNoise, type Noise } from './noise.ts';

/** One line of the original: where it stands, and what it says once folded and cleaned. */
export interface Line {
  /** 1-based. */
  number: number;
  start: number;
  end: number;
  /** Folded and without noise, trimmed; for judging the line, not for offsets. */
  text: string;
}

/** The original, folded unit by unit (same length), cut into lines, with the noise found in it. */
export interface FoldedText {
  folded: string;
  lines: Line[];
  noise: Noise[];
  /** How many characters were folded from traditional forms and from radicals. */
  traditional: number;
  radicals: number;
  replacement: number;
}

function foldAll(original: string) {
  const pieces: string[] = [];
  const counts = { traditional: 0, radicals: 0, replacement: 0 };
  for (let from = 0; from < original.length; from += 8192) {
    const units: number[] = [];
    const to = Math.min(original.length, from + 8192);
    for (let i = from; i < to; i++) {
      const code = original.charCodeAt(i);
      units.push(foldUnit(code));
      const kind = kindOf(code);
      if (kind === TRADITIONAL) counts.traditional += 1;
      else if (kind === RADICAL) counts.radicals += 1;
      else if (code === 0xfffd) counts.replacement += 1;
    }
    pieces.push(String.fromCharCode(...units));
  }
  return { folded: pieces.join(''), ...counts };
}

function cleaned(folded: string, start: number, end: number, noise: Noise[], from: number): [string, number] {
  let at = start;
  let next = from;
  let text = '';
  for (let item = noise[next]; item !== undefined && item.start < end; item = noise[++next]) {
    text += folded.slice(at, item.start) + (item.as ?? '');
    at = item.end;
  }
  text += folded.slice(at, end);
  return [text.replace(/ {2,}/g, ' ').trim(), next];
}

/** Folds a text and cuts it into lines; the offsets of lines and noise are offsets of the original. */
export function foldLines(original: string): FoldedText {
  const { folded, ...counts } = foldAll(original);
  const noise = findNoise(folded);
  const lines: Line[] = [];
  let nextNoise = 0;
  let start = 0;
  while (start <= folded.length) {
    const newline = folded.indexOf('\n', start);
    const end = newline === -1 ? folded.length : newline;
    const [text, after] = cleaned(folded, start, end, noise, nextNoise);
    nextNoise = after;
    lines.push({ number: lines.length + 1, start, end, text });
    start = end + 1;
  }
  return { folded, lines, noise, ...counts };
}
