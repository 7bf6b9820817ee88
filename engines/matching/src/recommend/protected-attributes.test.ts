import type { RankingListing } from '@rongqiao/contracts';
import { matchingKnowledge } from '@rongqiao/reference';
import { describe, expect, it } from 'vitest';
import { neutralText } from './neutral-text.ts';
import { createRecommender } from './recommender.ts';
import { testListing } from './test-listing.ts';

const CLAUSES = [
  '限男生',
  '只招女性',
  '男女不限',
  '男士优先',
  '性别不限',
  '汉族',
  '少数民族优先',
  '仅限回族',
  '民族不限',
  '本地户口优先',
  '外省户籍勿扰',
  '本市户籍',
  '已婚已育优先',
  '残疾人优先',
  '残疾人勿扰',
];
const BODIES = ['会氩弧焊,倒班,包吃住', '三年以上经验,能看图纸,持焊工证', '在盘锦上班,月薪八千'];
const TODAY = '2026-03-01';
const knowledge = matchingKnowledge();

const demand = (body: string) => testListing({ kind: 'talent', direction: 'demand', title: '招焊工', body });
const supplies = BODIES.map((body, i) =>
  testListing({ kind: 'talent', direction: 'supply', title: `焊接毕业生${i}`, body }),
);

function rank(asking: RankingListing, offered: RankingListing[]) {
  const recommender = createRecommender({ knowledge, listings: [asking, ...offered] });
  return recommender.recommend(asking, { today: TODAY });
}

describe('protected attributes', () => {
  for (const clause of CLAUSES) {
    it(`change neither score nor order nor reasons: ${clause}`, () => {
      for (const body of BODIES) {
        const plain = rank(demand(body), supplies);
        expect(plain.length).toBe(supplies.length);
        for (const put of [`${clause},${body}`, body.replace(',', `,${clause},`), `${body},${clause}`]) {
          expect(rank(demand(put), supplies)).toEqual(plain);
        }
        const offered = supplies.map((one) => ({ ...one, body: `${one.body},${clause}` }));
        expect(rank(demand(body), offered)).toEqual(plain);
      }
    });
  }

  it('are taken from the text, and what is no attribute is left', () => {
    expect(neutralText('女工程师')).toBe('工程师');
    expect(neutralText('女装设计、水族馆讲解')).toBe('女装设计、水族馆讲解');
    expect(neutralText('限汉族男性,会焊接')).toBe('会焊接');
  });
});
