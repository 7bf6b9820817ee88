import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { askForReset } from '../../api/account-letters.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Refusal } from '../introductions/refusal.tsx';
import { useSending } from '../introductions/use-sending.ts';
import { EmailField } from './email-field.tsx';
import type { WaysData } from './load-ways.ts';

/** Sends a link that sets a new password, or says whom to ask where the platform writes no letters. */
export function ForgotPasswordPage() {
  const { t } = useTranslation();
  const { ways } = useLoaderData<WaysData>();
  return (
    <div className="page narrow">
      <PageHead
        title={t('account.forgot')}
        description={t('account.forgotText')}
        path="/forgot-password"
        index={false}
      />
      <h1>{t('account.forgot')}</h1>
      {ways.links ? (
        <Asking />
      ) : (
        <Notice tone="warn" title={t('account.noLetters')}>
          <p>{t('account.noLettersText')}</p>
        </Notice>
      )}
      <p>
        <Link to="/sign-in">{t('account.backToSignIn')}</Link>
      </p>
    </div>
  );
}

function Asking() {
  const { t } = useTranslation();
  const { busy, problem, send } = useSending();
  const [wrong, setWrong] = useState(false);
  const [done, setDone] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const email = String(new FormData(event.currentTarget).get('email')).trim();
    setWrong(!email.includes('@'));
    if (email.includes('@') && (await send({ email }, () => askForReset(browserFetchApi, email))))
      setDone(true);
  };
  if (done) {
    return (
      <Notice tone="ok" live title={t('account.letterAsked')}>
        <p>{t('account.letterAskedText')}</p>
      </Notice>
    );
  }
  return (
    <>
      <p>{t('account.forgotText')}</p>
      <noscript>
        <p>{t('common.needsScript')}</p>
      </noscript>
      <form className="form" method="post" onSubmit={submit} noValidate>
        <Refusal problem={problem} missing={wrong ? t('account.emailNeeded') : null} />
        <EmailField />
        <p>
          <button type="submit" aria-disabled={busy}>
            {t('account.forgotSubmit')}
          </button>
        </p>
      </form>
    </>
  );
}
