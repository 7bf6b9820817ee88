import { describe, expect, it } from 'vitest';
import { soundKeys } from './pinyin.ts';
import { splitPinyin } from './pinyin-syllables.ts';
import { splitRuns } from './runs.ts';
import { createSegmenter } from './segmenter.ts';

describe('pinyin', () => {
  it('reads a character as its word asks', () => {
    expect(soundKeys('校准').full).toBe('jiaozhun');
    expect(soundKeys('学校').full).toBe('xuexiao');
    expect(soundKeys('绿化').full).toBe('lvhua');
  });

  it('gives near-homophones the same folded key', () => {
    expect(soundKeys('质检').fuzzy).toBe(soundKeys('自建').fuzzy);
    expect(soundKeys('生产').fuzzy).toBe(soundKeys('森产').fuzzy);
  });

  it('splits letters into the fewest syllables, also with an unfinished one', () => {
    expect(splitPinyin('gongyejiqiren')?.syllables).toEqual(['gong', 'ye', 'ji', 'qi', 'ren']);
    expect(splitPinyin('yanglaohul')).toEqual({ syllables: ['yang', 'lao', 'hu'], rest: 'l' });
  });

  it('does not take English or initials for pinyin', () => {
    for (const letters of ['plc', 'jljz', 'x', 'java8', '']) expect(splitPinyin(letters)).toBeUndefined();
  });
});

describe('cutting', () => {
  it('keeps words of the domain together and gives the text again when joined', () => {
    const segmenter = createSegmenter(['特作证', '订单班']);
    expect(segmenter.cut('特作证订单班')).toEqual(['特作证', '订单班']);
    expect(segmenter.cut('稻蟹共生，田里').join('')).toBe('稻蟹共生，田里');
    expect(segmenter.allWords('养老护理员')).toContain('护理');
  });

  it('separates scripts', () => {
    expect(splitRuns('会c++和plc调试').map(({ text }) => text)).toEqual(['会', 'c++', '和', 'plc', '调试']);
  });
});
