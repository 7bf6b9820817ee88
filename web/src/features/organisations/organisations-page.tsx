import type { Organisation } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Form, Link, useLoaderData } from 'react-router';
import { toQueryString } from '../../api/client.ts';
import { useCityData } from '../../app/root-data.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Empty } from '../../ui/empty.tsx';
import { PlaceIcon, SearchIcon } from '../../ui/icons.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Pager } from '../../ui/pager.tsx';
import type { OrganisationsData } from './load-organisations.ts';
import { ORGANISATION_TYPES } from './organisation-types.ts';

/** The directory. */
export function OrganisationsPage() {
  const { t } = useTranslation();
  const { query, result } = useLoaderData<OrganisationsData>();
  const { city } = useCityData();
  const hrefOf = (page: number) => `/organisations${toQueryString({ ...query, page })}`;
  return (
    <div className="page">
      <PageHead
        title={t('organisation.listTitle')}
        description={t('organisation.listDescription', { city: city.name })}
        path={`/organisations${toQueryString({ type: query.type, page: query.page })}`}
        index={query.q === undefined}
      />
      <h1>{t('organisation.listTitle')}</h1>
      <SearchForm query={query} />
      <p role="status">{t('organisation.total', { total: formatNumber(result.total) })}</p>
      {result.items.length === 0 ? (
        <Empty title={t('organisation.emptyTitle')}>
          <p>{t('organisation.emptyText')}</p>
        </Empty>
      ) : (
        <ul className="plain organisation-cards">
          {result.items.map((organisation) => (
            <Card key={organisation.id} organisation={organisation} />
          ))}
        </ul>
      )}
      <Pager page={result.page} size={result.size} total={result.total} hrefOf={hrefOf} />
    </div>
  );
}

function SearchForm({ query }: { query: OrganisationsData['query'] }) {
  const { t } = useTranslation();
  return (
    <Form role="search" action="/organisations" className="organisation-search">
      <p>
        <label htmlFor="organisation-name">{t('organisation.searchLabel')}</label>
        <input
          key={query.q}
          id="organisation-name"
          type="search"
          name="q"
          maxLength={100}
          defaultValue={query.q}
          placeholder={t('organisation.searchPlaceholder')}
        />
      </p>
      <p>
        <label htmlFor="organisation-type">{t('organisation.type')}</label>
        <select key={query.type} id="organisation-type" name="type" defaultValue={query.type ?? ''}>
          <option value="">{t('organisation.allTypes')}</option>
          {ORGANISATION_TYPES.map((type) => (
            <option key={type} value={type}>
              {t(`codes.organisationType.${type}`)}
            </option>
          ))}
        </select>
      </p>
      <button type="submit">
        <SearchIcon />
        {t('organisation.submit')}
      </button>
    </Form>
  );
}

function Card({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation();
  const { demand, supply } = organisation.openListings;
  return (
    <li className="organisation-card">
      <h2>
        <Link to={`/organisations/${organisation.id}`}>{organisation.name}</Link>
      </h2>
      <p className="row-facts">
        <span>{t(`codes.organisationType.${organisation.type}`)}</span>
        <span>
          <PlaceIcon />
          {organisation.region.name}
        </span>
        {organisation.industry && <span>{organisation.industry.name}</span>}
      </p>
      <p className="soft">
        {t('organisation.openListings', { demand: formatNumber(demand), supply: formatNumber(supply) })}
      </p>
    </li>
  );
}
