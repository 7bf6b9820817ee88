import type { DismissalReason, RecommendationWishes } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { getWishes, setWishes, undoDismissal } from '../../api/recommendations.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { Notice } from '../../ui/notice.tsx';
import { Refusal } from '../introductions/refusal.tsx';
import { useSending } from '../introductions/use-sending.ts';

/** What was just said not to suit. */
export interface Dismissed {
  id: string;
  title: string;
  reason: DismissalReason;
}

/** Says that it is gone, how to take that back, and asks whether the reason holds for all recommendations. */
export function DismissedNotice({ dismissed, onDone }: { dismissed: Dismissed; onDone: () => void }) {
  const { t } = useTranslation();
  const { revalidate } = useRevalidator();
  const { problem, send } = useSending();
  const { id, title, reason } = dismissed;
  const act = async (content: unknown, step: () => Promise<unknown>) => {
    if (!(await send(content, step))) return;
    onDone();
    await revalidate();
  };
  const offer = (label: string, change: Partial<RecommendationWishes>) => (
    <button
      type="button"
      className="button button-plain"
      onClick={() =>
        void act(change, async () =>
          setWishes(browserFetchApi, { ...(await getWishes(browserFetchApi)), ...change }),
        )
      }
    >
      {label}
    </button>
  );
  return (
    <Notice tone="ok" live title={t('recommendation.gone', { title })}>
      <Refusal problem={problem} typed={false} />
      {reason === 'wrong_place' && (
        <>
          <p>{t('recommendation.askPlace')}</p>
          <p className="actions">
            {offer(t('recommendation.reach.district'), { reach: 'district' })}
            {offer(t('recommendation.reach.city'), { reach: 'city' })}
          </p>
        </>
      )}
      {reason === 'wrong_level' && (
        <>
          <p>{t('recommendation.askLevel')}</p>
          <p className="actions">{offer(t('recommendation.fittingLevel'), { fittingLevel: true })}</p>
        </>
      )}
      <p>
        <button
          type="button"
          className="text-button"
          onClick={() => void act('undo', () => undoDismissal(browserFetchApi, id))}
        >
          {t('recommendation.undo')}
        </button>
      </p>
    </Notice>
  );
}
