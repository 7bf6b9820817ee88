import type { Listing } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { useDisplay } from '../../app/display.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { DismissalCounts } from '../recommendations/dismissal-counts.tsx';
import { Attachments } from './attachments.tsx';
import { Counterparts } from './counterparts.tsx';
import { ListingArticle } from './listing-article.tsx';
import { listingData } from './listing-data.ts';
import { ListingState } from './listing-state.tsx';
import type { ListingData } from './load-listing.ts';
import { NextStep } from './next-step.tsx';

/** Who, what, where, until when; the facts; the text; what fits it and why; one thing to do next. */
export function ListingPage() {
  const { listing, matches, options, dismissals } = useLoaderData<ListingData>();
  const { origin } = useDisplay();
  return (
    <div className="page listing">
      <Head listing={listing} origin={origin} />
      <div className="listing-main">
        <ListingArticle listing={listing} state={<ListingState listing={listing} />}>
          <NextStep listing={listing} options={options} />
        </ListingArticle>
        <Attachments listingId={listing.id} attachments={listing.attachments} />
        <DismissalCounts counts={dismissals} />
        <ReportLink listing={listing} />
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

/** For everybody but its own people, while the public sees it. */
function ReportLink({ listing: { id, status, may } }: { listing: Listing }) {
  const { t } = useTranslation();
  const shown = ['published', 'expired', 'closed'].includes(status) && !may.close && !may.revise;
  if (!shown) return null;
  return (
    <p className="further">
      <Link className="soft" to={`/listings/${id}/report`}>
        {t('complaint.link')}
      </Link>
    </p>
  );
}
