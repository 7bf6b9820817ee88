import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PostingList } from './posting-list.ts';

const step = fc.record({ slot: fc.nat(40), share: fc.integer({ min: 1, max: 65_535 }), origin: fc.nat(3) });

describe('a posting list', () => {
  it('holds the living, in the order of their slots, after any additions and removals', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        const list = new PostingList();
        const model = new Map<number, { share: number; origin: number }>();
        for (const { slot, share, origin } of steps) {
          if (model.delete(slot)) list.remove(slot);
          else {
            model.set(slot, { share, origin });
            list.add(slot, share, origin);
          }
        }
        const slots = Array.from({ length: list.length / 2 }, (_, i) => list.words[i * 2]);
        expect(slots).toEqual([...model.keys()].sort((a, b) => a - b));
        for (let slot = 0; slot <= 41; slot++) expect(list.get(slot)).toEqual(model.get(slot) ?? null);
      }),
    );
  });

  it('leaves the list as it is where there is nothing to remove', () => {
    const list = new PostingList();
    list.add(3, 7, 1);
    list.remove(2);
    list.remove(4);
    expect(list.get(3)).toEqual({ share: 7, origin: 1 });
  });
});
