/** Parts of a phrase: latin words whole, Chinese runs as one, two and three characters, the last ones marked as its head. */
export function gramsOf(phrase: string): string[] {
  const grams: string[] = [];
  for (const run of phrase.match(/[a-z]+\d*|[\u4e00-\u9fff]+/gu) ?? []) {
    if (run.charCodeAt(0) < 128) grams.push(run);
    else for (let size = 1; size <= 3; size++) pushRuns(grams, run, size);
  }
  const last = phrase.at(-1);
  if (last) grams.push(`${last}$`);
  if (phrase.length > 2) grams.push(`${phrase.slice(-2)}$`);
  return grams;
}

function pushRuns(into: string[], run: string, size: number): void {
  for (let at = 0; at + size <= run.length; at++) into.push(run.slice(at, at + size));
}

/** One character says little, three together much. */
export function gramWeight(gram: string): number {
  if (gram.endsWith('$')) return gram.length === 2 ? 0.25 : 0.5;
  if (gram.charCodeAt(0) < 128) return 1.2;
  return gram.length === 1 ? 0.35 : gram.length === 2 ? 1 : 1.1;
}
