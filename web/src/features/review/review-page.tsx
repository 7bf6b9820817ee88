import type { Attachment, ListingReview, ListingSubmission } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Attachments } from '../listings/attachments.tsx';
import { DirectionTag } from '../listings/direction-tag.tsx';
import { ChangeTable } from './change-table.tsx';
import { DecisionForm } from './decision-form.tsx';
import type { ReviewData } from './load-review.ts';

/** One listing before an official: what was put forward, against what is public, and the decision. */
export function ReviewPage() {
  const { t } = useTranslation();
  const { listing, review } = useLoaderData<ReviewData>();
  const waiting = review.items.find(({ state }) => state === 'waiting');
  const compare = waiting?.subject === 'revision';
  return (
    <div className="page narrow">
      <PageHead
        title={listing.title}
        description={t('review.description')}
        path={`/console/listings/${listing.id}`}
        index={false}
      />
      <h1>{listing.title}</h1>
      <p>
        <DirectionTag direction={listing.direction} kind={listing.kind} />{' '}
        <Link to={`/organisations/${listing.organisation.id}`}>{listing.organisation.name}</Link> ·{' '}
        {listing.region.name}
        {waiting && ` · ${t(`review.subject.${waiting.subject}`)}`}
      </p>
      <p className="actions">
        <Link to={`/listings/${listing.id}`}>{t('review.open')}</Link>
        <Link to="/console/listings">{t('review.back')}</Link>
      </p>
      {waiting && (
        <>
          <h2>{t(compare ? 'review.changesRevision' : 'review.changes')}</h2>
          <ChangeTable changes={waiting.changes} compare={compare} attachments={review.attachments} />
          <Attachments listingId={listing.id} attachments={filesOf(waiting, review)} />
        </>
      )}
      {waiting && review.mayDecide ? (
        <DecisionForm listingId={listing.id} submissionId={waiting.id} />
      ) : (
        <Notice tone="warn" title={t('review.nothing')} />
      )}
    </div>
  );
}

/** The files that the waiting text names, to be opened and read before deciding. */
function filesOf({ content }: ListingSubmission, { attachments }: ListingReview): Attachment[] {
  const ids = Array.isArray(content.attachments) ? content.attachments : [];
  return attachments.filter(({ id }) => ids.includes(id));
}
