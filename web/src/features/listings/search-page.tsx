import { useTranslation } from 'react-i18next';
import { Link, useLoaderData, useLocation } from 'react-router';
import { useCityData } from '../../app/root-data.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Empty } from '../../ui/empty.tsx';
import { FilterIcon } from '../../ui/icons.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Pager } from '../../ui/pager.tsx';
import { RecentSearches } from '../searches/recent-searches.tsx';
import { SaveSearch } from '../searches/save-search.tsx';
import { ActiveFilters, activeFilters } from './active-filters.tsx';
import { FilterList } from './filter-list.tsx';
import { ListingRow } from './listing-row.tsx';
import type { SearchData } from './load-search.ts';
import { SearchBox } from './search-box.tsx';
import { exportHref, type SearchQuery, searchHref } from './search-query.ts';
import { SortLinks } from './sort-links.tsx';

/** Results with their filters. Everything is a link or a form, so it works without script; on phones the filters are a sheet. */
export function SearchPage() {
  const { t } = useTranslation();
  const { query, result } = useLoaderData<SearchData>();
  const { city } = useCityData();
  const { key } = useLocation();
  const chosen = activeFilters(query).length;
  return (
    <div className="page">
      <PageHead
        title={query.q === undefined ? t('search.title') : t('search.titleQuery', { q: query.q })}
        description={t('search.description', { city: city.name })}
        path={searchHref(query, { sort: undefined, page: query.page })}
        index={query.q === undefined}
      />
      <h1>{query.q === undefined ? t('search.title') : t('search.titleQuery', { q: query.q })}</h1>
      <SearchBox query={query} />
      <div className="search-columns">
        <div>
          <button type="button" className="button button-plain open-filters" popoverTarget="filters">
            <FilterIcon />
            {chosen === 0 ? t('search.filters') : t('search.openFilters', { n: chosen })}
          </button>
          <FilterList key={key} id="filters" query={query} facets={result.facets} />
        </div>
        <Results query={query} result={result} />
      </div>
    </div>
  );
}

function Results({ query, result }: SearchData) {
  const { t } = useTranslation();
  const { items, total, page, size, correction } = result;
  const from = (page - 1) * size + 1;
  const range = {
    total: formatNumber(total),
    from: formatNumber(from),
    to: formatNumber(from + items.length - 1),
  };
  return (
    <section className="results" aria-label={t('search.title')}>
      {correction && correction.query.trim() !== '' && items.length > 0 && (
        <p className="correction">{t(CORRECTIONS[correction.kind], { query: correction.query })}</p>
      )}
      <ActiveFilters query={query} facets={result.facets} />
      <div className="results-bar">
        <p role="status">{t(items.length > 0 ? 'search.resultsRange' : 'search.results', range)}</p>
        {total > 1 && <SortLinks query={query} />}
      </div>
      <SaveSearch query={query} facets={result.facets} />
      <Scope query={query} notOffered={result.notOffered} />
      {items.length === 0 ? (
        <NothingFound query={query} />
      ) : (
        <ol className="plain rows">
          {items.map((item) => (
            <ListingRow
              key={item.id}
              listing={item}
              highlights={item.highlights}
              heading="h2"
              source="search"
            />
          ))}
        </ol>
      )}
      <Pager page={page} size={size} total={total} hrefOf={(to) => searchHref(query, { page: String(to) })} />
      {items.length > 0 && (
        <p className="row-facts soft">
          {t('search.export')}
          {(['xlsx', 'csv'] as const).map((format) => (
            <a key={format} href={exportHref(query, format)} download>
              {format}
            </a>
          ))}
        </p>
      )}
      <RecentSearches q={query.q} />
    </section>
  );
}

const CORRECTIONS = {
  pinyin: 'search.correctedPinyin',
  typing: 'search.correctedTyping',
  relaxed: 'search.correctedRelaxed',
} as const;

function NothingFound({ query }: { query: SearchQuery }) {
  const { t } = useTranslation();
  const filtered = activeFilters(query).length > 0;
  return (
    <Empty title={t('search.emptyTitle')}>
      <ul>
        {filtered && (
          <li>
            {t('search.emptyFilters')}{' '}
            <Link to={searchHref(query.q === undefined ? {} : { q: query.q }, {})}>
              {t('search.clearFilters')}
            </Link>
          </li>
        )}
        {query.q !== undefined && <li>{t('search.emptyQuery')}</li>}
        <li>
          {t('search.emptyPublish')} <Link to="/work/listings/new">{t('search.publish')}</Link>
        </li>
      </ul>
    </Empty>
  );
}

/** What is not offered to the reader is counted, and one link away. */
function Scope({ query, notOffered }: { query: SearchQuery; notOffered: number | undefined }) {
  const { t } = useTranslation();
  if (query.scope === 'all') {
    return (
      <p className="soft">
        {t('search.showsAll')}{' '}
        <Link to={searchHref(query, { scope: undefined })}>{t('search.showOffered')}</Link>
      </p>
    );
  }
  if (notOffered === undefined) return null;
  return (
    <p className="soft">
      {t('search.notOffered', { n: formatNumber(notOffered) })}{' '}
      <Link to={searchHref(query, { scope: 'all' })}>{t('search.showAll')}</Link>
    </p>
  );
}
