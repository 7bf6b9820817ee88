import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PolicyReading } from '@rongqiao/policy';

/** Figures of one document or of a set, as the scorer that comes with the judged documents gives them. */
export interface Figures {
  clauseP: number;
  clauseR: number;
  clauseF1: number;
  parentAcc: number | null;
  taskP: number;
  taskR: number;
  taskF1: number;
  leadAcc: number | null;
  ruleP: number;
  ruleR: number;
  ruleF1: number;
  tupleAcc: number | null;
  distractorHits: number;
  distractors: number;
}

export interface Score {
  per: Record<string, Figures>;
  micro: Figures;
}

type ScoreFunction = (
  gold: string,
  extracted: string,
  options: { verbose: boolean; out: (line: string) => void },
) => Score;

const isScorer = (module: unknown): module is { score: ScoreFunction } =>
  typeof module === 'object' && module !== null && 'score' in module && typeof module.score === 'function';

/** Scores readings (by the path they were read from) with the scorer beside the judged documents. */
export async function scoreReadings(
  scorer: string,
  gold: string,
  readings: ReadonlyMap<string, PolicyReading>,
  out?: (line: string) => void,
): Promise<Score> {
  const module: unknown = await import(pathToFileURL(scorer).href);
  if (!isScorer(module)) throw new Error(`${scorer} exports no score function`);
  const folder = mkdtempSync(join(tmpdir(), 'policy-bench-'));
  try {
    for (const [file, reading] of readings) {
      writeFileSync(join(folder, `${basename(file).replace(/\.[^.]+$/, '')}.json`), JSON.stringify(reading));
    }
    return module.score(gold, folder, { verbose: out !== undefined, out: out ?? (() => {}) });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
