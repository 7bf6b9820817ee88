import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { DirectionTag } from '../listings/direction-tag.tsx';
import { InvitationForm } from './invitation-form.tsx';
import type { InvitationData } from './load-introductions.ts';

/** Asking to be introduced to a listing; where nobody may ask, the reasons why. */
export function InvitationPage() {
  const { t } = useTranslation();
  const data = useLoaderData<InvitationData>();
  const { listing, options } = data;
  const allowed = options.some((option) => option.allowed);
  return (
    <div className="page narrow">
      <PageHead
        title={t('introduction.newTitle')}
        description={t('introduction.newDescription')}
        path={`/work/introductions/new?listing=${listing.id}`}
        index={false}
      />
      <h1>{t('introduction.newTitle')}</h1>
      <div className="about-listing">
        <DirectionTag direction={listing.direction} kind={listing.kind} />
        <p className="waiting-title">
          <Link to={`/listings/${listing.id}`}>{listing.title}</Link>
        </p>
        <p className="soft">
          {listing.organisation.name} · {listing.region.name}
        </p>
      </div>
      <noscript>
        <p>{t('common.needsScript')}</p>
      </noscript>
      {allowed ? <InvitationForm data={data} /> : <Cannot data={data} />}
    </div>
  );
}

function Cannot({ data: { listing, options } }: { data: InvitationData }) {
  const { t } = useTranslation();
  const open = options.find(({ introductionId }) => introductionId !== undefined)?.introductionId;
  return (
    <>
      <Notice tone="warn" title={t('introduction.cannot')}>
        {[...new Set(options.flatMap(({ problems }) => problems))].map((problem) => (
          <p key={problem}>{problem}</p>
        ))}
      </Notice>
      <p className="actions">
        {open !== undefined && (
          <Link className="button" to={`/work/introductions/${open}`}>
            {t('introduction.goOn')}
          </Link>
        )}
        <Link className="button button-plain" to={`/listings/${listing.id}`}>
          {t('introduction.back')}
        </Link>
      </p>
    </>
  );
}
