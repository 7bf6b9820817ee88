import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { confirmEmail } from '../../api/account-letters.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Refusal } from '../introductions/refusal.tsx';
import { useSending } from '../introductions/use-sending.ts';
import type { WaysData } from './load-ways.ts';

/** Where a confirming link leads. A button does it, so that a mail program that looks at links uses nothing up. */
export function ConfirmEmailPage() {
  const { t } = useTranslation();
  const { token, change } = useLoaderData<WaysData>();
  const { busy, problem, send } = useSending();
  const [done, setDone] = useState(false);
  const confirm = async () => {
    if (await send({ token }, () => confirmEmail(browserFetchApi, { token, change }))) setDone(true);
  };
  return (
    <div className="page narrow">
      <PageHead
        title={t('account.confirm')}
        description={t('account.confirmText')}
        path="/confirm-email"
        index={false}
      />
      <h1>{t('account.confirm')}</h1>
      {done ? (
        <Notice tone="ok" live title={t('account.confirmed')}>
          <p>
            <Link to="/work/account">{t('account.link')}</Link>
          </p>
        </Notice>
      ) : (
        <>
          <p>{t('account.confirmText')}</p>
          <noscript>
            <p>{t('common.needsScript')}</p>
          </noscript>
          <Refusal problem={problem} typed={false} />
          <p>
            <button type="button" className="button" aria-disabled={busy} onClick={() => void confirm()}>
              {t('account.confirmSubmit')}
            </button>
          </p>
        </>
      )}
    </div>
  );
}
