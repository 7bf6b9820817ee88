import { LISTING_KINDS, type RankingListing } from '@rongqiao/contracts';
import { matchingKnowledge } from '@rongqiao/reference';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recommendExhaustively } from './recommend-exhaustively.ts';
import { createRecommender } from './recommender.ts';

const TODAY = '2026-03-01';
const knowledge = matchingKnowledge();
const words = [
  '焊工',
  '护理',
  '机器人',
  '水质检测',
  'PLC',
  '直播电商',
  '会计',
  '不招电工',
  '必须持电工证',
  '全国',
  '大专以上',
];
const some = (values: readonly string[]) =>
  fc.subarray([...values], { minLength: 1, maxLength: 4 }).map((chosen) => chosen.join(','));
const optional = <T>(values: readonly T[]) => fc.constantFrom(undefined, ...values);

const listing: fc.Arbitrary<RankingListing> = fc
  .record({
    id: fc.integer({ min: 0, max: 25 }).map(String),
    kind: fc.constantFrom(...LISTING_KINDS),
    direction: fc.constantFrom('demand' as const, 'supply' as const),
    title: some(words),
    body: some(words),
    organisation: fc.constantFrom('甲', '乙', '丙').map((name) => ({ name, type: 'enterprise' })),
    region: fc.constantFrom('大洼区', '兴隆台区', '长治市', ''),
    skills: fc.subarray(['焊接', 'PLC', '焊工证']),
    level: optional(['中职', '高职', '本科']),
    deadline: optional(['2026-02-01', '2026-03-01', '2026-09-01']),
    publishedOn: optional(['2026-02-20', '2025-01-01']),
    headcount: optional([1, 10]),
    replyRate: optional([0.2, 0.9]),
    constraints: optional([{ region: 'city' as const }, { level: true }]),
  })
  .map(
    (all) =>
      Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as RankingListing,
  );
const corpus = fc.uniqueArray(listing, { selector: ({ id }) => id, minLength: 2, maxLength: 25 });

/** Rounded as far as sums in another order can differ. */
const shape = (found: readonly { id: string; score: number }[]) =>
  found.map(({ id, score }) => [id, Number(score.toFixed(6))]);

describe('the recommender, whatever the listings', () => {
  it('never shows the own direction, organisation or listing, nor what ended', () => {
    fc.assert(
      fc.property(corpus, (listings) => {
        const recommender = createRecommender({ knowledge, listings });
        const byId = new Map(listings.map((one) => [one.id, one]));
        for (const asking of listings) {
          for (const { id, score } of recommender.recommend(asking, { today: TODAY })) {
            const offered = byId.get(id);
            expect(offered?.id).not.toBe(asking.id);
            expect(offered?.direction).not.toBe(asking.direction);
            expect(offered?.organisation.name).not.toBe(asking.organisation.name);
            expect((offered?.deadline ?? TODAY) >= TODAY).toBe(true);
            expect(score).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('gives reasons whose weights sum to the score, best first', () => {
    fc.assert(
      fc.property(corpus, (listings) => {
        const recommender = createRecommender({ knowledge, listings });
        for (const asking of listings) {
          const found = recommender.recommend(asking, { today: TODAY });
          for (const { score, reasons, against } of found) {
            const sum = [...reasons, ...against].reduce((total, { weight }) => total + weight, 0);
            expect(sum).toBeCloseTo(score, 6);
            expect(
              reasons.every(({ weight }) => weight >= 0) && against.every(({ weight }) => weight < 0),
            ).toBe(true);
          }
          const scores = found.map(({ score }) => score);
          expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('gives the same answer twice, and the answer of comparing every pair', () => {
    fc.assert(
      fc.property(corpus, fc.integer({ min: 1, max: 8 }), (listings, limit) => {
        const recommender = createRecommender({ knowledge, listings });
        const full = recommendExhaustively({ knowledge, listings, asked: listings, today: TODAY, limit });
        listings.forEach((asking, i) => {
          const found = recommender.recommend(asking, { today: TODAY, limit });
          expect(recommender.recommend(asking, { today: TODAY, limit })).toEqual(found);
          expect(shape(found)).toEqual(shape(full[i] ?? []));
        });
      }),
      { numRuns: 40 },
    );
  });

  it('answers after any sequence of upserts and removals as one made afresh', () => {
    const step = fc.oneof(
      { weight: 3, arbitrary: listing.map((one) => ({ one, removes: false })) },
      { weight: 1, arbitrary: listing.map((one) => ({ one, removes: true })) },
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const grown = createRecommender({ knowledge });
        const living = new Map<string, RankingListing>();
        for (const { one, removes } of steps) {
          if (removes) {
            grown.remove(one.id);
            living.delete(one.id);
          } else {
            grown.upsert(one);
            living.set(one.id, one);
          }
        }
        const fresh = createRecommender({ knowledge, listings: living.values() });
        expect(grown.size).toBe(living.size);
        for (const asking of living.values()) {
          const [a, b] = [grown, fresh].map((each) => shape(each.recommend(asking, { today: TODAY })));
          expect(a).toEqual(b);
        }
      }),
      { numRuns: 40 },
    );
  });
});
