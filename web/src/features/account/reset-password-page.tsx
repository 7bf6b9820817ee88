import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { resetPassword } from '../../api/account-letters.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Refusal } from '../introductions/refusal.tsx';
import { useSending } from '../introductions/use-sending.ts';
import type { WaysData } from './load-ways.ts';
import { PasswordField, SHORTEST_PASSWORD } from './password-field.tsx';

/** Where the link of a letter leads: a new password, and everybody signed out. */
export function ResetPasswordPage() {
  const { t } = useTranslation();
  const { token } = useLoaderData<WaysData>();
  const { busy, problem, send } = useSending();
  const [short, setShort] = useState(false);
  const [done, setDone] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get('password'));
    const lacks = password.length < SHORTEST_PASSWORD;
    setShort(lacks);
    if (!lacks && (await send({ password }, () => resetPassword(browserFetchApi, { token, password }))))
      setDone(true);
  };
  return (
    <div className="page narrow">
      <PageHead
        title={t('account.reset')}
        description={t('account.resetText')}
        path="/reset-password"
        index={false}
      />
      <h1>{t('account.reset')}</h1>
      {done ? (
        <Notice tone="ok" live title={t('account.resetDone')}>
          <p>{t('account.resetDoneText')}</p>
          <p>
            <Link to="/sign-in">{t('accounts.signInTitle')}</Link>
          </p>
        </Notice>
      ) : (
        <>
          <p>{t('account.resetText')}</p>
          <noscript>
            <p>{t('common.needsScript')}</p>
          </noscript>
          <form className="form" method="post" onSubmit={submit} noValidate>
            <Refusal
              problem={problem}
              missing={short ? t('account.newPasswordNeeded') : null}
              typed={false}
            />
            <PasswordField
              id="new-password"
              name="password"
              label={t('account.nextPassword')}
              autoComplete="new-password"
            />
            <p>
              <button type="submit" aria-disabled={busy}>
                {t('account.resetSubmit')}
              </button>
            </p>
          </form>
          <p>
            <Link to="/forgot-password">{t('account.askAgain')}</Link>
          </p>
        </>
      )}
    </div>
  );
}
