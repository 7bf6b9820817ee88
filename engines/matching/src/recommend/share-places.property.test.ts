import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHARING_RULES, sharePlaces } from './share-places.ts';

const { firstPlaces, mostPerOwner, mostLoss, tie } = SHARING_RULES;
const lists = fc
  .array(
    fc.record({
      score: fc.double({ min: 0, max: 10, noNaN: true }),
      owner: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    }),
    { maxLength: 40 },
  )
  .map((items) =>
    items.toSorted((a, b) => b.score - a.score).map((item, id) => ({ ...item, id: String(id) })),
  );
const exposures = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.nat(1000));
const check = (
  test: (list: { id: string; score: number; owner: string }[], shownOf: (owner: string) => number) => void,
) => fc.assert(fc.property(lists, exposures, (list, shown) => test(list, (owner) => shown[owner] ?? 0)));

describe('sharing out the first places', () => {
  it('loses nobody and invents nobody', () => {
    check((list, shownOf) => {
      const ids = sharePlaces(list, shownOf).map(({ id }) => id);
      expect(ids.toSorted()).toEqual(list.map(({ id }) => id).toSorted());
    });
  });

  it('puts at every place something within the bounded loss of the best that is left', () => {
    check((list, shownOf) => {
      const shared = sharePlaces(list, shownOf);
      for (const [place, { score }] of shared.entries()) {
        const best = Math.max(...shared.slice(place).map((one) => one.score));
        expect(score).toBeGreaterThanOrEqual(best * (1 - mostLoss));
      }
    });
  });

  it('gives an organisation more than its part only where no other fits nearly as well', () => {
    check((list, shownOf) => {
      const shared = sharePlaces(list, shownOf);
      for (let place = 0; place < Math.min(firstPlaces, shared.length); place++) {
        const count = (owner: string) => shared.slice(0, place).filter((one) => one.owner === owner).length;
        const owner = shared[place]?.owner ?? '';
        if (count(owner) < mostPerOwner) continue;
        const rest = shared.slice(place);
        const best = Math.max(...rest.map(({ score }) => score));
        const others = rest.filter((one) => count(one.owner) < mostPerOwner);
        expect(others.every(({ score }) => score < best * (1 - mostLoss))).toBe(true);
      }
    });
  });

  it('keeps to the score below the shared places, and marks exactly what it moved up', () => {
    check((list, shownOf) => {
      const shared = sharePlaces(list, shownOf);
      const below = shared.slice(firstPlaces).map(({ score }) => score);
      expect(below).toEqual(below.toSorted((a, b) => b - a));
      for (const [place, { id, turn }] of shared.entries()) {
        const passed = shared.slice(place + 1).some((one) => Number(one.id) < Number(id));
        expect(turn !== undefined).toBe(passed);
      }
    });
  });

  it('leaves a list alone in which nobody is tied and everybody is of another organisation', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (length) => {
        const list = Array.from({ length }, (_, at) => ({
          score: 100 * (1 - 2 * tie) ** at,
          owner: `o${at}`,
        }));
        expect(sharePlaces(list, () => Math.random() * 10)).toEqual(list);
      }),
    );
  });

  it('gives a tied place to who was shown less, and says so', () => {
    const list = [
      { score: 1, owner: 'much' },
      { score: 0.99, owner: 'little' },
    ];
    const shared = sharePlaces(list, (owner) => (owner === 'much' ? 50 : 3));
    expect(shared).toEqual([{ score: 0.99, owner: 'little', turn: 'less_shown' }, list[0]]);
  });

  it('lets an organisation with two of the places give way to one that fits nearly as well', () => {
    const list = ['a', 'a', 'a', 'b'].map((owner, at) => ({ score: 1 - at * 0.04, owner }));
    const shared = sharePlaces(list, () => 0);
    expect(shared.map(({ owner }) => owner)).toEqual(['a', 'a', 'b', 'a']);
    expect(shared[2]?.turn).toBe('other_organisation');
  });
});
