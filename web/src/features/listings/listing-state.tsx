import type { Listing } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { useDisplay } from '../../app/display.tsx';
import { dayOfInstant, formatDay } from '../../i18n/format.ts';
import { Notice } from '../../ui/notice.tsx';

/** How a listing stands when it is not simply open; how it ended stays visible. */
export function ListingState({ listing }: { listing: Listing }) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const { status, outcome } = listing;
  const end = outcome && (
    <p>
      {t('listing.outcome', {
        result: t(`codes.outcome.${outcome.result}`),
        day: formatDay(dayOfInstant(outcome.at), locale),
      })}
      {outcome.note !== undefined && ` ${outcome.note}`}
    </p>
  );
  if (status === 'closed') {
    const succeeded = outcome !== undefined && outcome.result !== 'withdrawn' && outcome.result !== 'none';
    return (
      <Notice tone={succeeded ? 'ok' : 'warn'} title={t('listing.closedTitle')}>
        {end}
        {outcome?.result === 'none' && <p>{t('listing.unansweredText')}</p>}
      </Notice>
    );
  }
  if (listing.may.close && listing.outcomeDueOn !== undefined) {
    const day = formatDay(listing.outcomeDueOn, locale);
    return (
      <Notice tone="warn" title={t('listing.outcomeDueTitle')}>
        <p>{t('listing.outcomeDueText', { day })}</p>
      </Notice>
    );
  }
  if (status === 'expired') {
    return (
      <Notice tone="warn" title={t('listing.expiredTitle')}>
        {end ?? <p>{t('listing.expiredText')}</p>}
      </Notice>
    );
  }
  if (listing.takenDown) {
    return (
      <Notice tone="bad" title={t('complaint.takenDownTitle')}>
        <p>{t('complaint.takenDownText', { reason: listing.takenDown.reason })}</p>
      </Notice>
    );
  }
  if (status === 'draft') return <Notice tone="warn" title={t('listing.draftTitle')} />;
  return status === 'published' ? null : <Notice tone="warn" title={t(`codes.status.${status}`)} />;
}
