import type { DismissalReason, ListingSummary } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { dismissListing } from '../../api/recommendations.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { Refusal } from '../introductions/refusal.tsx';
import { useSending } from '../introductions/use-sending.ts';
import type { Dismissed } from './dismissed-notice.tsx';

const REASONS: readonly DismissalReason[] = [
  'wrong_place',
  'wrong_level',
  'pay',
  'in_contact',
  'other_field',
  'other',
];

/** Says that a recommendation does not suit, and why: one press on the reason. */
export function NotForMe({
  listing: { id, title },
  onDismissed,
}: {
  listing: ListingSummary;
  onDismissed: (dismissed: Dismissed) => void;
}) {
  const { t } = useTranslation();
  const { revalidate } = useRevalidator();
  const { busy, problem, send } = useSending();
  const choose = async (reason: DismissalReason) => {
    if (!(await send(reason, () => dismissListing(browserFetchApi, id, reason)))) return;
    onDismissed({ id, title, reason });
    await revalidate();
  };
  return (
    <details className="not-for-me">
      <summary>
        {t('recommendation.notForMe')}
        <span className="visually-hidden">{title}</span>
      </summary>
      <Refusal problem={problem} typed={false} />
      <p className="soft">{t('recommendation.why')}</p>
      <p className="row-actions">
        {REASONS.map((reason) => (
          <button
            key={reason}
            type="button"
            className="text-button"
            aria-disabled={busy}
            onClick={() => void choose(reason)}
          >
            {t(`recommendation.reasons.${reason}`)}
          </button>
        ))}
      </p>
    </details>
  );
}
