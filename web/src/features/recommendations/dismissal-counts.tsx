import type { DismissalCounts as Counts } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';

/** For its owner: why a listing did not suit, as numbers of people and never who. */
export function DismissalCounts({ counts }: { counts: Counts | null }) {
  const { t } = useTranslation();
  if (counts === null || counts.reasons.length === 0) return null;
  return (
    <section aria-labelledby="dismissals">
      <h2 id="dismissals">{t('recommendation.counts')}</h2>
      <p className="soft">{t('recommendation.countsText', { n: counts.fewest })}</p>
      <ul>
        {counts.reasons.map(({ reason, people }) => (
          <li key={reason}>
            {t('recommendation.count', { reason: t(`recommendation.reasons.${reason}`), n: people })}
          </li>
        ))}
      </ul>
    </section>
  );
}
