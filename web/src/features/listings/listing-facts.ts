import type { Listing } from '@rongqiao/contracts';
import type { TFunction } from 'i18next';
import { formatAmount, formatDay, formatNumber } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Fact } from '../../ui/facts.tsx';
import { choiceName } from './choice-name.ts';
import { DETAIL_FIELDS, type DetailField } from './detail-fields.ts';
import { describePay, describePrice } from './pay.ts';

/** What the table of facts reads from a listing; a draft being written has the same parts. */
export type FactSource = Pick<
  Listing,
  'kind' | 'details' | 'industry' | 'occupations' | 'programmes' | 'skills' | 'level' | 'headcount'
>;
type Words = { t: TFunction; locale: Locale };

/** Shown together as pay and price, not one by one. */
const COMBINED = new Set(['payMinFen', 'payMaxFen', 'payPeriod', 'payMonths', 'priceFen', 'priceUnit']);

/** The facts of a listing, each kind its own, with units. What is not given is left out. */
export function listingFacts(listing: FactSource, words: Words): Fact[] {
  const { t } = words;
  const fact = (key: keyof typeof COMMON, value: string | null) =>
    value === null || value === '' ? [] : [{ key, label: t(COMMON[key]), value }];
  const names = (list: readonly { name: string }[]) =>
    list.map(({ name }) => name).join(t('common.separator'));
  const headcount =
    listing.headcount === undefined ? null : t('listing.unit.people', { n: formatNumber(listing.headcount) });
  return [
    ...fact('pay', listing.kind === 'talent' ? describePay(listing.details, words) : null),
    ...fact('price', describePrice(listing.details, words)),
    ...fact('headcount', headcount),
    ...detailFacts(listing, words),
    ...fact('occupations', names(listing.occupations)),
    ...fact('programmes', names(listing.programmes)),
    ...fact('skills', listing.skills.join(t('common.separator'))),
    ...fact('level', listing.level === 'any' ? null : t(`codes.level.${listing.level}`)),
    ...fact('industry', listing.industry?.name ?? null),
  ];
}

const COMMON = {
  industry: 'listing.fact.industry',
  occupations: 'listing.fact.occupations',
  programmes: 'listing.fact.programmes',
  skills: 'listing.fact.skills',
  level: 'listing.fact.level',
  headcount: 'listing.fact.headcount',
  pay: 'listing.fact.pay',
  price: 'listing.fact.price',
} as const;

function detailFacts(listing: FactSource, words: Words): Fact[] {
  return DETAIL_FIELDS[listing.kind]
    .filter(({ name }) => !COMBINED.has(name))
    .flatMap((field) => {
      const value = describe(field, listing.details[field.name], words);
      return value === null
        ? []
        : [{ key: field.name, label: words.t(`listing.field.${field.name}`), value }];
    });
}

function describe(field: DetailField, value: unknown, { t, locale }: Words): string | null {
  if (typeof value === 'boolean') return t(value ? 'listing.yes' : 'listing.no');
  if (typeof value === 'number') {
    if (field.type === 'count') return t(`listing.unit.${field.unit}`, { n: formatNumber(value) });
    return value === 0 && field.name === 'feeFen' ? t('listing.free') : formatAmount(value, locale);
  }
  if (typeof value === 'string' && value !== '') {
    if (field.type === 'day') return formatDay(value, locale);
    return field.type === 'choice' ? choiceName(t, field.name, value) : value;
  }
  if (Array.isArray(value) && value.length > 0) return value.join(t('common.separator'));
  return null;
}
