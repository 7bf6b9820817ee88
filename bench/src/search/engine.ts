import { createSearchIndex, type SearchDocument, type SearchIndex } from '@rongqiao/matching';
import { DICTIONARY, RELATED_WORDS, SYNONYMS } from '@rongqiao/reference';
import { percentiles } from '../percentiles.ts';
import { BENCH_DAY, generateDocuments } from './documents.ts';
import { type BenchQuery, generateQueries, QUERY_CLASSES } from './queries.ts';

const KNOWLEDGE = { dictionary: DICTIONARY, synonyms: SYNONYMS, related: RELATED_WORDS };
const SAMPLE_OF = 50;
/** Each query is timed so often and its median taken: other work on the machine is not what is measured. */
const ROUNDS = 5;

/** The search engine alone: build, memory, latency and what is found, beside a scan of all texts for the query's words. */
export function benchEngine({ documents, queries }: { documents: number; queries: number }): void {
  console.log(`data: ${documents} generated listings of the demonstration city, ${queries} mixed queries`);
  const index = createSearchIndex(KNOWLEDGE);
  const sample: SearchDocument[] = [];
  let spent = 0;
  let count = 0;
  for (const document of generateDocuments(documents)) {
    const start = performance.now();
    index.upsert(document);
    spent += performance.now() - start;
    if (count++ % SAMPLE_OF === 0) sample.push(document);
  }
  const start = performance.now();
  index.prepare(Number.POSITIVE_INFINITY);
  spent += performance.now() - start;
  const asked = generateQueries(sample, queries);
  console.log(`build: ${Math.round(count / (spent / 1000))} documents/s, ${(spent / 1000).toFixed(1)} s`);
  for (const query of asked.slice(0, 50)) searchFor(index, query);
  report(index, asked);
  const rss = process.memoryUsage().rss / 2 ** 20;
  console.log(
    `memory: process ${rss.toFixed(0)} MiB, index ${(index.bytes / 2 ** 20).toFixed(0)} MiB of it in buffers`,
  );
  reportBaseline(sample, asked);
}

function searchFor(index: SearchIndex, { q, filters }: BenchQuery) {
  return index.search({ q, filters, today: BENCH_DAY, size: 10 });
}

function report(index: SearchIndex, asked: readonly BenchQuery[]): void {
  const measured = asked.map((query) => {
    const rounds = Array.from({ length: ROUNDS }, () => {
      const before = process.cpuUsage();
      const start = performance.now();
      searchFor(index, query);
      const ms = performance.now() - start;
      const { user, system } = process.cpuUsage(before);
      return { ms, cpu: (user + system) / 1000 };
    });
    const ms = percentiles(rounds.map((round) => round.ms)).p50;
    const cpu = percentiles(rounds.map((round) => round.cpu)).p50;
    const { hits } = searchFor(index, query);
    const found = hits.some(({ id }) => textOf(index.get(id)).includes(query.target));
    return { kind: query.kind, ms, cpu, found };
  });
  console.log(`each query ${ROUNDS} times, its median counted`);
  console.log('class        n    p50 ms   p95 ms   max ms  cpu p50  cpu p95   target in first 10');
  for (const kind of ['all', ...QUERY_CLASSES]) {
    const rows = measured.filter((row) => kind === 'all' || row.kind === kind);
    const { p50, p95, max } = percentiles(rows.map(({ ms }) => ms));
    const found = rows.filter((row) => row.found).length / Math.max(1, rows.length);
    const cpu = percentiles(rows.map((row) => row.cpu));
    const times = [p50, p95, max, cpu.p50, cpu.p95].map((ms) => ms.toFixed(2).padStart(8)).join(' ');
    console.log(
      `${kind.padEnd(10)} ${String(rows.length).padStart(4)} ${times}   ${(100 * found).toFixed(1)} %`,
    );
  }
}

function textOf(document: SearchDocument | undefined): string {
  if (document === undefined) return '';
  const { title, body, skills = [], occupations = [], programmes = [] } = document;
  return [title, body, ...skills, ...occupations, ...programmes].join('\n');
}

/** What the same machine needs to look through the texts for a word, scaled up from a sample. */
function reportBaseline(sample: readonly SearchDocument[], asked: readonly BenchQuery[]): void {
  const texts = sample.map(textOf);
  const times = asked.slice(0, 50).map(({ target }) => {
    const start = performance.now();
    let found = 0;
    for (const text of texts) if (text.includes(target)) found += 1;
    return found < 0 ? 0 : (performance.now() - start) * SAMPLE_OF;
  });
  const { p50, p95 } = percentiles(times);
  console.log(
    `baseline: a scan of all texts for one word, without ranking or counts: p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`,
  );
}
