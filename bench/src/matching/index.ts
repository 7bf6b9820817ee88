import { benchMarket } from './market.ts';
import { reportQuality } from './quality.ts';
import { benchSpeed } from './speed.ts';

/**
 * `npm run bench -- matching [--listings 100000] [--queries 300] [--market 2000] [--compared 20]`: quality on the judged sample beside BM25,
 * then the top 20 with reasons for one listing against all, beside comparing every pair.
 */
export async function run(args: readonly string[]): Promise<void> {
  const option = (name: string, fallback: number) => {
    const at = args.indexOf(`--${name}`);
    return at >= 0 ? Number(args[at + 1]) : fallback;
  };
  reportQuality();
  benchMarket(option('market', 2000));
  benchSpeed({
    listings: option('listings', 100_000),
    queries: option('queries', 300),
    compared: option('compared', 20),
  });
}
