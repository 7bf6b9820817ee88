import type { SavedSearchFinds } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { useDisplay } from '../../app/display.tsx';
import { dayOfInstant, formatDay } from '../../i18n/format.ts';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { ListingRow } from '../listings/listing-row.tsx';
import { searchHref } from '../listings/search-query.ts';
import { useReadByOpening } from '../notifications/use-read-by-opening.ts';

/** What one saved search has found since it was saved, latest first. */
export function FindsPage() {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const { search, finds } = useLoaderData<SavedSearchFinds>();
  const path = `/work/searches/${search.id}`;
  useReadByOpening(path);
  return (
    <div className="page narrow">
      <PageHead title={search.name} description={t('saved.description')} path={path} index={false} />
      <h1>{t('saved.foundBy', { name: search.name })}</h1>
      <p>
        <Link to={searchHref({}, search.terms)}>{t('saved.repeat')}</Link> ·{' '}
        <Link to="/work/searches">{t('saved.title')}</Link>
      </p>
      {finds.length === 0 ? (
        <Empty>
          <p>{t(search.frequency === 'never' ? 'saved.nothingNever' : 'saved.nothingYet')}</p>
        </Empty>
      ) : (
        <ol className="plain rows">
          {finds.map(({ listing, foundAt }) => (
            <ListingRow key={listing.id} listing={listing} heading="h2" source="search">
              <p className="soft">{t('saved.foundOn', { day: formatDay(dayOfInstant(foundAt), locale) })}</p>
            </ListingRow>
          ))}
        </ol>
      )}
    </div>
  );
}
