import type { RankingListing, RankingQuery } from '@rongqiao/contracts';
import { fold } from '@rongqiao/text';

const K1 = 1.2;
const B = 0.75;
const LIMIT = 50;

/** BM25 over character bigrams of title, body and fields: living listings of the other direction, nothing else known. */
export function rankByBigrams(corpus: readonly RankingListing[], queries: readonly RankingQuery[]) {
  const documents = corpus.map((listing) => ({ listing, counts: countBigrams(listing) }));
  const lengths = documents.map(({ counts }) => [...counts.values()].reduce((sum, count) => sum + count, 0));
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const found = new Map<string, number>();
  for (const { counts } of documents) {
    for (const bigram of counts.keys()) found.set(bigram, (found.get(bigram) ?? 0) + 1);
  }
  const rarity = (bigram: string) => {
    const count = found.get(bigram) ?? 0;
    return Math.log(1 + (corpus.length - count + 0.5) / (count + 0.5));
  };
  return queries.map(({ id, listing: asked, today }) => {
    const asking = documents.find(({ listing }) => listing.id === asked);
    const results = documents.flatMap(({ listing, counts }, i) => {
      const expired = listing.deadline !== undefined && listing.deadline < today;
      if (!asking || expired || listing.direction === asking.listing.direction) return [];
      const length = K1 * (1 - B + (B * (lengths[i] ?? 0)) / average);
      let score = 0;
      for (const bigram of asking.counts.keys()) {
        const count = counts.get(bigram) ?? 0;
        if (count > 0) score += (rarity(bigram) * count * (K1 + 1)) / (count + length);
      }
      return [{ id: listing.id, score }];
    });
    return { id, results: results.sort((a, b) => b.score - a.score).slice(0, LIMIT) };
  });
}

function countBigrams({ title, body, programmes = [], skills = [] }: RankingListing): Map<string, number> {
  const counts = new Map<string, number>();
  for (const part of fold([title, body, ...programmes, ...skills].join('\n')).split(/[^\p{L}\p{N}]+/u)) {
    for (let i = 0; i + 1 < part.length; i++) {
      const bigram = part.slice(i, i + 2);
      counts.set(bigram, (counts.get(bigram) ?? 0) + 1);
    }
  }
  return counts;
}
