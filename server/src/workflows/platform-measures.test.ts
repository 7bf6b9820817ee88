import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPackShelf } from '../modules/policies/index.ts';
import { findMeasure } from '../modules/targets/index.ts';
import { openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { PLATFORM_MEASURES } from './platform-measures.ts';
import { seedDemoCity } from './seed-demo-city.ts';

const TODAY = '2026-11-27';
let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase('pglite');
  await seedDemoCity(database, new Date(`${TODAY}T10:00:00+08:00`));
});
afterAll(() => database.close());

const value = (changes: readonly { change: number }[]) =>
  changes.reduce((total, { change }) => total + change, 0);

describe('what the platform counts', () => {
  it('holds every metric that a pack takes from the platform, with filters that it accepts', async () => {
    const { shelf } = await openPackShelf();
    const taken = shelf.packs.flatMap(({ data }) =>
      data.metrics.flatMap(({ id, source }) => (source.kind === 'platform' ? [{ id, ...source }] : [])),
    );
    expect(taken.length).toBeGreaterThanOrEqual(2);
    for (const { id, measure, where } of taken)
      expect([id, findMeasure({ all: PLATFORM_MEASURES }, measure, where)?.id]).toEqual([id, measure]);
  });

  it('has as many records behind each figure as the figure says', async () => {
    for (const measure of PLATFORM_MEASURES) {
      const scope = { regionPrefix: '9901', where: {} };
      const changes = await measure.changes(database, scope);
      expect(changes.every(({ day }) => /^\d{4}-\d\d-\d\d$/.test(day))).toBe(true);
      const now = changes.filter(({ day }) => day <= TODAY);
      const asked = { ...scope, from: null, until: TODAY, page: 1, size: 1 };
      const { total } = await measure.records(database, asked);
      expect([measure.id, total]).toEqual([measure.id, value(now)]);
    }
  });

  it('counts a region only, and what its filters leave', async () => {
    const [, verified] = PLATFORM_MEASURES;
    if (!verified) throw new Error('no measure');
    const count = async (regionPrefix: string, where = {}) =>
      value(await verified.changes(database, { regionPrefix, where }));
    const all = await count('9901');
    const enterprises = await count('9901', { types: 'enterprise' });
    expect(enterprises).toBeGreaterThan(0);
    expect(enterprises).toBeLessThan(all);
    expect(await count('990104')).toBeLessThan(all);
    expect(await count('2111')).toBe(0);
  });
});
