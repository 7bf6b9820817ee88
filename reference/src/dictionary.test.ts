import { describe, expect, it } from 'vitest';
import { DICTIONARY } from './dictionary.ts';
import { RELATED_WORDS, SYNONYMS } from './synonyms.ts';

describe('the domain dictionary', () => {
  it('holds well over a thousand Chinese words of two to eight characters, each once', () => {
    expect(DICTIONARY.length).toBeGreaterThan(1500);
    expect(new Set(DICTIONARY).size).toBe(DICTIONARY.length);
    expect(DICTIONARY.filter((word) => !/^[\u4e00-\u9fff]{2,8}$/.test(word))).toEqual([]);
  });
});

describe('the synonym table', () => {
  it('names no word twice in a group and no group of one', () => {
    for (const group of SYNONYMS) {
      expect(group.length, group.join(' ')).toBeGreaterThan(1);
      expect(new Set(group).size, group.join(' ')).toBe(group.length);
    }
  });

  it('fits what officials may write: at most 30 terms of at most 40 characters', () => {
    for (const group of SYNONYMS) {
      expect(group.length).toBeLessThanOrEqual(30);
      for (const term of group) expect(term.length).toBeLessThanOrEqual(40);
    }
  });

  it('relates words on both sides of each row', () => {
    expect(RELATED_WORDS.length).toBeGreaterThan(100);
    for (const row of RELATED_WORDS) {
      expect(row.terms.filter(Boolean).length).toBeGreaterThan(0);
      expect(row.related.filter(Boolean).length).toBeGreaterThan(0);
    }
  });
});
