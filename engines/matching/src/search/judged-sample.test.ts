import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { RankingListing, RankingSearchQuery } from '@rongqiao/contracts';
import { DICTIONARY, RELATED_WORDS, SYNONYMS } from '@rongqiao/reference';
import { describe, expect, it } from 'vitest';
import { type RankedSearch, rankSearch } from './rank-search.ts';

const FOLDER = resolve(process.env.JUDGED_SAMPLES ?? '../shared/data/matching');
const isThere = existsSync(resolve(FOLDER, 'gold_search_dev.ndjson'));

interface Judged {
  id: string;
  class: string;
  filters: { kind?: string; direction?: string; region?: string; active_on?: string };
  judgements: Record<string, number>;
}

function read<T>(file: string): T[] {
  const lines = readFileSync(resolve(FOLDER, file), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line));
}

function gainOf(grades: readonly number[]): number {
  return grades.slice(0, 10).reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);
}

function ndcg(judged: Judged, run: RankedSearch | undefined): number {
  const ideal = Object.values(judged.judgements).sort((a, b) => b - a);
  const grades = (run?.results ?? []).map(({ id }) => judged.judgements[id] ?? 0);
  return gainOf(grades) / gainOf(ideal);
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

if (!isThere) console.warn(`the judged sample is not in ${FOLDER}: its test is skipped`);

describe.skipIf(!isThere)('search on the judged sample', () => {
  const corpus = isThere ? read<RankingListing>('corpus_dev.ndjson') : [];
  const queries = isThere ? read<RankingSearchQuery>('search_dev_queries.ndjson') : [];
  const gold = isThere ? read<Judged>('gold_search_dev.ndjson') : [];
  const runs = rankSearch(corpus, queries, {
    dictionary: DICTIONARY,
    synonyms: SYNONYMS,
    related: RELATED_WORDS,
    limit: 50,
  });
  const runOf = new Map(runs.map((run) => [run.id, run]));
  const scores = gold.map((judged) => ({ judged, score: ndcg(judged, runOf.get(judged.id)) }));

  it('reaches nDCG@10 of 0.80 over all queries', () => {
    expect(mean(scores.map(({ score }) => score))).toBeGreaterThan(0.8);
  });

  it('reaches 0.70 on pinyin, initials and typing errors', () => {
    const hard = scores.filter(({ judged }) => /pinyin|typo/.test(judged.class));
    expect(mean(hard.map(({ score }) => score))).toBeGreaterThan(0.7);
  });

  it('never gives a listing that the filters exclude', () => {
    const listings = new Map(corpus.map((listing) => [listing.id, listing]));
    for (const { id, filters } of gold) {
      for (const result of runOf.get(id)?.results ?? []) {
        const listing = listings.get(result.id);
        if (filters.kind) expect(listing?.kind).toBe(filters.kind);
        if (filters.direction) expect(listing?.direction).toBe(filters.direction);
        if (filters.region) expect(listing?.region).toBe(filters.region);
        if (filters.active_on) {
          expect((listing?.deadline ?? '9999-12-31') >= filters.active_on).toBe(true);
        }
      }
    }
  });
});
