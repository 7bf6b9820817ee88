import type { IntroductionOptions, Listing } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useCityData } from '../../app/root-data.ts';

/** The one thing to do next: for its owner to go on with it, for anyone else to get in touch. */
export function NextStep({ listing, options }: { listing: Listing; options: IntroductionOptions | null }) {
  const owns = listing.may.revise || listing.may.close;
  if (owns) return <OwnersStep listing={listing} />;
  return (
    <div className="next-step">
      {listing.status === 'published' && <GetInTouch listing={listing} options={options} />}
      <Otherwise listing={listing} />
    </div>
  );
}

function OwnersStep({ listing: { id, may } }: { listing: Listing }) {
  const { t } = useTranslation();
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

/** For who may: the form. For visitors: signing in, and back. Where nobody may: why. */
function GetInTouch({ listing: { id }, options }: { listing: Listing; options: IntroductionOptions | null }) {
  const { t } = useTranslation();
  const { me } = useCityData();
  // Where the listing was come across; it travels with the history and is never part of the page.
  const { state } = useLocation();
  const open = options?.items.find(({ introductionId }) => introductionId !== undefined);
  const allowed = options === null || options.items.some((option) => option.allowed);
  if (me !== null && !allowed && !open) {
    const problems = new Set(options.items.flatMap((option) => option.problems));
    return (
      <>
        <p className="cannot">{t('introduction.cannot')}</p>
        {[...problems].map((problem) => (
          <p key={problem}>{problem}</p>
        ))}
      </>
    );
  }
  return (
    <>
      <p className="actions">
        {me === null && (
          <Link className="button" to={`/sign-in?back=${encodeURIComponent(`/listings/${id}`)}`}>
            {t('introduction.contactSignIn')}
          </Link>
        )}
        {me !== null && allowed && (
          <Link className="button" to={`/work/introductions/new?listing=${id}`} state={state}>
            {t('introduction.contact')}
          </Link>
        )}
        {open?.introductionId !== undefined && (
          <Link
            className={allowed ? 'button button-plain' : 'button'}
            to={`/work/introductions/${open.introductionId}`}
          >
            {t('introduction.goOn')}
          </Link>
        )}
      </p>
      {allowed && <p className="soft">{t('introduction.contactText')}</p>}
    </>
  );
}

function Otherwise({ listing: { organisation, status, kind, direction } }: { listing: Listing }) {
  const { t } = useTranslation();
  const answer = direction === 'demand' ? 'supply' : 'demand';
  return (
    <p className="actions">
      {status === 'published' && (
        <Link className="onward" to={`/work/listings/new?kind=${kind}&direction=${answer}`}>
          {t(direction === 'demand' ? 'listing.answerDemand' : 'listing.answerSupply')}
        </Link>
      )}
      <Link className="onward" to={`/organisations/${organisation.id}`}>
        {t('listing.viewOrganisation')}
      </Link>
    </p>
  );
}
