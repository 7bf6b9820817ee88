import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { useDisplay } from '../../app/display.tsx';
import { formatMoment, formatNumber, formatShare } from '../../i18n/format.ts';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { DirectionTag } from '../listings/direction-tag.tsx';
import type { QueueData } from './load-review.ts';

/** What waits for an official, oldest first, and how trusted organisations are sampled. */
export function ReviewQueuePage() {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const { queue, rules } = useLoaderData<QueueData>();
  const pages = Math.ceil(queue.total / queue.size);
  return (
    <div className="page">
      <PageHead
        title={t('review.title')}
        description={t('review.description')}
        path="/console/listings"
        index={false}
      />
      <h1>{t('review.title')}</h1>
      {queue.items.length === 0 ? (
        <Empty title={t('review.title')}>
          <p>{t('review.empty')}</p>
        </Empty>
      ) : (
        <>
          <p className="soft">{t('review.total', { n: formatNumber(queue.total) })}</p>
          <ul className="waiting plain">
            {queue.items.map(({ listing, subject, title, submittedAt }) => (
              <li key={listing.id}>
                <div>
                  <p className="waiting-title">
                    <Link to={`/console/listings/${listing.id}`}>{title}</Link>
                  </p>
                  <p>
                    <DirectionTag direction={listing.direction} kind={listing.kind} />{' '}
                    {listing.organisation.name} · {listing.region.name}
                  </p>
                </div>
                <p className="soft">
                  {t(`review.subject.${subject}`)} ·{' '}
                  {t('review.submitted', { moment: formatMoment(submittedAt, locale) })}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="actions">
        {queue.page > 1 && <Link to={`?page=${queue.page - 1}`}>{t('common.previousPage')}</Link>}
        {queue.page < pages && <Link to={`?page=${queue.page + 1}`}>{t('common.nextPage')}</Link>}
      </p>
      <p className="soft">{t('review.rules', { rate: formatShare(rules.samplingRate), seed: rules.seed })}</p>
    </div>
  );
}
