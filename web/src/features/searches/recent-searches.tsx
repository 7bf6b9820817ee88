import type { RecentSearches as Recent } from '@rongqiao/contracts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCityData } from '../../app/root-data.ts';
import { searchHref } from '../listings/search-query.ts';
import { type RecentStore, recentStore } from './recent-store.ts';

/** Keeps the search that is shown, and lists the last ones with a way to clear them and to keep none. */
export function RecentSearches({ q }: { q: string | undefined }) {
  const { t } = useTranslation();
  const { me } = useCityData();
  const signedIn = me !== null;
  const [recent, setRecent] = useState<Recent | null>(null);
  useEffect(() => {
    const store = recentStore(signedIn);
    // A convenience: without it the search works as before.
    (q === undefined ? store.read() : store.add(q)).then(setRecent, () => setRecent(null));
  }, [q, signedIn]);
  if (recent === null) return null;
  const change = (step: (store: RecentStore) => Promise<Recent>) => () =>
    void step(recentStore(signedIn)).then(setRecent, () => undefined);
  return (
    <details className="recent-searches">
      <summary>{t('saved.recent')}</summary>
      {recent.items.length > 0 && (
        <ul className="chips">
          {recent.items.map((item) => (
            <li key={item}>
              <Link to={searchHref({ q: item }, {})}>{item}</Link>
            </li>
          ))}
        </ul>
      )}
      <p className="soft">
        {t(recent.kept ? (signedIn ? 'saved.recentAccount' : 'saved.recentBrowser') : 'saved.recentOff')}
      </p>
      <p className="actions">
        {recent.items.length > 0 && (
          <button type="button" className="text-button" onClick={change((store) => store.clear())}>
            {t('saved.recentClear')}
          </button>
        )}
        <button type="button" className="text-button" onClick={change((store) => store.keep(!recent.kept))}>
          {t(recent.kept ? 'saved.recentTurnOff' : 'saved.recentTurnOn')}
        </button>
      </p>
    </details>
  );
}
