/** A stretch of one script in a folded text. */
export interface Run {
  script: 'han' | 'latin';
  text: string;
  /** UTF-16 offset in the folded text. */
  start: number;
}

/** Runs of letters and digits in a folded text: `plc`, `c++`, `s7`. */
export const LATIN = /[a-z0-9]+(?:[+#]+)?/g;

const RUN = /[\u3400-\u9fff]+|[a-z0-9]+(?:[+#]+)?/g;

/** Splits a folded text into runs of Chinese characters and of letters with digits (`plc`, `c++`, `s7`); the rest separates. */
export function splitRuns(folded: string): Run[] {
  const runs: Run[] = [];
  for (const match of folded.matchAll(RUN)) {
    const text = match[0];
    runs.push({ script: text.charCodeAt(0) >= 0x3400 ? 'han' : 'latin', text, start: match.index });
  }
  return runs;
}
