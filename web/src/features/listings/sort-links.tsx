import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type SearchQuery, searchHref } from './search-query.ts';

const SORTS = ['relevance', 'newest', 'deadline'] as const;

/** Ways to sort. Relevance needs words to be relevant to. */
export function SortLinks({ query }: { query: SearchQuery }) {
  const { t } = useTranslation();
  const offered = SORTS.filter((sort) => sort !== 'relevance' || query.q !== undefined);
  const chosen = query.sort ?? offered[0];
  return (
    <nav className="sort" aria-label={t('search.sort')}>
      {offered.map((sort) => (
        <Link
          key={sort}
          to={searchHref(query, { sort })}
          {...(sort === chosen ? { 'aria-current': 'true' as const } : {})}
        >
          {t(`codes.sort.${sort}`)}
        </Link>
      ))}
    </nav>
  );
}
