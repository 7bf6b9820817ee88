import type { AlertFrequency, SavedSearch, SavedSearchList } from '@rongqiao/contracts';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData, useRevalidator } from 'react-router';
import { changeSavedSearch, deleteSavedSearch } from '../../api/searches.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { useDisplay } from '../../app/display.tsx';
import { dayOfInstant, formatDay, formatNumber } from '../../i18n/format.ts';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Refusal } from '../introductions/refusal.tsx';
import { useSending } from '../introductions/use-sending.ts';
import { searchHref } from '../listings/search-query.ts';
import { FrequencyChoice } from './frequency-choice.tsx';

/** What a person saved: each search is repeated, renamed, told more rarely or deleted. */
export function SearchesPage() {
  const { t } = useTranslation();
  const { items, limit } = useLoaderData<SavedSearchList>();
  return (
    <div className="page narrow">
      <PageHead
        title={t('saved.title')}
        description={t('saved.description')}
        path="/work/searches"
        index={false}
      />
      <h1>{t('saved.title')}</h1>
      <p className="soft">{t('saved.limit', { n: items.length, limit })}</p>
      {items.length === 0 ? (
        <Empty>
          <p>{t('saved.empty')}</p>
          <p>
            <Link to="/listings">{t('common.findListings')}</Link>
          </p>
        </Empty>
      ) : (
        <ul className="plain rows">
          {items.map((search) => (
            <Search key={search.id} search={search} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Search({ search }: { search: SavedSearch }) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const { id, name, terms, frequency, createdAt, found } = search;
  return (
    <li className="row">
      <h2 className="row-title">
        <Link to={`/work/searches/${id}`}>{name}</Link>
      </h2>
      <p className="soft">
        {t(`saved.frequencies.${frequency}`)} ·{' '}
        {t('saved.since', { day: formatDay(dayOfInstant(createdAt), locale) })} ·{' '}
        {t('saved.found', { n: formatNumber(found) })}
      </p>
      <p>
        <Link to={searchHref({}, terms)} aria-label={`${t('saved.repeat')}: ${name}`}>
          {t('saved.repeat')}
        </Link>
      </p>
      <details>
        <summary>
          {t('saved.change')}
          <span className="visually-hidden">{name}</span>
        </summary>
        <ChangeForm key={`${name}/${frequency}`} search={search} />
      </details>
    </li>
  );
}

function ChangeForm({ search: { id, name, frequency } }: { search: SavedSearch }) {
  const { t } = useTranslation();
  const { revalidate } = useRevalidator();
  const { busy, problem, send } = useSending();
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const changes = {
      name: String(form.get('name')).trim() || name,
      frequency: String(form.get('frequency')) as AlertFrequency,
    };
    if (await send(changes, () => changeSavedSearch(browserFetchApi, id, changes))) await revalidate();
  };
  const remove = async () => {
    if (await send('delete', () => deleteSavedSearch(browserFetchApi, id))) await revalidate();
  };
  return (
    <form className="form" method="post" onSubmit={save}>
      <Refusal problem={problem} />
      <p>
        <label htmlFor={`name-${id}`}>{t('saved.name')}</label>
        <input id={`name-${id}`} name="name" maxLength={40} defaultValue={name} />
      </p>
      <FrequencyChoice id={`frequency-${id}`} value={frequency} />
      <p className="actions">
        <button type="submit" aria-disabled={busy}>
          {t('saved.changeSubmit')}
        </button>
        <button
          type="button"
          className="button button-plain"
          aria-disabled={busy}
          onClick={() => void remove()}
        >
          {t('saved.delete')}
        </button>
      </p>
    </form>
  );
}
