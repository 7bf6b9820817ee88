import type { Direction, ListingHit } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDisplay } from '../../app/display.tsx';
import { dayOfInstant, formatDay } from '../../i18n/format.ts';
import { Empty } from '../../ui/empty.tsx';
import { ArrowIcon } from '../../ui/icons.tsx';
import { DirectionTag } from '../listings/direction-tag.tsx';

/** What was published last, by direction. */
export function Newest({ demand, supply }: { demand: ListingHit[]; supply: ListingHit[] }) {
  const { t } = useTranslation();
  return (
    <section className="newest" aria-labelledby="newest">
      <h2 id="newest">{t('home.newest')}</h2>
      <div className="newest-columns">
        <Column direction="demand" listings={demand} />
        <Column direction="supply" listings={supply} />
      </div>
    </section>
  );
}

const TEXTS = {
  demand: { title: 'home.newestDemand', all: 'home.allDemand', none: 'home.nothingDemand' },
  supply: { title: 'home.newestSupply', all: 'home.allSupply', none: 'home.nothingSupply' },
} as const satisfies Record<Direction, object>;

function Column({ direction, listings }: { direction: Direction; listings: ListingHit[] }) {
  const { t } = useTranslation();
  const texts = TEXTS[direction];
  return (
    <div>
      <h3>{t(texts.title)}</h3>
      {listings.length === 0 ? (
        <Empty>
          <p>{t(texts.none)}</p>
        </Empty>
      ) : (
        <>
          <ul className="plain">
            {listings.map((listing) => (
              <Item key={listing.id} listing={listing} />
            ))}
          </ul>
          <p>
            <Link className="onward" to={`/listings?direction=${direction}&sort=newest`}>
              {t(texts.all)}
              <ArrowIcon />
            </Link>
          </p>
        </>
      )}
    </div>
  );
}

function Item({ listing }: { listing: ListingHit }) {
  const { locale } = useDisplay();
  return (
    <li className="newest-item">
      <DirectionTag direction={listing.direction} kind={listing.kind} />
      <Link to={`/listings/${listing.id}`}>{listing.title}</Link>
      <p className="soft">
        {listing.organisation.name} <span className="nowrap">· {listing.region.name}</span>
        {listing.publishedAt !== undefined && (
          <span className="nowrap"> · {formatDay(dayOfInstant(listing.publishedAt), locale)}</span>
        )}
      </p>
    </li>
  );
}
