import type { TFunction } from 'i18next';
import { formatAmount, formatYuan } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locale.ts';
import { choiceName } from './choice-name.ts';

type Details = Record<string, unknown>;
const numberIn = (details: Details, name: string) =>
  typeof details[name] === 'number' ? details[name] : undefined;

/** 5,000–7,000 元/月,一年 13 薪; null where no pay is given. */
export function describePay(details: Details, { t }: { t: TFunction }): string | null {
  const from = numberIn(details, 'payMinFen');
  const to = numberIn(details, 'payMaxFen');
  const months = numberIn(details, 'payMonths');
  const period = choiceName(t, 'payPeriod', String(details.payPeriod ?? 'month'));
  const range = payRange({ from, to, period }, t);
  if (range === null) return null;
  return months === undefined ? range : `${range} · ${t('listing.pay.months', { n: months })}`;
}

function payRange(
  pay: { from: number | undefined; to: number | undefined; period: string },
  t: TFunction,
): string | null {
  const { period } = pay;
  if (pay.from !== undefined && pay.to !== undefined) {
    if (pay.from !== pay.to) {
      return t('listing.pay.range', { from: formatYuan(pay.from), to: formatYuan(pay.to), period });
    }
    return t('listing.pay.exact', { amount: formatYuan(pay.from), period });
  }
  if (pay.from !== undefined) return t('listing.pay.from', { from: formatYuan(pay.from), period });
  if (pay.to !== undefined) return t('listing.pay.to', { to: formatYuan(pay.to), period });
  return null;
}

/** 300 元/台时; null where no price is given. */
export function describePrice(
  details: Details,
  { t, locale }: { t: TFunction; locale: Locale },
): string | null {
  const price = numberIn(details, 'priceFen');
  if (price === undefined) return null;
  if (price === 0) return t('listing.free');
  const unit =
    typeof details.priceUnit === 'string' ? details.priceUnit.replace(/^(元)?\s*[//]\s*/u, '') : '';
  return unit === '' ? formatAmount(price, locale) : `${formatAmount(price, locale)}/${unit}`;
}
