import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { RankingListing, RankingQuery } from '@rongqiao/contracts';
import { matchingKnowledge } from '@rongqiao/reference';
import { describe, expect, it } from 'vitest';
import { rankRecommendations } from './rank-recommendations.ts';

const FOLDER = resolve(process.env.JUDGED_SAMPLES ?? '../shared/data/matching');
const isThere = existsSync(resolve(FOLDER, 'gold_rec_dev.ndjson'));

interface Judged {
  id: string;
  judgements: Record<string, number>;
}

function read<T>(file: string): T[] {
  const lines = readFileSync(resolve(FOLDER, file), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line));
}

const gainOf = (grades: readonly number[]) =>
  grades.slice(0, 10).reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

if (!isThere) console.warn(`the judged sample is not in ${FOLDER}: its test is skipped`);

describe.skipIf(!isThere)('recommendation on the judged sample', () => {
  const corpus = isThere ? read<RankingListing>('corpus_dev.ndjson') : [];
  const queries = isThere ? read<RankingQuery>('rec_dev_queries.ndjson') : [];
  const gold = isThere ? read<Judged>('gold_rec_dev.ndjson') : [];
  const runs = rankRecommendations({ corpus, queries, knowledge: matchingKnowledge() });
  const results = new Map(runs.map((run) => [run.id, run.results]));
  const grades = gold.map(({ id, judgements }) =>
    (results.get(id) ?? []).map((one) => judgements[one.id] ?? 0),
  );

  it('reaches nDCG@10 of 0.78', () => {
    const ideal = gold.map(({ judgements }) => Object.values(judgements).sort((a, b) => b - a));
    expect(mean(grades.map((one, i) => gainOf(one) / gainOf(ideal[i] ?? [])))).toBeGreaterThan(0.78);
  });

  it('puts a right one first in three of four cases', () => {
    expect(mean(grades.map(([first = 0]) => (first >= 2 ? 1 : 0)))).toBeGreaterThan(0.75);
  });

  it('never shows the same direction, the listing itself, or what ended', () => {
    const listings = new Map(corpus.map((listing) => [listing.id, listing]));
    for (const { id, listing, today } of queries) {
      for (const result of results.get(id) ?? []) {
        const offered = listings.get(result.id);
        expect(offered?.direction).not.toBe(listings.get(listing)?.direction);
        expect(result.id).not.toBe(listing);
        expect((offered?.deadline ?? today) >= today).toBe(true);
      }
    }
  });
});
