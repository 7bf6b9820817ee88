import type { ListingStatus, ListingSummary } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useDisplay } from '../../app/display.tsx';
import { formatDay } from '../../i18n/format.ts';
import { Empty } from '../../ui/empty.tsx';
import { ArrowIcon } from '../../ui/icons.tsx';
import { DirectionTag } from '../listings/direction-tag.tsx';

/** How many are shown before the whole list is asked for. */
const FIRST = 8;
const ORDER = ['published', 'draft', 'submitted', 'rejected', 'expired', 'closed'] as const;

/** The organisation's listings by state; a table that becomes cards on phones. */
export function MyListings({ listings }: { listings: ListingSummary[] }) {
  const { t } = useTranslation();
  const [parameters] = useSearchParams();
  const state = ORDER.find((status) => status === parameters.get('state')) ?? null;
  const all = parameters.get('state') === 'all';
  const shown =
    state === null
      ? listings.slice(0, all ? undefined : FIRST)
      : listings.filter(({ status }) => status === state);
  const kept = keptOf(parameters);
  return (
    <section aria-labelledby="mine">
      <h2 id="mine">{t('workbench.mine')}</h2>
      {listings.length === 0 ? (
        <Empty>
          <p>{t('workbench.mineEmpty')}</p>
        </Empty>
      ) : (
        <>
          <States listings={listings} state={state} kept={kept} />
          <Table listings={shown} />
          <p className="row-facts soft">
            {t('workbench.exportMine')}
            {(['xlsx', 'csv'] as const).map((format) => (
              <a key={format} href={`/api/v1/me/listings/export?format=${format}`} download>
                {format}
              </a>
            ))}
          </p>
          {state === null && shown.length < listings.length && (
            <p>
              <Link className="onward" to={`?state=all${kept}`} preventScrollReset>
                {t('workbench.allStates', { n: listings.length })}
                <ArrowIcon />
              </Link>
            </p>
          )}
        </>
      )}
    </section>
  );
}

/** The organisation chosen stays chosen. */
function keptOf(parameters: URLSearchParams): string {
  const organisation = parameters.get('organisation');
  return organisation === null ? '' : `&organisation=${organisation}`;
}

function States(props: { listings: ListingSummary[]; state: ListingStatus | null; kept: string }) {
  const { t } = useTranslation();
  const { kept } = props;
  const current = (state: ListingStatus | null) =>
    state === props.state ? { 'aria-current': 'true' as const } : {};
  const counted = ORDER.map((status) => ({
    status,
    count: props.listings.filter((listing) => listing.status === status).length,
  })).filter(({ count }) => count > 0);
  return (
    <nav className="sort" aria-label={t('workbench.status')}>
      <Link to={`?${kept}`} {...current(null)} preventScrollReset>
        {t('workbench.allStates', { n: props.listings.length })}
      </Link>
      {counted.map(({ status, count }) => (
        <Link key={status} to={`?state=${status}${kept}`} {...current(status)} preventScrollReset>
          {t(`codes.status.${status}`)} {count}
        </Link>
      ))}
    </nav>
  );
}

function Table({ listings }: { listings: ListingSummary[] }) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  return (
    <table className="cards">
      <thead>
        <tr>
          <th scope="col">{t('workbench.listingTitle')}</th>
          <th scope="col">{t('workbench.status')}</th>
          <th scope="col">{t('workbench.deadline')}</th>
          <th scope="col">{t('workbench.action')}</th>
        </tr>
      </thead>
      <tbody>
        {listings.map((listing) => (
          <tr key={listing.id}>
            <td data-label={t('workbench.listingTitle')}>
              <DirectionTag direction={listing.direction} kind={listing.kind} />
              <br />
              <Link to={`/listings/${listing.id}`}>{listing.title}</Link>
            </td>
            <td data-label={t('workbench.status')}>{t(`codes.status.${listing.status}`)}</td>
            <td data-label={t('workbench.deadline')}>
              {listing.deadline === undefined ? t('search.noDeadline') : formatDay(listing.deadline, locale)}
            </td>
            <td data-label={t('workbench.action')}>
              <Actions listing={listing} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Actions({ listing }: { listing: ListingSummary }) {
  const { t } = useTranslation();
  const draft = listing.status === 'draft' || listing.status === 'rejected';
  const open = listing.status === 'published';
  const named = (action: string) => ({ 'aria-label': `${action}: ${listing.title}` });
  if (!draft && !open)
    return (
      <Link to={`/listings/${listing.id}`} {...named(t('workbench.view'))}>
        {t('workbench.view')}
      </Link>
    );
  const write = t(draft ? 'workbench.finish' : 'workbench.revise');
  return (
    <span className="row-actions">
      <Link to={`/work/listings/${listing.id}`} {...named(write)}>
        {write}
      </Link>
      {open && (
        <Link to={`/work/listings/${listing.id}/end`} {...named(t('workbench.end'))}>
          {t('workbench.end')}
        </Link>
      )}
    </span>
  );
}
