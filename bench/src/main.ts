import { machine } from './machine.ts';

/** A benchmark prints its data, its baseline and its figures; it judges nothing. */
export interface Bench {
  run(args: readonly string[]): Promise<void>;
}

/** `npm run bench -- NAME [OPTIONS]`; one line a benchmark, loaded only when asked for. */
const BENCHES: Record<string, () => Promise<Bench>> = {
  audit: () => import('./audit/index.ts'),
  durability: () => import('./durability/index.ts'),
  'first-start': () => import('./first-start/index.ts'),
  http: () => import('./http/index.ts'),
  matching: () => import('./matching/index.ts'),
  page: () => import('./page/index.ts'),
  policy: () => import('./policy/index.ts'),
  search: () => import('./search/index.ts'),
};

const [name = '', ...args] = process.argv.slice(2);
const load = BENCHES[name];
if (!load) {
  console.error(`usage: npm run bench -- ${Object.keys(BENCHES).join('|')}`);
  process.exit(2);
}
console.log(machine());
await (await load()).run(args);
