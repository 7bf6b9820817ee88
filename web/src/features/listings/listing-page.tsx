import type { Listing } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import { useDisplay } from '../../app/display.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Attachments } from './attachments.tsx';
import { Counterparts } from './counterparts.tsx';
import { ListingArticle } from './listing-article.tsx';
import { listingData } from './listing-data.ts';
import { ListingState } from './listing-state.tsx';
import type { ListingData } from './load-listing.ts';
import { NextStep } from './next-step.tsx';

/** Who, what, where, until when; the facts; the text; what fits it and why; one thing to do next. */
export function ListingPage() {
  const { listing, matches, options } = useLoaderData<ListingData>();
  const { origin } = useDisplay();
  return (
    <div className="page listing">
      <Head listing={listing} origin={origin} />
      <div className="listing-main">
        <ListingArticle listing={listing} state={<ListingState listing={listing} />}>
          <NextStep listing={listing} options={options} />
        </ListingArticle>
        <Attachments listingId={listing.id} attachments={listing.attachments} />
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
