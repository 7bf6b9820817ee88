/** How readily each is believed: the full-width comma stands in every Chinese sentence. */
const CANDIDATES: readonly [string, number][] = [
  [',', 1.2],
  ['\t', 1.2],
  [';', 1],
  ['|', 1],
  ['，', 0.2],
];
const LINES = 30;

/** The delimiter that splits the first lines most evenly into most cells; a comma where none does. */
export function detectDelimiter(text: string): string {
  const lines = logicalLines(text);
  let best = { delimiter: ',', score: 0 };
  for (const [delimiter, belief] of CANDIDATES) {
    const score = belief * evenness(lines.map((line) => line.split(delimiter).length - 1));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** The first lines with what stands in double quotes blanked out. */
function logicalLines(text: string): string[] {
  const unquoted = text.replace(/"(?:[^"]|"")*"/g, '');
  return unquoted
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, LINES);
}

/** Most frequent count above zero, weighed by the share of lines that have it. */
function evenness(counts: readonly number[]): number {
  const tally = new Map<number, number>();
  for (const count of counts) if (count > 0) tally.set(count, (tally.get(count) ?? 0) + 1);
  let best = 0;
  for (const [count, lines] of tally)
    best = Math.max(best, (lines / counts.length) ** 2 * (1 + Math.log(count)));
  return best;
}
