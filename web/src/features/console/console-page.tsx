import { useTranslation } from 'react-i18next';
import { Link, useRouteLoaderData } from 'react-router';
import { useDisplay } from '../../app/display.tsx';
import { dayOfInstant, formatDay, formatNumber } from '../../i18n/format.ts';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import type { ConsoleData, EntryCount } from './load-console.ts';

/** Names the route whose loader counts what waits. */
export const CONSOLE_ROUTE = 'console';

/** Opens on what waits, the place with the oldest first. */
export function ConsolePage() {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const data = useRouteLoaderData(CONSOLE_ROUTE) as ConsoleData;
  const waiting = oldestFirst(data.entries);
  return (
    <>
      <PageHead
        title={t('console.title')}
        description={t('console.description')}
        path="/console"
        index={false}
      />
      <h1>{t('console.title')}</h1>
      {waiting.length === 0 ? (
        <Empty title={t('console.nothingWaits')}>
          <p>{t('console.nothingWaitsText')}</p>
        </Empty>
      ) : (
        <ul className="plain rows">
          {waiting.map(({ path, title, count, oldest }) => (
            <li key={path}>
              <Link className="onward" to={path}>
                {t(title)}
              </Link>
              <p className="soft">
                {t('console.waitingSince', {
                  n: formatNumber(count),
                  date: formatDay(dayOfInstant(oldest), locale),
                })}
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function oldestFirst(entries: readonly EntryCount[]) {
  return entries
    .flatMap(({ path, title, count }) =>
      count?.oldest ? [{ path, title, count: count.waiting, oldest: count.oldest }] : [],
    )
    .sort((a, b) => a.oldest.localeCompare(b.oldest));
}
