import { describe, expect, it } from 'vitest';
import type { SearchDocument, SearchRequest } from './search-document.ts';
import { createSearchIndex, type SearchIndexOptions } from './search-index.ts';
import { testDocument } from './test-documents.ts';

const TODAY = '2026-03-01';
const OPTIONS: SearchIndexOptions = {
  dictionary: ['养老护理员', '工业机器人', '数控车工', '充电桩'],
  synonyms: [
    ['老人陪护', '养老护理'],
    ['天车', '行车', '起重机'],
  ],
  related: [{ terms: ['光伏'], related: ['逆变器'] }],
};

function indexOf(documents: readonly SearchDocument[]) {
  const index = createSearchIndex(OPTIONS);
  for (const document of documents) index.upsert(document);
  return index;
}

const DOCUMENTS = [
  testDocument('care', '养老护理员培训班', { kind: 'training', body: '面向护工，失能老人照护。' }),
  testDocument('robot', '工业机器人专业毕业生', { body: '会示教编程和PLC。', skills: ['示教编程'] }),
  testDocument('lathe', '招聘数控车工', { direction: 'demand', region: '西山县', city: '江州市' }),
  testDocument('charge', '充电桩运维', { deadline: '2026-02-01' }),
  testDocument('crane', '行车工考证', { kind: 'training' }),
  testDocument('solar', '逆变器维修', { body: '上门服务' }),
];

function ids(q: string, more: Partial<SearchRequest> = {}): string[] {
  return indexOf(DOCUMENTS)
    .search({ q, today: TODAY, ...more })
    .hits.map(({ id }) => id);
}

describe('search', () => {
  it.each([
    ['words', '数控车工', 'lathe'],
    ['parts of words', '护理', 'care'],
    ['traditional characters', '充電樁', 'charge'],
    ['full pinyin', 'yanglaohuliyuan', 'care'],
    ['pinyin with blanks', 'yanglao huliyuan', 'care'],
    ['unfinished pinyin', 'gongyejiqir', 'robot'],
    ['initials', 'gyjqr', 'robot'],
    ['a wrong character', '工业机气人', 'robot'],
    ['a missing character', '工业器人', 'robot'],
    ['transposed characters', '数车控工', 'lathe'],
    ['a synonym', '老人陪护', 'care'],
    ['a synonym of another word', '天车', 'crane'],
    ['a related word', '光伏', 'solar'],
    ['letters in any case', 'plc', 'robot'],
    ['a misspelt English word', 'plcc', 'robot'],
    ['a sentence', '请问我想找一个会示教编程的机器人学生', 'robot'],
  ])('finds by %s', (_, q, expected) => {
    expect(ids(q)[0]).toBe(expected);
  });

  it('says what a typing error or pinyin was read as', () => {
    const index = indexOf(DOCUMENTS);
    const read = (q: string) => index.search({ q, today: TODAY }).correction;
    expect(read('工业机气人')).toEqual({ query: '工业机器人', kind: 'typing' });
    expect(read('gyjqr')).toEqual({ query: '工业机器人', kind: 'pinyin' });
    expect(read('工业机器人')).toBeUndefined();
  });

  it('relaxes when nothing answers everything, and says so', () => {
    const result = indexOf(DOCUMENTS).search({ q: '数控车工 充电桩', today: TODAY });
    expect(result.hits.map(({ id }) => id).sort()).toEqual(['charge', 'lathe']);
    expect(result.correction?.kind).toBe('relaxed');
  });

  it('puts documents that answer more of the query first', () => {
    const index = indexOf([
      testDocument('a', '机器人', { body: '机器人机器人机器人' }),
      testDocument('b', '学校', { body: '机器人和焊接' }),
      testDocument('c', '焊接焊接焊接'),
    ]);
    expect(index.search({ q: '机器人 焊接', today: TODAY }).hits[0]?.id).toBe('b');
  });

  it('ranks what has ended below everything open, in every order', () => {
    const index = indexOf([
      testDocument('old', '焊工', { deadline: '2026-02-28', publishedOn: '2026-02-27' }),
      testDocument('open', '学生', { body: '学过一点焊工的基础', publishedOn: '2026-01-01' }),
    ]);
    for (const sort of ['relevance', 'newest', 'deadline'] as const) {
      expect(index.search({ q: '焊工', today: TODAY, sort }).hits.map(({ id }) => id)).toEqual([
        'open',
        'old',
      ]);
    }
  });

  it('filters by district or whole city, by name or code, and by what is still open', () => {
    expect(ids('', { filters: { region: '西山县' } })).toEqual(['lathe']);
    expect(ids('', { filters: { region: '江州市' } })).toEqual(['lathe']);
    expect(ids('充电桩', { filters: { active_on: TODAY } })).not.toContain('charge');
  });

  it('sees a change at once and the old text no longer', () => {
    const index = indexOf(DOCUMENTS);
    index.upsert(testDocument('lathe', '招聘铣工'));
    expect(index.size).toBe(DOCUMENTS.length);
    expect(index.search({ q: '铣工', today: TODAY }).hits[0]?.id).toBe('lathe');
    expect(index.search({ q: '数控车工', today: TODAY }).hits.map(({ id }) => id)).not.toContain('lathe');
    expect(index.remove('lathe')).toBe(true);
    expect(index.remove('lathe')).toBe(false);
    expect(index.search({ q: '铣工', today: TODAY }).total).toBe(0);
  });

  it('takes new synonyms while it runs', () => {
    const index = indexOf(DOCUMENTS);
    expect(index.search({ q: '电动车补能', today: TODAY }).total).toBe(0);
    index.setSynonyms([['电动车补能', '充电桩']]);
    expect(index.search({ q: '电动车补能', today: TODAY }).hits[0]?.id).toBe('charge');
  });

  it('completes what is typed in characters, pinyin and initials', () => {
    const index = indexOf(DOCUMENTS);
    expect(index.suggest('养老')).toContain('养老护理员');
    expect(index.suggest('yanglao')).toContain('养老护理员');
    expect(index.suggest('gyjqr')).toContain('工业机器人');
    expect(index.suggest(' ')).toEqual([]);
  });

  it('clears dead documents away', () => {
    const index = createSearchIndex();
    index.upsert(testDocument('kept', '焊工'));
    const small = index.bytes;
    for (let round = 0; round < 4000; round++)
      index.upsert(testDocument('same', `招聘${'钳工'.repeat(100)}`));
    expect(index.size).toBe(2);
    expect(index.bytes).toBeLessThan(small * 2);
    expect(index.search({ q: '焊工', today: TODAY }).hits.map(({ id }) => id)).toEqual(['kept']);
  });

  it('holds back, in hits and counts, what is not offered to who asks', () => {
    const index = createSearchIndex();
    index.upsert(testDocument('all', '招聘焊工'));
    index.upsert({ ...testDocument('some', '招聘焊工'), offeredTo: 'district 990104' });
    const ask = (offered: (to: string) => boolean) =>
      index.search({ q: '焊工', today: TODAY, filters: { offered } });
    const held = ask((to) => to.endsWith('990105'));
    expect(held.hits.map(({ id }) => id)).toEqual(['all']);
    expect(held.facets.kind.reduce((sum, { count }) => sum + count, 0)).toBe(1);
    expect(ask((to) => to.endsWith('990104')).total).toBe(2);
  });
});
