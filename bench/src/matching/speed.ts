import {
  createRecommender,
  type Recommendation,
  recommendExhaustively,
  type SearchDocument,
} from '@rongqiao/matching';
import { matchingKnowledge } from '@rongqiao/reference';
import { percentiles } from '../percentiles.ts';
import { BENCH_DAY, generateDocuments } from '../search/documents.ts';

const LIMIT = 20;
const WARM_UP = 30;
const MIB = 2 ** 20;

export interface SpeedOptions {
  /** Listings taken in. */
  listings: number;
  /** Of them asked for their counterparts. */
  queries: number;
  /** Of these compared with the answer of comparing every pair. */
  compared: number;
}

/** Times to make the recommender, to take listings in and to recommend; memory; and whether the answers are the full ones. */
export function benchSpeed({ listings: count, queries, compared }: SpeedOptions): void {
  const listings = [...generateDocuments(count)];
  console.log(`data: ${listings.length} generated listings of the demonstration city, asked on ${BENCH_DAY}`);
  const knowledge = matchingKnowledge();
  createRecommender({ knowledge });
  const made = performance.now();
  const recommender = createRecommender({ knowledge });
  const before = process.memoryUsage().rss;
  const started = performance.now();
  for (const listing of listings) recommender.upsert(listing);
  const tookMs = performance.now() - started;
  const grownMib = (process.memoryUsage().rss - before) / MIB;
  console.log(`made in ${(started - made).toFixed(0)} ms (dictionary loaded before)`);
  console.log(
    `taken in: ${(tookMs / listings.length).toFixed(3)} ms a listing, ${(tookMs / 1000).toFixed(1)} s`,
  );
  console.log(`memory of the process: +${grownMib.toFixed(0)} MiB`);

  const asked = spread(listings, queries);
  const recommend = (listing: SearchDocument) =>
    recommender.recommend(listing, { today: BENCH_DAY, limit: LIMIT });
  for (const listing of asked.slice(0, WARM_UP)) recommend(listing);
  const times = asked.map((listing) => {
    const from = performance.now();
    recommend(listing);
    return performance.now() - from;
  });
  const { p50, p95, p99, max } = percentiles(times);
  const ms = [p50, p95, p99, max].map((value) => value.toFixed(1));
  console.log(
    `top ${LIMIT} with reasons, ${asked.length} listings: p50 ${ms[0]} ms, p95 ${ms[1]} ms, p99 ${ms[2]} ms, max ${ms[3]} ms`,
  );
  if (compared > 0) compare(listings, spread(asked, compared), recommend);
}

function compare(
  listings: readonly SearchDocument[],
  asked: readonly SearchDocument[],
  recommend: (listing: SearchDocument) => Recommendation[],
): void {
  const from = performance.now();
  const full = recommendExhaustively({
    knowledge: matchingKnowledge(),
    listings,
    asked,
    today: BENCH_DAY,
    limit: LIMIT,
  });
  const tookMs = performance.now() - from;
  const same = asked.filter((listing, i) => {
    const ids = recommend(listing).map(({ id }) => id);
    return ids.join() === full[i]?.map(({ id }) => id).join();
  }).length;
  console.log(
    `baseline, every pair compared: ${(tookMs / asked.length).toFixed(0)} ms a listing, reading all texts among it; ${same} of ${asked.length} answers are the same, in the same order`,
  );
}

/** So many of the list, evenly spread. */
function spread<T>(items: readonly T[], count: number): T[] {
  const every = Math.max(1, Math.floor(items.length / count));
  return items.filter((_, i) => i % every === 0).slice(0, count);
}
