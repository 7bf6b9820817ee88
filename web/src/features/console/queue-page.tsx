import type { RegistrationList } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { useDisplay } from '../../app/display.tsx';
import { dayOfInstant, formatDay, formatNumber } from '../../i18n/format.ts';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/page-head.tsx';

/** Registrations that wait for a decision, oldest first. */
export function QueuePage() {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const { items, total } = useLoaderData<RegistrationList>();
  return (
    <>
      <PageHead
        title={t('console.registrations')}
        description={t('console.description')}
        path="/console/registrations"
        index={false}
      />
      <h1>{t('console.registrations')}</h1>
      <p>{t('console.queueTotal', { n: formatNumber(total) })}</p>
      {items.length === 0 ? (
        <Empty title={t('console.nothingWaits')}>
          <p>{t('console.nothingWaitsText')}</p>
        </Empty>
      ) : (
        <ol className="plain rows">
          {items.map((item) => (
            <li key={item.id}>
              <h2>
                <Link to={`/console/registrations/${item.id}`}>{item.name}</Link>
              </h2>
              <p className="row-facts">
                <span>{t(`codes.organisationType.${item.type}`)}</span>
                <span>{item.region.name}</span>
                <span>
                  {t('registration.submittedOn', { date: formatDay(dayOfInstant(item.submittedAt), locale) })}
                </span>
              </p>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
