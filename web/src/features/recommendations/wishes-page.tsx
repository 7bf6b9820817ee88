import type { RecommendationWishes } from '@rongqiao/contracts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData, useRevalidator } from 'react-router';
import { setWishes, undoDismissal } from '../../api/recommendations.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { Empty } from '../../ui/empty.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Refusal } from '../introductions/refusal.tsx';
import { useSending } from '../introductions/use-sending.ts';
import { ListingRow } from '../listings/listing-row.tsx';
import type { WishesData } from './load-wishes.ts';

const REACHES: readonly RecommendationWishes['reach'][] = ['everywhere', 'city', 'district'];

/** What a person wants recommended, and what they said does not suit. */
export function WishesPage() {
  const { t } = useTranslation();
  const { wishes } = useLoaderData<WishesData>();
  return (
    <div className="page narrow">
      <PageHead
        title={t('recommendation.title')}
        description={t('recommendation.description')}
        path="/work/recommendations"
        index={false}
      />
      <h1>{t('recommendation.title')}</h1>
      <WishesForm wishes={wishes} />
      <DismissedList />
    </div>
  );
}

function WishesForm({ wishes }: { wishes: RecommendationWishes }) {
  const { t } = useTranslation();
  const { busy, problem, send } = useSending();
  const [saved, setSaved] = useState(false);
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const wanted = {
      reach: String(form.get('reach')) as RecommendationWishes['reach'],
      fittingLevel: form.get('fittingLevel') !== null,
    };
    setSaved(await send(wanted, () => setWishes(browserFetchApi, wanted)));
  };
  return (
    <form className="form" method="post" onSubmit={save}>
      <Refusal problem={problem} />
      {saved && <Notice tone="ok" live title={t('recommendation.saved')} />}
      <p>
        <label htmlFor="reach">{t('recommendation.reachLabel')}</label>
        <select id="reach" name="reach" defaultValue={wishes.reach}>
          {REACHES.map((reach) => (
            <option key={reach} value={reach}>
              {t(`recommendation.reach.${reach}`)}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label>
          <input type="checkbox" name="fittingLevel" defaultChecked={wishes.fittingLevel} />{' '}
          {t('recommendation.fittingLevel')}
        </label>
      </p>
      <p className="actions">
        <button type="submit" aria-disabled={busy}>
          {t('recommendation.save')}
        </button>
      </p>
    </form>
  );
}

function DismissedList() {
  const { t } = useTranslation();
  const { dismissals } = useLoaderData<WishesData>();
  const { revalidate } = useRevalidator();
  const { problem, send } = useSending();
  const undo = async (id: string) => {
    if (await send(id, () => undoDismissal(browserFetchApi, id))) await revalidate();
  };
  return (
    <section aria-labelledby="dismissed">
      <h2 id="dismissed">{t('recommendation.dismissed')}</h2>
      <Refusal problem={problem} typed={false} />
      {dismissals.items.length === 0 ? (
        <Empty>
          <p>{t('recommendation.dismissedNone')}</p>
        </Empty>
      ) : (
        <ul className="plain rows">
          {dismissals.items.map(({ listing, reason }) => (
            <ListingRow key={listing.id} listing={listing} brief>
              <p className="soft">{t(`recommendation.reasons.${reason}`)}</p>
              <p>
                <button
                  type="button"
                  className="text-button"
                  aria-label={`${t('recommendation.undo')}: ${listing.title}`}
                  onClick={() => void undo(listing.id)}
                >
                  {t('recommendation.undo')}
                </button>
              </p>
            </ListingRow>
          ))}
        </ul>
      )}
    </section>
  );
}
