import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithOffsets } from './fold.ts';

const anyText = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
});

describe('fold', () => {
  it('makes traditional, full-width and upper-case text the same as its plain form', () => {
    expect(fold('產業教授')).toBe('产业教授');
    expect(fold('實訓設備共享')).toBe('实训设备共享');
    expect(fold('ＰＬＣ調試')).toBe('plc调试');
    expect(fold('㎡')).toBe('m2');
  });

  it('leaves simplified text alone', () => {
    expect(fold('皇后里干著名计量校准')).toMatch(/^皇后里干.名计量校准$/);
    expect(fold('养老护理员')).toBe('养老护理员');
  });

  it('turns control characters, emoji and lone surrogates into spaces', () => {
    expect(fold('a\u0000b\ud800c')).toBe('a b c');
    expect(fold('😀').trim()).toBe('');
  });

  it('is settled after one pass for every character', () => {
    const unsettled: string[] = [];
    for (let unit = 0; unit <= 0xffff; unit++) {
      const once = fold(String.fromCharCode(unit));
      if (fold(once) !== once) unsettled.push(String.fromCharCode(unit));
    }
    expect(unsettled).toEqual([]);
  });

  it('takes any text, and folding twice changes nothing more', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('leads every unit back into the original, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: folded, offsets } = foldWithOffsets(text);
        expect(folded).toBe(fold(text));
        expect(offsets.length).toBe(folded.length + 1);
        expect(offsets.at(-1)).toBe(text.length);
        offsets.forEach((offset, i) => {
          expect(offset).toBeGreaterThanOrEqual(i === 0 ? 0 : (offsets[i - 1] ?? 0));
        });
      }),
    );
  });
});
