import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lorenzCurve, measureSharing } from './measure-sharing.ts';

const counts = fc.array(fc.nat(1000), { minLength: 1, maxLength: 60 });

describe('figures of sharing', () => {
  it('are 0 where all are shown alike and near 1 where one has all', () => {
    expect(measureSharing([5, 5, 5, 5])).toEqual({ shown: 20, gini: 0, topThree: 0.75 });
    expect(measureSharing([0, 0, 0, 8])).toEqual({ shown: 8, gini: 0.75, topThree: 1 });
    expect(measureSharing([])).toEqual({ shown: 0, gini: 0, topThree: 0 });
  });

  it('give a Gini between 0 and 1 that does not depend on the unit', () => {
    fc.assert(
      fc.property(counts, (shown) => {
        const { gini } = measureSharing(shown);
        expect(gini).toBeGreaterThanOrEqual(-1e-12);
        expect(gini).toBeLessThan(1);
        expect(measureSharing(shown.map((one) => one * 7)).gini).toBeCloseTo(gini, 9);
      }),
    );
  });

  it('give a curve that rises from (0, 0) to (1, 1) and never lies above the diagonal', () => {
    fc.assert(
      fc.property(counts, (shown) => {
        const curve = lorenzCurve(shown);
        if (curve.length === 0) return expect(Math.max(...shown)).toBe(0);
        expect(curve[0]).toEqual({ organisations: 0, shown: 0 });
        expect(curve.at(-1)).toEqual({ organisations: 1, shown: 1 });
        for (const point of curve) expect(point.shown).toBeLessThanOrEqual(point.organisations + 1e-9);
      }),
    );
  });
});
