import type { ListingSummary } from '@rongqiao/contracts';
import type { TFunction } from 'i18next';

/** To whom a listing is offered, in words; null where that is everybody. */
export function describeSharing(
  { offeredTo, region }: Pick<ListingSummary, 'offeredTo' | 'region'>,
  t: TFunction,
): string | null {
  if (offeredTo === undefined) return null;
  const { reach, industries } = offeredTo;
  const names = industries.map(({ name }) => name).join(t('common.separator'));
  const place =
    reach === 'district'
      ? t('listing.offeredDistrict', { region: region.name })
      : t(reach === 'city' ? 'listing.offeredCity' : 'listing.offeredEverywhere');
  if (names === '') return place;
  return place + t('common.inBrackets', { text: t('listing.offeredIndustries', { industries: names }) });
}
