import { hash } from 'node:crypto';
import { generateEntries } from './entries.ts';

const SAMPLE = 1000;

/** Baseline: SHA-256 over as many texts of the same size in memory, without database or canonical form. */
export function hashAlone(rows: number): void {
  const texts = generateEntries(0, SAMPLE).map((entry) => JSON.stringify(entry));
  const started = performance.now();
  for (let row = 0; row < rows; row += 1) hash('sha256', `${row}${texts[row % SAMPLE]}`);
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `baseline (hashing alone, in memory): ${seconds.toFixed(1)} s, ${(rows / seconds).toFixed(0)} rows/s`,
  );
}
