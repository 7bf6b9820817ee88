import type { ListingFacets } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatNumber } from '../../i18n/format.ts';
import { CloseIcon } from '../../ui/icons.tsx';
import { useFilterName } from './filter-name.ts';
import { FILTERS, type FilterName, type SearchQuery, searchHref } from './search-query.ts';

const SHOWN = 10;

/**
 * Filters with their counts. A popover: the browser itself makes it a sheet on phones, without script; wide screens and
 * browsers that do not know popovers show it in place.
 */
export function FilterList({ id, query, facets }: { id: string; query: SearchQuery; facets: ListingFacets }) {
  const { t } = useTranslation();
  return (
    <section id={id} popover="auto" className="filters" aria-label={t('search.filters')}>
      <div className="sheet-bar">
        <strong>{t('search.filters')}</strong>
        <button type="button" className="button button-plain" popoverTarget={id} popoverTargetAction="hide">
          <CloseIcon />
          {t('common.close')}
        </button>
      </div>
      {FILTERS.map((filter) => (
        <Group key={filter} filter={filter} query={query} facets={facets} />
      ))}
    </section>
  );
}

function Group({ filter, query, facets }: { filter: FilterName; query: SearchQuery; facets: ListingFacets }) {
  const { t } = useTranslation();
  const nameOf = useFilterName(facets);
  const chosen = query[filter];
  const values = facets[filter].filter(({ value, count }) => count > 0 || value === chosen).slice(0, SHOWN);
  if (values.length === 0) return null;
  const heading = `filter-${filter}`;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{t(`search.facet.${filter}`)}</h2>
      <ul>
        {values.map(({ value, count }) => (
          <li key={value}>
            <Link
              to={searchHref(query, { [filter]: value === chosen ? undefined : value })}
              {...(value === chosen ? { 'aria-current': 'true' as const } : {})}
              preventScrollReset
            >
              <span>{nameOf(filter, value)}</span>
              <span className="count">{formatNumber(count)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
