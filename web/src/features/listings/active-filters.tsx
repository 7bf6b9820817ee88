import type { ListingFacets } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CloseIcon } from '../../ui/icons.tsx';
import { useFilterName } from './filter-name.ts';
import { FILTERS, type SearchQuery, searchHref } from './search-query.ts';

type Active = (typeof FILTERS)[number] | 'organisation';

/** Which filters are chosen. */
export function activeFilters(query: SearchQuery): Active[] {
  return ([...FILTERS, 'organisation'] as const).filter((name) => query[name] !== undefined);
}

/** The chosen filters, each with a way to remove it. */
export function ActiveFilters({ query, facets }: { query: SearchQuery; facets: ListingFacets }) {
  const { t } = useTranslation();
  const nameOf = useFilterName(facets);
  const active = activeFilters(query);
  if (active.length === 0) return null;
  return (
    <div className="active-filters">
      <span>{t('search.activeFilters')}</span>
      <ul>
        {active.map((name) => {
          const shown = name === 'organisation' ? t('search.organisation') : nameOf(name, query[name] ?? '');
          return (
            <li key={name}>
              <Link
                to={searchHref(query, { [name]: undefined })}
                aria-label={t('search.removeFilter', { name: shown })}
              >
                {shown}
                <CloseIcon />
              </Link>
            </li>
          );
        })}
      </ul>
      {active.length > 1 && (
        <Link to={searchHref(query, Object.fromEntries(active.map((name) => [name, undefined])))}>
          {t('search.clearFilters')}
        </Link>
      )}
    </div>
  );
}
