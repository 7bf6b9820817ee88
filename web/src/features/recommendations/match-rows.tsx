import type { Match, MatchList } from '@rongqiao/contracts';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCityData } from '../../app/root-data.ts';
import { ListingRow } from '../listings/listing-row.tsx';
import { Reasons } from '../listings/reasons.tsx';
import { type Dismissed, DismissedNotice } from './dismissed-notice.tsx';
import { NotForMe } from './not-for-me.tsx';

/** Recommendations with their reasons. Who is signed in can say that one does not suit, and take that back. */
export function MatchRows({ matches }: { matches: MatchList }) {
  const { me } = useCityData();
  const [dismissed, setDismissed] = useState<Dismissed | null>(null);
  return (
    <>
      {dismissed !== null && (
        <DismissedNotice key={dismissed.id} dismissed={dismissed} onDone={() => setDismissed(null)} />
      )}
      {matches.items.length > 0 && (
        <ol className="plain rows">
          {matches.items.map((match) => (
            <Row key={match.listing.id} match={match}>
              {me !== null && <NotForMe listing={match.listing} onDismissed={setDismissed} />}
            </Row>
          ))}
        </ol>
      )}
    </>
  );
}

function Row({ match: { listing, reasons, turn }, children }: { match: Match; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <ListingRow listing={listing} source="recommendation" brief>
      <Reasons reasons={reasons} />
      {turn !== undefined && <p className="soft">{t(`recommendation.turn.${turn}`)}</p>}
      {children}
    </ListingRow>
  );
}
