import { benchEngine } from './engine.ts';
import { benchOverHttp } from './http.ts';
import { generateQueries } from './queries.ts';

/** `npm run bench -- search [--documents 100000] [--queries 500] [--engine-only]`: the engine, then through HTTP. */
export async function run(args: readonly string[]): Promise<void> {
  const option = (name: string, fallback: number) => {
    const at = args.indexOf(`--${name}`);
    return at >= 0 ? Number(args[at + 1]) : fallback;
  };
  const documents = option('documents', 100_000);
  const queries = option('queries', 500);
  benchEngine({ documents, queries });
  if (args.includes('--engine-only')) return;
  await benchOverHttp(documents, (sample) => generateQueries(sample, queries));
}
