import { DETAILS_BY_KIND, type ListingKind } from '@rongqiao/contracts';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { messages as en } from '../../i18n/en/index.ts';
import { createI18n } from '../../i18n/i18n.ts';
import { messages as zhCN } from '../../i18n/zh-CN/index.ts';
import { LISTING } from '../../testing/fixtures.ts';
import { choiceName } from './choice-name.ts';
import { DETAIL_FIELDS } from './detail-fields.ts';
import { listingFacts } from './listing-facts.ts';

const KINDS = Object.keys(DETAILS_BY_KIND) as ListingKind[];
const { t } = createI18n('zh-CN', zhCN);

interface JsonField {
  type?: string;
  enum?: string[];
  minimum?: number;
  maximum?: number;
}
const schemaOf = (kind: ListingKind) =>
  (z.toJSONSchema(DETAILS_BY_KIND[kind]) as { properties: Record<string, JsonField> }).properties;

describe.each(KINDS)('details of %s', (kind) => {
  it('are the fields of the contract, no more and no less', () => {
    expect(DETAIL_FIELDS[kind].map(({ name }) => name).sort()).toEqual(Object.keys(schemaOf(kind)).sort());
  });

  it('offer the choices and limits of the contract', () => {
    for (const field of DETAIL_FIELDS[kind]) {
      const schema = schemaOf(kind)[field.name];
      if (field.type === 'choice') expect([...field.choices]).toEqual(schema?.enum);
      else expect(schema?.enum).toBeUndefined();
      if (field.type === 'count')
        expect([field.min ?? 1, field.max]).toEqual([schema?.minimum, schema?.maximum]);
    }
  });

  it('have a name for every choice in both languages', () => {
    for (const { t: say } of [createI18n('zh-CN', zhCN), createI18n('en', en)]) {
      for (const field of DETAIL_FIELDS[kind]) {
        for (const choice of field.type === 'choice' ? field.choices : []) {
          expect(choiceName(say, field.name, choice)).not.toContain('listing.choice');
        }
      }
    }
  });
});

describe('facts', () => {
  const factsOf = (kind: ListingKind, details: Record<string, unknown>) =>
    Object.fromEntries(
      listingFacts({ ...LISTING, kind, details }, { t, locale: 'zh-CN' }).map(({ key, value }) => [
        key,
        value,
      ]),
    );

  it('carry units', () => {
    expect(
      factsOf('resource', { areaSquareMetres: 1200, capacity: 60, priceFen: 30_000, priceUnit: '台时' }),
    ).toMatchObject({
      areaSquareMetres: '1,200 平方米',
      capacity: '60 人',
      price: '300 元/台时',
    });
    expect(factsOf('challenge', { rewardFen: 120_000_000, bidsCloseOn: '2026-11-21' })).toMatchObject({
      rewardFen: '120 万元',
      bidsCloseOn: '2026年11月21日',
    });
    expect(factsOf('training', { feeFen: 0, hours: 80 })).toMatchObject({ feeFen: '免费', hours: '80 学时' });
    expect(factsOf('research', { readiness: 6 })).toMatchObject({ readiness: '6 级（共 9 级）' });
  });

  it.each([
    [{ payMinFen: 500_000 }, '5,000 元/月起'],
    [{ payMaxFen: 20_000, payPeriod: 'day' }, '不超过 200 元/天'],
    [{ payMinFen: 2_550, payMaxFen: 2_550, payPeriod: 'hour' }, '25.50 元/小时'],
    [{}, undefined],
  ])('read pay %j as %s', (details, expected) => {
    expect(factsOf('talent', details).pay).toBe(expected);
  });

  it('leave out what is not given', () => {
    const sparse = {
      ...LISTING,
      kind: 'service' as const,
      details: {},
      occupations: [],
      programmes: [],
      skills: [],
      level: 'any' as const,
    };
    delete sparse.headcount;
    expect(listingFacts(sparse, { t, locale: 'zh-CN' })).toEqual([]);
  });
});
