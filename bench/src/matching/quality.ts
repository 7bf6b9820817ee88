import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { RankingListing, RankingQuery } from '@rongqiao/contracts';
import { rankRecommendations } from '@rongqiao/matching';
import { matchingKnowledge } from '@rongqiao/reference';
import { rankByBigrams } from './bigram-baseline.ts';

const FOLDER = resolve(process.env.JUDGED_SAMPLES ?? '../shared/data/matching');
const FIRST = 10;
/** A grade from which a counterpart counts as right. */
const RIGHT = 2;

interface Judged {
  id: string;
  judgements: Record<string, number>;
}
interface Run {
  id: string;
  results: readonly { id: string }[];
}

/** Prints nDCG@10 and success@1 on the judged sample, beside BM25 over character bigrams; says so where the sample is absent. */
export function reportQuality(): void {
  if (!existsSync(resolve(FOLDER, 'gold_rec_dev.ndjson'))) {
    console.log(`quality: the judged sample is not in ${FOLDER}, not measured`);
    return;
  }
  const corpus = read<RankingListing>('corpus_dev.ndjson');
  const queries = read<RankingQuery>('rec_dev_queries.ndjson');
  const gold = read<Judged>('gold_rec_dev.ndjson');
  console.log(`quality: ${queries.length} listings of the judged sample against ${corpus.length}`);
  print('baseline, BM25 over bigrams', gold, rankByBigrams(corpus, queries));
  print('recommender', gold, rankRecommendations({ corpus, queries, knowledge: matchingKnowledge() }));
}

function print(name: string, gold: readonly Judged[], runs: readonly Run[]): void {
  const results = new Map(runs.map((run) => [run.id, run.results]));
  const grades = gold.map(({ id, judgements }) =>
    (results.get(id) ?? []).map((one) => judgements[one.id] ?? 0),
  );
  const ndcg = grades.map((one, i) => gainOf(one) / gainOf(idealOf(gold[i])));
  const right = grades.map(([first = 0]) => (first >= RIGHT ? 1 : 0));
  console.log(`${name}: nDCG@${FIRST} ${mean(ndcg).toFixed(3)}, success@1 ${mean(right).toFixed(3)}`);
}

function idealOf(judged: Judged | undefined): number[] {
  return Object.values(judged?.judgements ?? {}).sort((a, b) => b - a);
}

function gainOf(grades: readonly number[]): number {
  return grades.slice(0, FIRST).reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function read<T>(file: string): T[] {
  const lines = readFileSync(resolve(FOLDER, file), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line));
}
