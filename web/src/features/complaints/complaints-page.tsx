import type { Complaint } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { useDisplay } from '../../app/display.tsx';
import { dayOfInstant, formatDay, formatNumber } from '../../i18n/format.ts';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Pager } from '../../ui/pager.tsx';
import type { ComplaintsData } from './load-complaints.ts';

const BOXES = ['waiting', 'answered'] as const;

/** Reports about listings of an official's regions: what is due first stands first. */
export function ComplaintsPage() {
  const { t } = useTranslation();
  const { box, result, rules } = useLoaderData<ComplaintsData>();
  return (
    <>
      <PageHead
        title={t('complaint.title')}
        description={t('complaint.description')}
        path="/console/reports"
        index={false}
      />
      <h1>{t('complaint.title')}</h1>
      <p>{t('complaint.rules', { n: rules.answerWithinWorkingDays, m: rules.correctWithinWorkingDays })}</p>
      <nav className="sort" aria-label={t('complaint.title')}>
        {BOXES.map((name) => (
          <Link
            key={name}
            to={name === 'waiting' ? '/console/reports' : `/console/reports?box=${name}`}
            {...(name === box ? { 'aria-current': 'true' as const } : {})}
          >
            {t(`complaint.box.${name}`)}
          </Link>
        ))}
      </nav>
      {result.items.length === 0 ? (
        <Empty title={t('complaint.empty')}>
          <p>{t('complaint.emptyText')}</p>
        </Empty>
      ) : (
        <>
          <p role="status">{t('complaint.total', { n: formatNumber(result.total) })}</p>
          <ol className="plain rows">
            {result.items.map((complaint) => (
              <Row key={complaint.id} complaint={complaint} />
            ))}
          </ol>
        </>
      )}
      <Pager
        page={result.page}
        size={result.size}
        total={result.total}
        hrefOf={(page) => `/console/reports?box=${box}&page=${page}`}
      />
    </>
  );
}

function Row({ complaint }: { complaint: Complaint }) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const { id, listing, reason, text, reportedAt, state } = complaint;
  return (
    <li>
      <h2>
        <Link to={`/console/reports/${id}`}>{listing.title}</Link>
      </h2>
      <p className="row-facts">
        <span className="tag">{t(`complaint.reason.${reason}`)}</span>
        <span>{listing.organisation.name}</span>
        <span>{listing.region.name}</span>
        <span>{t('complaint.reportedOn', { day: formatDay(dayOfInstant(reportedAt), locale) })}</span>
        {state !== 'open' && <span>{t(`complaint.state.${state}`)}</span>}
      </p>
      <p>{text}</p>
      <DueLine complaint={complaint} />
    </li>
  );
}

/** Until when something has to be done, and whether that has passed. */
export function DueLine({ complaint: { dueOn, overdue, state, revisedSince } }: { complaint: Complaint }) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  if (revisedSince) return <p className="soon">{t('complaint.revisedSince')}</p>;
  if (dueOn === undefined) return null;
  const day = formatDay(dueOn, locale);
  const words = state === 'correction_asked' ? 'complaint.correctBy' : 'complaint.answerBy';
  return <p className={overdue ? 'soon' : 'soft'}>{t(overdue ? 'complaint.overdue' : words, { day })}</p>;
}
