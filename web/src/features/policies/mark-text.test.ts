import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markText } from './mark-text.ts';

describe('marked text', () => {
  it('marks what was read, and only within the part that is shown', () => {
    const items = [
      { id: 'a', span: [2, 4] as [number, number] },
      { id: 'b', span: [8, 12] as [number, number] },
      { id: 'c' },
    ];
    expect(markText('0123456789', [1, 10], items)).toEqual([
      { at: 1, text: '1' },
      { at: 2, text: '23', item: 'a' },
      { at: 4, text: '4567' },
      { at: 8, text: '89', item: 'b' },
    ]);
  });

  it('keeps a figure inside a task a figure', () => {
    const items = [
      { id: 'task', span: [0, 9] as [number, number] },
      { id: 'figure', span: [3, 5] as [number, number] },
    ];
    expect(markText('0123456789', [0, 10], items).map(({ item }) => item)).toEqual([
      'task',
      'figure',
      'task',
      undefined,
    ]);
  });

  it('gives the part back whole, whatever overlaps', () => {
    const span = fc
      .tuple(fc.nat(30), fc.nat(30))
      .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
    fc.assert(
      fc.property(fc.string({ minLength: 30, maxLength: 30 }), span, fc.array(span), (text, part, spans) => {
        const pieces = markText(
          text,
          part,
          spans.map((one, i) => ({ id: String(i), span: one })),
        );
        expect(pieces.map((piece) => piece.text).join('')).toBe(text.slice(...part));
      }),
    );
  });
});
