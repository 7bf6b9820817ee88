import { createRecommender } from '@rongqiao/matching';
import { matchingKnowledge } from '@rongqiao/reference';
import { percentiles } from '../percentiles.ts';
import { BENCH_DAY, generateDocuments } from '../search/documents.ts';

/**
 * `npm run bench -- matching [--listings 100000] [--queries 300]`: the top 20 with reasons for one listing against all, on
 * generated listings of the demonstration city. The baseline scores every listing in full instead of asking the index.
 */
export async function run(args: readonly string[]): Promise<void> {
  const option = (name: string, fallback: number) => {
    const at = args.indexOf(`--${name}`);
    return at >= 0 ? Number(args[at + 1]) : fallback;
  };
  const count = option('listings', 100_000);
  const listings = [...generateDocuments(count)];
  const before = process.memoryUsage().rss;
  const started = performance.now();
  const recommender = createRecommender({ knowledge: matchingKnowledge(), listings });
  const builtMs = performance.now() - started;
  const grownMb = (process.memoryUsage().rss - before) / 2 ** 20;
  console.log(`data: ${listings.length} generated listings, asked on ${BENCH_DAY}`);
  console.log(`understood and indexed in ${(builtMs / 1000).toFixed(1)} s, memory +${grownMb.toFixed(0)} MB`);

  const every = Math.max(1, Math.floor(listings.length / option('queries', 300)));
  const asked = listings.filter((_, i) => i % every === 0);
  for (const listing of asked.slice(0, 30)) recommender.recommend(listing, { today: BENCH_DAY, limit: 20 });
  const measure = (exhaustive: boolean) =>
    asked.map((listing) => {
      const from = performance.now();
      const found = recommender.recommend(listing, { today: BENCH_DAY, limit: 20, exhaustive });
      return { ms: performance.now() - from, ids: found.map((one) => one.id) };
    });
  const fast = measure(false);
  const whole = measure(true);
  print('index, top 20 with reasons', fast);
  print('baseline, every listing scored', whole);
  const kept = fast.map(({ ids }, i) => {
    const best = whole[i]?.ids.slice(0, 10) ?? [];
    return best.length === 0 ? 1 : best.filter((id) => ids.includes(id)).length / best.length;
  });
  const share = kept.reduce((sum, one) => sum + one, 0) / kept.length;
  console.log(`of the baseline's first ten, the index finds ${(share * 100).toFixed(1)} %`);
}

function print(name: string, runs: readonly { ms: number }[]): void {
  const { p50, p95, p99, max } = percentiles(runs.map((one) => one.ms));
  const ms = [p50, p95, p99, max].map((value) => value.toFixed(1));
  console.log(
    `${name}: p50 ${ms[0]} ms, p95 ${ms[1]} ms, p99 ${ms[2]} ms, max ${ms[3]} ms (${runs.length} listings)`,
  );
}
