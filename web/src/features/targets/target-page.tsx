import type { PolicyTargetDetail, TargetRecordPage } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { useDisplay } from '../../app/display.tsx';
import { formatDay } from '../../i18n/format.ts';
import { Empty } from '../../ui/empty.tsx';
import { type Fact, Facts } from '../../ui/facts.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Pager } from '../../ui/pager.tsx';
import { clauseAnchor } from '../policies/clause-tree.ts';
import { figureOf } from '../policies/figure.ts';
import type { TargetData } from './load-targets.ts';
import { ReportList } from './report-list.tsx';
import { StandingCell } from './standing-cell.tsx';
import { TargetChart } from './target-chart.tsx';
import { plainValue, unitOf, valueWithUnit } from './target-figures.ts';

/** One target: where it stands, its course, whether it will be hit, and the records behind the figure. Readable without scripts. */
export function TargetPage() {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const { target, records } = useLoaderData<TargetData>();
  const statement = locale === 'en' ? (target.en ?? target.statement) : target.statement;
  const { policy, pack } = target;
  return (
    <div className="page">
      <PageHead
        title={statement}
        description={t('target.pageDescription', { statement })}
        path={`/policies/${policy.id}/targets/${pack?.rule ?? target.id}`}
      />
      <p>
        <Link to={`/policies/${policy.id}${target.clause ? `#${clauseAnchor(target.clause)}` : ''}`}>
          {policy.title}
        </Link>
      </p>
      <h1>{statement}</h1>
      <StandingCell target={target} />
      <TargetFacts target={target} />
      {target.standing.series.length > 0 && (
        <section aria-labelledby="course">
          <h2 id="course">{t('target.chart')}</h2>
          <TargetChart target={{ ...target, statement }} />
        </section>
      )}
      <Forecast target={target} />
      {pack?.metric?.source === 'platform' && <Records target={target} records={records} />}
      {pack?.metric?.source === 'reported' && <ReportList target={target} />}
    </div>
  );
}

function TargetFacts({ target }: { target: PolicyTargetDetail }) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const { standing, pack } = target;
  const metric = pack?.metric;
  const said = locale === 'en' ? metric?.en : undefined;
  const facts: Fact[] = [
    { key: 'wanted', label: t('target.wanted'), value: figureOf(target) },
    ...(standing.due ? [{ key: 'due', label: t('target.due'), value: formatDay(standing.due, locale) }] : []),
    ...(standing.path && standing.state === 'open'
      ? [{ key: 'path', label: t('target.onPath'), value: valueWithUnit(standing.path.today, target) }]
      : []),
  ];
  if (metric) {
    const source =
      metric.source === 'platform'
        ? t('target.counted')
        : metric.source === 'reported'
          ? t('target.reportedBy', { by: metric.sourceNote ?? '' })
          : `${t('target.states.no_source')} ${metric.sourceNote ?? ''}`;
    facts.push({ key: 'source', label: t('target.source'), value: source });
    facts.push({ key: 'counts', label: t('target.counts'), value: said?.counts ?? metric.counts });
  }
  return <Facts facts={facts} />;
}

function Forecast({ target }: { target: PolicyTargetDetail }) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const { forecast } = target.standing;
  if (!forecast) return null;
  return (
    <section aria-labelledby="forecast">
      <h2 id="forecast">{t('target.forecast')}</h2>
      {forecast.kind === 'too_little' ? (
        <p>{t('target.tooLittle', { needed: forecast.needed, n: forecast.changes })}</p>
      ) : (
        <>
          <p>
            {t('target.forecastText', {
              date: formatDay(forecast.on, locale),
              low: plainValue(forecast.low),
              high: plainValue(forecast.high),
              middle: plainValue(forecast.middle),
              unit: unitOf(target),
            })}{' '}
            <strong>{t(`target.outlook.${forecast.outlook}`)}</strong>
          </p>
          <p className="soft">
            {t('target.method', {
              n: forecast.changes,
              confidence: `${Math.round(forecast.confidence * 100)}%`,
            })}
          </p>
        </>
      )}
    </section>
  );
}

function Records({ target, records }: { target: PolicyTargetDetail; records: TargetRecordPage }) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const path = `/policies/${target.policy.id}/targets/${target.pack?.rule}`;
  return (
    <section aria-labelledby="records">
      <h2 id="records">{t('target.records')}</h2>
      {records.total === 0 ? (
        <Empty>
          <p>{t('target.recordsNone')}</p>
        </Empty>
      ) : (
        <>
          <p className="soft">{t('target.recordsText', { total: records.total })}</p>
          <ul className="plain target-records">
            {records.items.map(({ day, title, link }, i) => (
              <li key={link ?? `${day}-${i}`}>
                <span className="soft">{formatDay(day, locale)}</span>{' '}
                {title === undefined ? (
                  <span className="soft">{t('target.recordHidden')}</span>
                ) : link === undefined ? (
                  title
                ) : (
                  <Link to={link}>{title}</Link>
                )}
              </li>
            ))}
          </ul>
          <Pager {...records} hrefOf={(page) => `${path}?page=${page}#records`} />
        </>
      )}
    </section>
  );
}
