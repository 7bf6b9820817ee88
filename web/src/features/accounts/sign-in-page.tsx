import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData, useLocation, useSearchParams } from 'react-router';
import { signIn } from '../../api/accounts.ts';
import { toProblem } from '../../api/problem.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { useCityData } from '../../app/root-data.ts';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import type { WaysData } from '../account/load-ways.ts';
import { DemoAccounts } from './demo-accounts.tsx';
import { safeReturn } from './safe-return.ts';

/** Why it did not work: a text of ours, or what the platform said. */
type Failure = { text: 'required' | 'wrong' | 'failed' } | { said: string };

export function SignInPage() {
  const { t } = useTranslation();
  const { city } = useCityData();
  const { ways } = useLoaderData<WaysData>();
  const { search } = useLocation();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { failure, busy, submit } = useSignIn(email, password);
  return (
    <div className="page narrow">
      <PageHead
        title={t('accounts.signInTitle')}
        description={t('accounts.signInDescription')}
        path="/sign-in"
      />
      <h1>{t('accounts.signInTitle')}</h1>
      <noscript>
        <p>{t('common.needsScript')}</p>
      </noscript>
      {failure !== null && (
        <Notice tone="bad" live title={t('accounts.problem')}>
          <p>{'said' in failure ? failure.said : t(`accounts.${failure.text}`)}</p>
        </Notice>
      )}
      <form className="form" method="post" onSubmit={submit} noValidate>
        <p>
          <label htmlFor="email">{t('accounts.email')}</label>
          <input
            id="email"
            type="email"
            name="email"
            autoComplete="username"
            required
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        </p>
        <p>
          <label htmlFor="password">{t('accounts.password')}</label>
          <input
            id="password"
            type="password"
            name="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </p>
        <p>
          <button type="submit" disabled={busy}>
            {t(busy ? 'accounts.submitting' : 'accounts.submit')}
          </button>
        </p>
      </form>
      <p className="actions">
        <Link to="/forgot-password">{t('account.forgot')}</Link>
        {ways.code && <Link to={`/sign-in/code${search}`}>{t('account.codeTitle')}</Link>}
      </p>
      <p>
        <Link to="/sign-up">{t('accounts.noAccount')}</Link>
      </p>
      {city.demo && city.demoAccounts && (
        <DemoAccounts
          accounts={city.demoAccounts}
          onChoose={(account) => {
            setEmail(account.email);
            setPassword(account.password);
          }}
        />
      )}
      <h2>{t('accounts.whoTitle')}</h2>
      <p>{t('accounts.whoText')}</p>
    </div>
  );
}

function useSignIn(email: string, password: string) {
  const [parameters] = useSearchParams();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (email.trim() === '' || password === '') return setFailure({ text: 'required' });
    setBusy(true);
    try {
      await signIn(browserFetchApi, { email: email.trim(), password });
      // A fresh page, so that the shell is read as the person who signed in.
      window.location.assign(safeReturn(parameters.get('back'), '/work'));
    } catch (error) {
      setFailure(failureOf(error));
      setBusy(false);
    }
  };
  return { failure, busy, submit };
}

function failureOf(error: unknown): Failure {
  const { status, message } = toProblem(error);
  if (status === 429 && message !== '') return { said: message };
  return { text: status >= 400 && status < 500 ? 'wrong' : 'failed' };
}
