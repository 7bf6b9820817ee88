import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { useDisplay } from '../../app/display.tsx';
import { formatDay } from '../../i18n/format.ts';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import type { TargetOverviewData } from './load-targets.ts';
import { plainValue } from './target-figures.ts';
import { TargetTable } from './target-table.tsx';

/** For officials: every target of the policies in force, and what the platform counts by itself. */
export function TargetsConsolePage() {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const { overview, metrics } = useLoaderData<TargetOverviewData>();
  return (
    <>
      <PageHead
        title={t('target.title')}
        description={t('target.description')}
        path="/console/targets"
        index={false}
      />
      <h1>{t('target.title')}</h1>
      <p className="soft">{t('target.description')}</p>
      {overview.policies.length === 0 && (
        <Empty title={t('target.none')}>
          <p>{t('target.noneText')}</p>
        </Empty>
      )}
      {overview.policies.map(({ id, title, targets }) => (
        <section key={id} aria-labelledby={`of-${id}`}>
          <h2 id={`of-${id}`}>
            <Link to={`/policies/${id}#targets`}>{title}</Link>
          </h2>
          <TargetTable
            policyId={id}
            targets={
              locale === 'en'
                ? targets.map((one) => ({ ...one, statement: one.en ?? one.statement }))
                : targets
            }
          />
        </section>
      ))}
      <section aria-labelledby="metrics">
        <h2 id="metrics">{t('target.metrics')}</h2>
        <p className="soft">{t('target.metricsText')}</p>
        <table className="policy-table">
          <thead>
            <tr>
              <th scope="col">{t('target.metric')}</th>
              <th scope="col">{t('target.now')}</th>
              <th scope="col">{t('target.thisMonth')}</th>
            </tr>
          </thead>
          <tbody>
            {metrics.items.map(({ id, name, counts, unit, value, thisMonth, asOf }) => (
              <tr key={id}>
                <th scope="row">
                  <strong>{name}</strong>
                  <p className="soft">{counts}</p>
                </th>
                <td data-label={t('target.now')}>
                  {value === undefined ? t('target.states.hidden') : `${plainValue(value)} ${unit}`}
                  <p className="soft">{t('target.asOf', { date: formatDay(asOf, locale) })}</p>
                </td>
                <td data-label={t('target.thisMonth')}>
                  {thisMonth === undefined ? '—' : `${plainValue(thisMonth)} ${unit}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
