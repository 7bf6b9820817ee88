import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** Links to the pages of a list; nothing where there is only one. */
export function Pager({
  page,
  size,
  total,
  hrefOf,
}: {
  page: number;
  size: number;
  total: number;
  hrefOf: (page: number) => string;
}) {
  const { t } = useTranslation();
  const last = Math.ceil(total / size);
  if (last <= 1) return null;
  return (
    <nav className="pager" aria-label={t('common.pages')}>
      {page > 1 && (
        <Link rel="prev" to={hrefOf(page - 1)}>
          {t('common.previousPage')}
        </Link>
      )}
      {pagesAround(page, last).map((shown) =>
        shown === page ? (
          <span key={shown} aria-current="page">
            {shown}
          </span>
        ) : (
          <Link key={shown} to={hrefOf(shown)} aria-label={t('common.pageOf', { page: shown })}>
            {shown}
          </Link>
        ),
      )}
      {page < last && (
        <Link rel="next" to={hrefOf(page + 1)}>
          {t('common.nextPage')}
        </Link>
      )}
    </nav>
  );
}

/** The first page, the last, and two on either side of this one. */
export function pagesAround(page: number, last: number): number[] {
  const wanted = new Set([1, last]);
  for (let near = page - 2; near <= page + 2; near += 1) if (near >= 1 && near <= last) wanted.add(near);
  return [...wanted].sort((a, b) => a - b);
}
