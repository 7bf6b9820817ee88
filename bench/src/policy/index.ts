import { benchJudging } from './judging.ts';
import { reportReading } from './reading.ts';
import { benchSpeed } from './speed.ts';

/**
 * `npm run bench -- policy [--verbose]`: how well clauses, units and rules are read from the judged documents (precision,
 * recall, F1 per set, the same document in every format), then speed and memory over all documents at hand, and rules judged a second.
 */
export async function run(args: readonly string[]): Promise<void> {
  await reportReading(args.includes('--verbose'));
  benchSpeed();
  benchJudging();
}
