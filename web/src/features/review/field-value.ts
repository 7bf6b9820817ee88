import type { Attachment, Direction, Level, ListingKind, ListingReach } from '@rongqiao/contracts';
import type { TFunction } from 'i18next';
import { formatAmount, formatDay, formatNumber } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locale.ts';
import { choiceName } from '../listings/choice-name.ts';
import { DETAIL_FIELDS } from '../listings/detail-fields.ts';

interface Words {
  t: TFunction;
  locale: Locale;
  /** The files that the texts name. */
  attachments: readonly Attachment[];
}

const DETAILS = new Map(
  Object.values(DETAIL_FIELDS)
    .flat()
    .map((field) => [`${field.name}`, field]),
);

/** A field of a listing's text as a person reads it: no codes, amounts with their unit. */
export function fieldValue(field: string, value: unknown, words: Words): string {
  const { t, locale, attachments } = words;
  const list = (values: readonly unknown[]) => values.map(String).join(t('common.separator'));
  if (field === 'attachments' && Array.isArray(value)) {
    return list(value.map((id) => attachments.find((file) => file.id === id)?.name ?? t('common.unknown')));
  }
  if (Array.isArray(value)) return list(value);
  const coded = CODED[field];
  if (coded) return coded(String(value), t);
  if (field === 'deadline') return formatDay(String(value), locale);
  return field.startsWith('details.')
    ? detailValue(field.slice('details.'.length), value, words)
    : plain(value, t);
}

const CODED: Partial<Record<string, (code: string, t: TFunction) => string>> = {
  kind: (code, t) => t(`codes.kind.${code as ListingKind}`),
  direction: (code, t) => t(`codes.direction.${code as Direction}`),
  level: (code, t) => t(`codes.level.${code as Level}`),
  'sharing.reach': (code, t) => t(`listing.reach.${code as ListingReach}`),
  'constraints.region': (code, t) =>
    t(code === 'district' ? 'editor.constraintDistrict' : 'editor.constraintCity'),
  'constraints.level': (_, t) => t('editor.constraintLevel'),
};

function detailValue(name: string, value: unknown, { t, locale }: Words): string {
  const field = DETAILS.get(name);
  if (field?.type === 'choice') return choiceName(t, name, String(value));
  if (field?.type === 'money' && typeof value === 'number') return formatAmount(value, locale);
  if (field?.type === 'day') return formatDay(String(value), locale);
  if (field?.type === 'count' && typeof value === 'number') {
    return t(`listing.unit.${field.unit}`, { n: formatNumber(value) });
  }
  return plain(value, t);
}

function plain(value: unknown, t: TFunction): string {
  if (typeof value === 'boolean') return t(value ? 'listing.yes' : 'listing.no');
  return typeof value === 'number' ? formatNumber(value) : String(value);
}
