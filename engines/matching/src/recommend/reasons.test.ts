import type { RankingListing } from '@rongqiao/contracts';
import { matchingKnowledge } from '@rongqiao/reference';
import { describe, expect, it } from 'vitest';
import { createRecommender } from './recommender.ts';
import { testListing } from './test-listing.ts';

const TODAY = '2026-03-01';
const knowledge = matchingKnowledge();

const demand = (said: Partial<RankingListing> = {}) =>
  testListing({ kind: 'talent', direction: 'demand', title: '招焊工', ...said });
const supply = (said: Partial<RankingListing> = {}) =>
  testListing({ kind: 'talent', direction: 'supply', title: '焊接专业毕业生', ...said });

function recommend(asking: RankingListing, ...offered: RankingListing[]) {
  const recommender = createRecommender({ knowledge, listings: [asking, ...offered] });
  return recommender.recommend(asking, { today: TODAY });
}

function codes(asking: RankingListing, offered: RankingListing) {
  const [found] = recommend(asking, offered);
  return {
    reasons: found?.reasons.map(({ code }) => code) ?? [],
    against: found?.against.map(({ code }) => code) ?? [],
    all: [...(found?.reasons ?? []), ...(found?.against ?? [])],
  };
}

describe('reasons in favour', () => {
  it('name the same occupation where both say it', () => {
    const { all } = codes(demand(), supply({ title: '焊工求职' }));
    expect(all.find(({ code }) => code === 'same_occupation')?.params.names).toContain('焊工');
  });

  it('name the programme that leads to the occupation', () => {
    const { all } = codes(
      demand({ title: '招工业机器人系统操作员' }),
      supply({ title: '学生', programmes: ['工业机器人技术'] }),
    );
    const reason = all.find(({ code }) => code === 'programme_leads_to_occupation');
    expect(reason?.params).toMatchObject({ from: '工业机器人技术', names: ['工业机器人系统操作员'] });
  });

  it('name skills in common', () => {
    const { all } = codes(demand({ skills: ['氩弧焊'] }), supply({ skills: ['氩弧焊', 'PLC'] }));
    expect(all.find(({ code }) => code === 'skills_in_common')?.params.names).toEqual(['氩弧焊']);
  });

  it('say the district where it is the same, and the city or the distance where it is not', () => {
    expect(codes(demand(), supply()).reasons).toContain('same_district');
    expect(codes(demand(), supply({ region: '兴隆台区' })).reasons).toContain('same_city');
    const { all } = codes(demand({ region: '望江区' }), supply({ region: '北岭区' }));
    expect(all.find(({ code }) => code === 'distance')?.params.km).toBeCloseTo(Math.hypot(11, 28));
  });

  it('say that a listing is new, ends soon, comes from who answers, and offers people enough', () => {
    const { reasons } = codes(
      demand({ headcount: 5 }),
      supply({ headcount: 8, publishedOn: '2026-02-20', deadline: '2026-03-05', replyRate: 0.9 }),
    );
    expect(reasons).toEqual(
      expect.arrayContaining(['timely', 'deadline_near', 'answers_fast', 'headcount_fits']),
    );
  });
});

describe('reasons against', () => {
  it('say that the level is too low, and rank such a one behind who fits', () => {
    const asking = demand({ level: '本科' });
    const fits = supply({ id: 'fits', level: '本科' });
    const low = supply({ id: 'low', level: '中职' });
    expect(codes(asking, low).against).toContain('level_too_low');
    expect(codes(asking, fits).reasons).toContain('level_fits');
    expect(recommend(asking, low, fits).map(({ id }) => id)).toEqual(['fits', 'low']);
  });

  it('say that the level is too high', () => {
    expect(codes(demand({ level: '中职' }), supply({ level: '硕士' })).against).toContain('level_too_high');
  });

  it('say that a required certificate is not mentioned, and not where it is', () => {
    const asking = demand({ body: '必须持有焊工证' });
    expect(codes(asking, supply()).against).toContain('certificate_missing');
    expect(codes(asking, supply({ skills: ['焊工证'] })).against).not.toContain('certificate_missing');
    expect(codes(demand({ body: '有焊工证优先' }), supply()).against).not.toContain('certificate_missing');
  });

  it('say that it lies in another city, and rank it behind one of the same city', () => {
    const far = supply({ id: 'far', region: '长治市' });
    expect(codes(demand(), far).against).toContain('other_city');
    expect(recommend(demand(), far, supply({ id: 'near' })).map(({ id }) => id)).toEqual(['near', 'far']);
  });

  it('count another city little where the text welcomes it', () => {
    const [closed] = recommend(demand(), supply({ region: '长治市' }));
    const [open] = recommend(demand({ body: '面向全国' }), supply({ region: '长治市' }));
    const weight = (found: typeof closed) =>
      found?.against.find(({ code }) => code === 'other_city')?.weight ?? 0;
    expect(weight(open)).toBeGreaterThan(weight(closed) / 2);
  });

  it('say that the text does not want what the other side is', () => {
    const asking = demand({ title: '招焊工', body: '不招铆工' });
    expect(codes(asking, supply({ title: '铆工、焊工求职' })).against).toContain('said_not_wanted');
  });
});

describe('what is never shown', () => {
  it('is a listing that ended; the last day still counts', () => {
    expect(recommend(demand(), supply({ deadline: '2026-02-28' }))).toEqual([]);
    expect(recommend(demand(), supply({ deadline: TODAY }))).toHaveLength(1);
  });

  it('is the same direction, the organisation itself, and what has nothing in common', () => {
    expect(recommend(demand(), supply({ direction: 'demand' }))).toEqual([]);
    const own = supply({ organisation: demand().organisation });
    expect(recommend(demand(), own)).toEqual([]);
    expect(recommend(demand({ region: '' }), supply({ title: '钢琴', region: '' }))).toEqual([]);
  });

  it('lies outside the district or city that either side insists on', () => {
    const district = { constraints: { region: 'district' as const } };
    const city = { constraints: { region: 'city' as const } };
    const nextDoor = supply({ region: '兴隆台区' });
    const far = supply({ region: '长治市' });
    expect(recommend(demand(district), nextDoor)).toEqual([]);
    expect(recommend(demand(), { ...nextDoor, ...district })).toEqual([]);
    expect(recommend(demand(city), nextDoor)).toHaveLength(1);
    expect(recommend(demand(city), far)).toEqual([]);
    expect(recommend(demand(), { ...far, ...city })).toEqual([]);
    expect(recommend(demand({ body: '仅限盘锦市学校' }), far)).toEqual([]);
  });

  it('lies below the level that either side insists on; an unknown level is let in', () => {
    const insists = { level: '本科', constraints: { level: true } };
    expect(recommend(demand(insists), supply({ level: '高职' }))).toEqual([]);
    expect(recommend(demand(insists), supply({ level: '硕士' }))).toHaveLength(1);
    expect(recommend(demand(insists), supply())).toHaveLength(1);
    expect(
      recommend(demand({ level: '本科' }), supply({ level: '高职', constraints: { level: true } })),
    ).toEqual([]);
  });
});

describe('what a person should look at', () => {
  it('are demands that the programme leads to, not its own listings', () => {
    const listings = [demand({ id: 'weld' }), demand({ id: 'books', title: '招会计' })];
    const recommender = createRecommender({ knowledge, listings });
    const profile = { id: 'p', region: '大洼区', programmes: ['智能焊接技术'] };
    expect(recommender.recommendFor(profile, { today: TODAY })[0]?.id).toBe('weld');
  });
});
