import { useTranslation } from 'react-i18next';
import { NavLink, Outlet, useLoaderData } from 'react-router';
import { formatNumber } from '../../i18n/format.ts';
import type { ConsoleData } from './load-console.ts';

/** The frame of the console: where officials work, and how much waits at each place. */
export function ConsoleLayout() {
  const { t } = useTranslation();
  const { entries } = useLoaderData<ConsoleData>();
  return (
    <div className="page console">
      <nav className="console-navigation" aria-label={t('console.navigation')}>
        <NavLink to="/console" end>
          {t('console.overview')}
        </NavLink>
        {entries.map(({ path, title, count }) => (
          <NavLink key={path} to={path}>
            {t(title)}
            {count !== null && count.waiting > 0 && (
              <span className="badge">
                {formatNumber(count.waiting)}
                <span className="visually-hidden"> {t('console.waiting')}</span>
              </span>
            )}
          </NavLink>
        ))}
      </nav>
      <div className="console-page">
        <Outlet />
      </div>
    </div>
  );
}
