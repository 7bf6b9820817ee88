import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { toQueryString } from '../../api/client.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Pager } from '../../ui/pager.tsx';
import { IntroductionRow } from './introduction-row.tsx';
import { BOXES, type IntroductionsData } from './load-introductions.ts';

/** What waits for me, what is open, what has ended. */
export function IntroductionsPage() {
  const { t } = useTranslation();
  const data = useLoaderData<IntroductionsData>();
  const { box, listing, shown } = data;
  const hrefOf = (page: number) =>
    `/work/introductions${toQueryString({ box, listing: listing ?? undefined, page })}`;
  return (
    <div className="page narrow">
      <PageHead
        title={t('introduction.title')}
        description={t('introduction.description')}
        path="/work/introductions"
        index={false}
      />
      <h1>{t('introduction.title')}</h1>
      {listing !== null && (
        <p>
          {t('introduction.onlyListing')}{' '}
          <Link to={`/work/introductions?box=${box}`}>{t('introduction.allListings')}</Link>
        </p>
      )}
      <Boxes data={data} />
      {shown.items.length === 0 ? (
        <Empty>
          <p>{t(`introduction.empty.${box}`)}</p>
          {box !== 'closed' && (
            <p>
              <Link to="/listings">{t('introduction.find')}</Link>
            </p>
          )}
        </Empty>
      ) : (
        <ol className="plain waiting">
          {shown.items.map((introduction) => (
            <IntroductionRow key={introduction.id} introduction={introduction} />
          ))}
        </ol>
      )}
      <Pager page={shown.page} size={shown.size} total={shown.total} hrefOf={hrefOf} />
    </div>
  );
}

function Boxes({ data: { box, listing, totals } }: { data: IntroductionsData }) {
  const { t } = useTranslation();
  return (
    <nav className="sort boxes" aria-label={t('introduction.boxes')}>
      {BOXES.map((each) => (
        <Link
          key={each}
          to={`/work/introductions${toQueryString({ box: each, listing: listing ?? undefined })}`}
          {...(each === box ? { 'aria-current': 'true' as const } : {})}
        >
          {t(`introduction.box.${each}`, { n: formatNumber(totals[each]) })}
        </Link>
      ))}
    </nav>
  );
}
