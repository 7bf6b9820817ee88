import type { Listing } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { useDisplay } from '../../app/display.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Counterparts } from './counterparts.tsx';
import { ListingArticle } from './listing-article.tsx';
import { listingData } from './listing-data.ts';
import { ListingState } from './listing-state.tsx';
import type { ListingData } from './load-listing.ts';

/** Who, what, where, until when; the facts; the text; what fits it and why; one thing to do next. */
export function ListingPage() {
  const { listing, matches } = useLoaderData<ListingData>();
  const { origin } = useDisplay();
  return (
    <div className="page listing">
      <Head listing={listing} origin={origin} />
      <div className="listing-main">
        <ListingArticle listing={listing} state={<ListingState listing={listing} />}>
          <NextStep listing={listing} />
        </ListingArticle>
      </div>
      <Counterparts direction={listing.direction} matches={matches} />
    </div>
  );
}

function Head({ listing, origin }: { listing: Listing; origin: string }) {
  const { t } = useTranslation();
  return (
    <PageHead
      title={`${listing.title} · ${listing.organisation.name}`}
      description={t('listing.description', {
        organisation: listing.organisation.name,
        region: listing.region.name,
        kind: t(`codes.kind.${listing.kind}`),
        direction: t(`codes.direction.${listing.direction}`),
        excerpt: listing.body.replace(/\s+/g, ' ').slice(0, 80),
      })}
      path={`/listings/${listing.id}`}
      data={listingData(listing, origin)}
      index={!listing.demo && listing.status === 'published'}
    />
  );
}

/** The one thing to do next: for its owner to go on with it, for anyone else to answer it. */
function NextStep({ listing }: { listing: Listing }) {
  const { t } = useTranslation();
  const { may, direction, kind, id } = listing;
  if (may.revise || may.close) {
    return (
      <div className="next-step">
        <p className="actions">
          {may.revise && (
            <Link className="button" to={`/work/listings/${id}`}>
              {t('listing.revise')}
            </Link>
          )}
          {may.close && (
            <Link className="button button-plain" to={`/work/listings/${id}/end`}>
              {t('listing.end')}
            </Link>
          )}
        </p>
      </div>
    );
  }
  const answer = direction === 'demand' ? 'supply' : 'demand';
  return (
    <div className="next-step">
      <p className="actions">
        {listing.status === 'published' && (
          <Link className="button" to={`/work/listings/new?kind=${kind}&direction=${answer}`}>
            {t(direction === 'demand' ? 'listing.answerDemand' : 'listing.answerSupply')}
          </Link>
        )}
        <Link className="onward" to={`/organisations/${listing.organisation.id}`}>
          {t('listing.viewOrganisation')}
        </Link>
      </p>
      {listing.status === 'published' && <p className="soft">{t('listing.answerText')}</p>}
    </div>
  );
}
