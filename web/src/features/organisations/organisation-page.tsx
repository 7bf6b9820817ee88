import type { Organisation } from '@rongqiao/contracts';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { useDisplay } from '../../app/display.tsx';
import { formatNumber, formatShare } from '../../i18n/format.ts';
import { Empty } from '../../ui/empty.tsx';
import { type Fact, Facts } from '../../ui/facts.tsx';
import { ArrowIcon } from '../../ui/icons.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { ListingRow } from '../listings/listing-row.tsx';
import type { OrganisationData } from './load-organisations.ts';
import { organisationData } from './organisation-data.ts';

/** An organisation and what it has open. */
export function OrganisationPage() {
  const { t } = useTranslation();
  const { organisation, contributor, listings } = useLoaderData<OrganisationData>();
  const { origin } = useDisplay();
  return (
    <div className="page">
      <PageHead
        title={organisation.name}
        description={t('organisation.description', {
          name: organisation.name,
          type: t(`codes.organisationType.${organisation.type}`),
          region: organisation.region.name,
          intro: organisation.intro,
        })}
        path={`/organisations/${organisation.id}`}
        data={organisationData(organisation, origin)}
        index={!organisation.demo}
      />
      <p className="soft">{t(`codes.organisationType.${organisation.type}`)}</p>
      <h1>{organisation.name}</h1>
      <div className="organisation-columns">
        <div>
          <section aria-labelledby="facts">
            <h2 id="facts">{t('organisation.facts')}</h2>
            <Facts facts={organisationFacts(organisation, t)} />
            <p>
              <Link className="onward" to={`/organisations/${organisation.id}/join`} rel="nofollow">
                {t('joining.join')}
              </Link>
            </p>
          </section>
          {organisation.intro !== '' && (
            <section aria-labelledby="intro" className="prose">
              <h2 id="intro">{t('organisation.intro')}</h2>
              <p>{organisation.intro}</p>
            </section>
          )}
        </div>
        <OpenListings organisation={organisation} contributor={contributor} listings={listings} />
      </div>
    </div>
  );
}

function OpenListings({ organisation, contributor, listings }: OrganisationData) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="listings">
      <h2 id="listings">{t('organisation.listings')}</h2>
      {contributor !== null && (
        <p>
          <Link
            className="button button-plain"
            to={`/work/listings/new?organisation=${contributor}&for=${organisation.id}`}
          >
            {t('listing.contribute')}
          </Link>
        </p>
      )}
      {listings.items.length === 0 ? (
        <Empty>
          <p>{t('organisation.noListings')}</p>
        </Empty>
      ) : (
        <ol className="plain rows">
          {listings.items.map((listing) => (
            <ListingRow key={listing.id} listing={listing} />
          ))}
        </ol>
      )}
      {listings.total > listings.items.length && (
        <p>
          <Link className="onward" to={`/listings?organisation=${organisation.id}`}>
            {t('organisation.allListings', { n: formatNumber(listings.total) })}
            <ArrowIcon />
          </Link>
        </p>
      )}
    </section>
  );
}

function organisationFacts(organisation: Organisation, t: TFunction): Fact[] {
  const { industry, creditCode, website, replyRate, medianReplyHours } = organisation;
  const fact = (
    name: 'industry' | 'creditCode' | 'website' | 'replyRate' | 'medianReply',
    value: Fact['value'],
  ) => (value === undefined ? [] : [{ key: name, label: t(`organisation.${name}`), value }]);
  return [
    { key: 'region', label: t('organisation.region'), value: organisation.region.name },
    ...fact('industry', industry?.name),
    ...fact('creditCode', creditCode),
    {
      key: 'verification',
      label: t('organisation.verification'),
      value: t(organisation.verified ? 'organisation.verified' : 'organisation.notVerified'),
    },
    ...(organisation.marks
      ? [
          {
            key: 'marks',
            label: t('registration.marksLegend'),
            value: organisation.marks
              .map((mark) => t(`registration.marks.${mark}`))
              .join(t('common.separator')),
          },
        ]
      : []),
    ...fact(
      'website',
      website === undefined ? undefined : (
        <a href={website} rel="noopener nofollow">
          {website}
        </a>
      ),
    ),
    ...fact('replyRate', replyRate === undefined ? undefined : formatShare(replyRate)),
    ...fact(
      'medianReply',
      medianReplyHours === undefined
        ? undefined
        : t('organisation.hours', { n: Math.ceil(medianReplyHours) }),
    ),
  ];
}
