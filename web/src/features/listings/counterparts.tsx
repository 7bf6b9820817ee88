import type { Direction, MatchList } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/empty.tsx';
import { Notice } from '../../ui/notice.tsx';
import { MatchRows } from '../recommendations/match-rows.tsx';

/** What fits a listing, with reasons. */
export function Counterparts({ direction, matches }: { direction: Direction; matches: MatchList | null }) {
  const { t } = useTranslation();
  return (
    <section className="counterparts" aria-labelledby="counterparts">
      <h2 id="counterparts">{t('listing.matches')}</h2>
      {matches === null && <Notice tone="warn">{t('listing.matchesFailed')}</Notice>}
      {matches?.items.length === 0 && (
        <Empty>
          <p>{t('listing.matchesNone')}</p>
        </Empty>
      )}
      {matches !== null && matches.items.length > 0 && (
        <p className="soft">
          {t(direction === 'demand' ? 'listing.matchesDemandText' : 'listing.matchesSupplyText')}
        </p>
      )}
      {matches !== null && <MatchRows matches={matches} />}
    </section>
  );
}
