import { benchEngine } from './engine.ts';

/** `npm run bench -- search [--documents 100000] [--queries 500]`. */
export async function run(args: readonly string[]): Promise<void> {
  const option = (name: string, fallback: number) => {
    const at = args.indexOf(`--${name}`);
    return at >= 0 ? Number(args[at + 1]) : fallback;
  };
  benchEngine({ documents: option('documents', 100_000), queries: option('queries', 500) });
}
