import type { OverseenOrganisation } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Form, useLoaderData, useRevalidator } from 'react-router';
import { toQueryString } from '../../api/client.ts';
import { changeStanding } from '../../api/registrations.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Pager } from '../../ui/pager.tsx';
import type { OverseenData } from './load-console.ts';
import { ReasonForm } from './reason-form.tsx';
import { TrustForm } from './trust-form.tsx';

const STATES = ['verified', 'unverified', 'suspended'] as const;

/** The organisations of an official's regions, and suspending them. */
export function OverseenPage() {
  const { t } = useTranslation();
  const { query, result } = useLoaderData<OverseenData>();
  return (
    <>
      <PageHead
        title={t('console.organisations')}
        description={t('console.description')}
        path="/console/organisations"
        index={false}
      />
      <h1>{t('console.organisations')}</h1>
      <Filter query={query} />
      <p role="status">{t('organisation.total', { total: formatNumber(result.total) })}</p>
      {result.items.length === 0 ? (
        <Empty title={t('organisation.emptyTitle')}>
          <p>{t('console.noOrganisations')}</p>
        </Empty>
      ) : (
        <ul className="plain rows">
          {result.items.map((organisation) => (
            <Row key={organisation.id} organisation={organisation} />
          ))}
        </ul>
      )}
      <Pager
        page={result.page}
        size={result.size}
        total={result.total}
        hrefOf={(page) => `/console/organisations${toQueryString({ ...query, page })}`}
      />
    </>
  );
}

function Filter({ query }: { query: OverseenData['query'] }) {
  const { t } = useTranslation();
  return (
    <Form role="search" action="/console/organisations" className="organisation-search">
      <p>
        <label htmlFor="overseen-name">{t('organisation.searchLabel')}</label>
        <input
          key={query.q}
          id="overseen-name"
          type="search"
          name="q"
          maxLength={100}
          defaultValue={query.q}
        />
      </p>
      <p>
        <label htmlFor="overseen-state">{t('console.state')}</label>
        <select key={query.state} id="overseen-state" name="state" defaultValue={query.state ?? ''}>
          <option value="">{t('console.allStates')}</option>
          {STATES.map((state) => (
            <option key={state} value={state}>
              {t(`console.states.${state}`)}
            </option>
          ))}
        </select>
      </p>
      <button type="submit">{t('organisation.submit')}</button>
    </Form>
  );
}

function Row({ organisation }: { organisation: OverseenOrganisation }) {
  const { t } = useTranslation();
  const { revalidate } = useRevalidator();
  const { id, name, type, region, verified, suspendedAt, suspensionReason } = organisation;
  const suspended = suspendedAt !== undefined;
  const state = suspended ? 'suspended' : verified ? 'verified' : 'unverified';
  return (
    <li>
      <h2>{name}</h2>
      <p className="row-facts">
        <span>{t(`codes.organisationType.${type}`)}</span>
        <span>{region.name}</span>
        <span className="tag">{t(`console.states.${state}`)}</span>
      </p>
      {suspensionReason !== undefined && <p>{t('console.suspendedBecause', { reason: suspensionReason })}</p>}
      <details>
        <summary>{t(suspended ? 'console.lift' : 'console.suspend')}</summary>
        <ReasonForm
          label={t('console.reason')}
          hint={t(suspended ? 'console.liftHint' : 'console.suspendHint')}
          choices={[
            {
              name: 'change',
              label: t(suspended ? 'console.liftOf' : 'console.suspendOf', { name }),
              needsReason: true,
            },
          ]}
          onChoose={async (_, reason) => {
            await changeStanding(browserFetchApi, id, { suspended: !suspended, reason });
            await revalidate();
          }}
        />
      </details>
      {!suspended && <TrustForm organisationId={id} />}
    </li>
  );
}
