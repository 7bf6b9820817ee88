import type { AlertFrequency, ListingFacets, SearchTerms } from '@rongqiao/contracts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { saveSearch } from '../../api/searches.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { useCityData } from '../../app/root-data.ts';
import { Notice } from '../../ui/notice.tsx';
import { Refusal } from '../introductions/refusal.tsx';
import { useSending } from '../introductions/use-sending.ts';
import { activeFilters } from '../listings/active-filters.tsx';
import { useFilterName } from '../listings/filter-name.ts';
import type { SearchQuery } from '../listings/search-query.ts';
import { FrequencyChoice } from './frequency-choice.tsx';

const LONGEST_NAME = 40;

/** Saves the search that is shown, to be told of what is new; visitors are asked to sign in. */
export function SaveSearch({ query, facets }: { query: SearchQuery; facets: ListingFacets }) {
  const { t } = useTranslation();
  const { me } = useCityData();
  const { pathname, search } = useLocation();
  if (query.q === undefined && activeFilters(query).length === 0) return null;
  if (me === null) {
    return (
      <p className="save-search">
        <Link to={`/sign-in?back=${encodeURIComponent(pathname + search)}`}>{t('saved.signIn')}</Link>
      </p>
    );
  }
  return (
    <details className="save-search">
      <summary>{t('saved.save')}</summary>
      <SaveForm key={search} query={query} facets={facets} />
    </details>
  );
}

function SaveForm({ query, facets }: { query: SearchQuery; facets: ListingFacets }) {
  const { t } = useTranslation();
  const { busy, problem, send } = useSending();
  const [saved, setSaved] = useState<string | null>(null);
  const proposed = useProposedName(query, facets);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const name = String(form.get('name')).trim() || proposed;
    const { sort: _sort, page: _page, ...terms } = query;
    const wish = {
      name,
      terms: terms as SearchTerms,
      frequency: String(form.get('frequency')) as AlertFrequency,
    };
    if (await send(wish, (key) => saveSearch(browserFetchApi, wish, key))) setSaved(name);
  };
  if (saved !== null) {
    return (
      <Notice tone="ok" live title={t('saved.savedAs', { name: saved })}>
        <p>
          <Link to="/work/searches">{t('saved.title')}</Link>
        </p>
      </Notice>
    );
  }
  return (
    <form className="form" method="post" onSubmit={submit}>
      <Refusal problem={problem} />
      <p>
        <label htmlFor="search-name">{t('saved.name')}</label>
        <input id="search-name" name="name" maxLength={LONGEST_NAME} defaultValue={proposed} />
      </p>
      <FrequencyChoice id="search-frequency" value="daily" />
      <p className="actions">
        <button type="submit" aria-disabled={busy}>
          {t('saved.submit')}
        </button>
      </p>
    </form>
  );
}

/** The words and filters of a search, as people would call it. */
function useProposedName(query: SearchQuery, facets: ListingFacets): string {
  const { t } = useTranslation();
  const nameOf = useFilterName(facets);
  const filters = activeFilters(query).map((name) =>
    name === 'organisation' ? t('search.organisation') : nameOf(name, query[name] ?? ''),
  );
  return [...(query.q === undefined ? [] : [query.q]), ...filters].join(' ').slice(0, LONGEST_NAME);
}
