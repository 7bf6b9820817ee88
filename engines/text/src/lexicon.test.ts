import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lexicon } from './lexicon.ts';
import { isOneEditApart } from './one-edit.ts';

function lexiconOf(...terms: string[]): Lexicon {
  const lexicon = new Lexicon();
  for (const term of terms) lexicon.add(term, 1);
  return lexicon;
}
const termsOf = (candidates: { term: string }[]) => candidates.map(({ term }) => term);

describe('the lexicon', () => {
  it('finds words by full pinyin, by its beginning and by initials', () => {
    const lexicon = lexiconOf('计量校准', '养老护理员', '机器人');
    expect(termsOf(lexicon.byPinyin('jiliangjiaozhun', 5))).toEqual(['计量校准']);
    expect(termsOf(lexicon.byPinyinPrefix('yanglaohu', 5))).toEqual(['养老护理员']);
    expect(termsOf(lexicon.byInitials('jqr', 5))).toEqual(['机器人']);
  });

  it('tells homophones from near-homophones and puts them first', () => {
    const lexicon = lexiconOf('培训', '陪衬');
    expect(lexicon.soundingLike('陪训', 5)).toEqual([{ term: '培训', count: 1, distance: 0 }]);
    expect(lexiconOf('质检').soundingLike('自检', 5)).toEqual([{ term: '质检', count: 1, distance: 1 }]);
  });

  it('prefers frequent words and forgets words that are no longer used', () => {
    const lexicon = lexiconOf('试验', '实验');
    lexicon.add('实验', 4);
    expect(termsOf(lexicon.byPinyin('shiyan', 5))).toEqual(['实验', '试验']);
    lexicon.add('实验', -5);
    expect(termsOf(lexicon.byPinyin('shiyan', 5))).toEqual(['试验']);
  });

  it('finds the same words whether they were entered ahead, in part or not at all', () => {
    const terms = ['计量校准', '养老护理员', '机器人', '培训'];
    for (const ahead of [0, 1, 3, 9]) {
      const lexicon = lexiconOf(...terms);
      expect(lexicon.enterWaiting(ahead)).toBe(ahead < terms.length);
      expect(termsOf(lexicon.byInitials('jqr', 5))).toEqual(['机器人']);
      lexicon.add('器材', 1);
      expect(termsOf(lexicon.startingWith('器', 5))).toEqual(['器材']);
      expect(lexicon.enterWaiting()).toBe(false);
    }
  });

  it('finds every word that is one edit away', () => {
    const word = fc.string({
      unit: fc.constantFrom('工', '业', '机', '器', '人'),
      minLength: 3,
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 20 }), word, (terms, typed) => {
        const expected = terms.filter((term) => isOneEditApart(term, typed)).sort();
        expect(termsOf(lexiconOf(...terms).lookingLike(typed, 100)).sort()).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});

describe('one edit', () => {
  it('is a wrong, missing, extra or transposed character, and nothing else', () => {
    expect(isOneEditApart('工业机气人', '工业机器人')).toBe(true);
    expect(isOneEditApart('工业机人', '工业机器人')).toBe(true);
    expect(isOneEditApart('工业机器器人', '工业机器人')).toBe(true);
    expect(isOneEditApart('工业器机人', '工业机器人')).toBe(true);
    expect(isOneEditApart('工业机器人', '工业机器人')).toBe(false);
    expect(isOneEditApart('公业机气人', '工业机器人')).toBe(false);
  });

  it('does not depend on the order of the two', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(isOneEditApart(a, b)).toBe(isOneEditApart(b, a));
      }),
    );
  });
});
