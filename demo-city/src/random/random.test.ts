import { OrganisationRef } from '@rongqiao/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from './random.ts';
import { fill } from './template.ts';
import { demoUuid } from './uuid.ts';

describe('createRandom', () => {
  it('keeps whole numbers within both ends', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: -1e6, max: 1e6 }), fc.nat(1e6), (seed, low, width) => {
        const value = createRandom(seed).int(low, low + width);
        return Number.isInteger(value) && value >= low && value <= low + width;
      }),
    );
  });

  it('fills ten classes evenly', () => {
    const counts = Array.from({ length: 10 }, () => 0);
    for (let i = 0; i < 20_000; i++) {
      const at = createRandom('even', i).int(0, 9);
      counts[at] = (counts[at] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });
});

describe('demoUuid', () => {
  it('is a UUID and differs between neighbours', () => {
    const ids = Array.from({ length: 20_000 }, (_, i) => demoUuid(1, 'listing', i));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => OrganisationRef.shape.id.safeParse(id).success)).toBe(true);
  });
});

describe('fill', () => {
  it('fills words, numbers and names, and refuses a name that is not given', () => {
    const text = fill('{甲|乙}有{3~9}台，精度{0.2~0.4}，{name}', createRandom(1), { name: '丙' });
    expect(text).toMatch(/^[甲乙]有[3-9]台，精度0\.[2-4]，丙$/);
    expect(() => fill('{name}', createRandom(1))).toThrow(RangeError);
  });
});
