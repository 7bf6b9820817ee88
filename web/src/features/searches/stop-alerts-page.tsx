import type { FormEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { stopAlerts } from '../../api/searches.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Refusal } from '../introductions/refusal.tsx';
import { useSending } from '../introductions/use-sending.ts';
import type { StopAlertsData } from './load-searches.ts';

/** Where a letter's link leads: one button stops the alerts of one search, without signing in. */
export function StopAlertsPage() {
  const { t } = useTranslation();
  const { token, subscription } = useLoaderData<StopAlertsData>();
  const { busy, problem, send } = useSending();
  const [stopped, setStopped] = useState(subscription.frequency === 'never');
  const stop = async (event: FormEvent) => {
    event.preventDefault();
    if (await send('stop', () => stopAlerts(browserFetchApi, token))) setStopped(true);
  };
  return (
    <div className="page narrow">
      <PageHead
        title={t('saved.stopTitle')}
        description={t('saved.description')}
        path="/alerts/stop"
        index={false}
      />
      <h1>{t('saved.stopTitle')}</h1>
      {stopped ? (
        <Notice tone="ok" live title={t('saved.stopped', { name: subscription.name })}>
          <p>{t('saved.stoppedText')}</p>
          <p>
            <Link to="/work/searches">{t('saved.title')}</Link>
          </p>
        </Notice>
      ) : (
        <form className="form" method="post" onSubmit={stop}>
          <Refusal problem={problem} typed={false} />
          <p>{t('saved.stopText', { name: subscription.name })}</p>
          <p className="actions">
            <button type="submit" aria-disabled={busy}>
              {t('saved.stop')}
            </button>
          </p>
        </form>
      )}
    </div>
  );
}
