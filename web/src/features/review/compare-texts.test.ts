import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts } from './compare-texts.ts';

const side = (before: string, after: string, gone: 'gone' | 'new') =>
  compareTexts(before, after)
    .filter(({ change }) => change === 'kept' || change === gone)
    .map(({ text }) => text)
    .join('');

describe('compareTexts', () => {
  it('marks what went and what came inside a sentence', () => {
    expect(compareTexts('包食宿，月薪 6000 元起。', '包食宿，月薪 7500 元起。')).toEqual([
      { text: '包食宿，月薪 ', change: 'kept' },
      { text: '6000', change: 'gone' },
      { text: '7500', change: 'new' },
      { text: ' 元起。', change: 'kept' },
    ]);
  });

  it('keeps words of other scripts whole', () => {
    const changed = compareTexts('会用 AutoCAD', '会用 SolidWorks').filter(({ change }) => change !== 'kept');
    expect(changed.map(({ text }) => text)).toEqual(['AutoCAD', 'SolidWorks']);
  });

  it('loses nothing of either text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        expect(side(before, after, 'gone')).toBe(before);
        expect(side(before, after, 'new')).toBe(after);
      }),
    );
  });
});
