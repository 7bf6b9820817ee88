import { describe, expect, it } from 'vitest';
import { forecastValue } from './forecast-value.ts';
import { monthEnds, valuesOn } from './month-ends.ts';

const monthly = (values: number[]) =>
  values.map((value, i) => ({ on: new Date(Date.UTC(2026, i + 1, 0)).toISOString().slice(0, 10), value }));

describe('forecastValue', () => {
  it('goes on steadily where the past was steady, with an interval that is narrow', () => {
    const found = forecastValue(monthly([0, 10, 20, 30, 40, 50, 60]), '2027-07-31');
    expect(found?.middle).toBeGreaterThan(175);
    expect(found?.middle).toBeLessThan(185);
    expect((found?.high ?? 0) - (found?.low ?? 0)).toBeLessThan(12);
  });

  it('says nothing of fewer than five changes, or where nothing has moved', () => {
    expect(forecastValue(monthly([0, 10, 20, 30, 40]), '2027-07-31')).toBeNull();
    expect(forecastValue(monthly([3, 3, 3, 3, 3, 3, 3]), '2027-07-31')).toBeNull();
  });

  it('widens with time, and never lets a count fall that has not fallen before', () => {
    const jumpy = monthly([0, 1, 1, 9, 9, 10, 10, 24]);
    const near = forecastValue(jumpy, '2026-10-31');
    const far = forecastValue(jumpy, '2027-12-31');
    expect((far?.high ?? 0) - (far?.low ?? 0)).toBeGreaterThan((near?.high ?? 0) - (near?.low ?? 0));
    expect(near?.low).toBeGreaterThanOrEqual(24);
  });

  it('holds the later value about four times in five, for a walk of the kind it assumes', () => {
    let seed = 7;
    const random = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    const normal = () => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
    let held = 0;
    for (let run = 0; run < 2000; run++) {
      const walk = [1000];
      for (let month = 0; month < 18; month++) walk.push((walk.at(-1) ?? 0) + 5 + 3 * normal());
      const points = monthly(walk);
      const later = points.at(-1);
      const found = later && forecastValue(points.slice(0, 13), later.on);
      if (found && later.value >= found.low && later.value <= found.high) held++;
    }
    expect(held / 2000).toBeGreaterThan(0.76);
    expect(held / 2000).toBeLessThan(0.84);
  });
});

describe('month ends', () => {
  it('are the first day, each last day of a month, and the last day, each once', () => {
    expect(monthEnds('2026-01-31', '2026-03-15')).toEqual(['2026-01-31', '2026-02-28', '2026-03-15']);
    expect(monthEnds('2026-02-01', '2026-02-28')).toEqual(['2026-02-01', '2026-02-28']);
    expect(monthEnds('2026-02-01', '2026-02-01')).toEqual(['2026-02-01']);
    expect(monthEnds('2026-03-01', '2026-02-01')).toEqual([]);
  });

  it('carry what was counted at their end', () => {
    const changes = [
      { day: '2026-01-05', change: 3 },
      { day: '2026-02-28', change: 2 },
      { day: '2026-03-01', change: -1 },
    ];
    const values = valuesOn(changes, ['2026-01-04', '2026-01-05', '2026-02-28', '2026-03-31']);
    expect(values.map(({ value }) => value)).toEqual([0, 3, 5, 4]);
  });
});
