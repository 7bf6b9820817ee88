import type { SignUpAnswer } from '@rongqiao/contracts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { signUp } from '../../api/registrations.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Refusal } from '../introductions/refusal.tsx';
import { useSending } from '../introductions/use-sending.ts';
import { safeReturn } from './safe-return.ts';

const SHORTEST_PASSWORD = 10;

/** An account for a person, before any organisation. */
export function SignUpPage() {
  const { t } = useTranslation();
  const [parameters] = useSearchParams();
  const back = safeReturn(parameters.get('back'), '/work/registrations/new');
  const { busy, problem, send } = useSending();
  const [wrong, setWrong] = useState(false);
  const [done, setDone] = useState<SignUpAnswer | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const person = {
      name: String(form.get('name')).trim(),
      email: String(form.get('email')).trim(),
      password: String(form.get('password')),
    };
    const lacks =
      person.name.length < 2 || !person.email.includes('@') || person.password.length < SHORTEST_PASSWORD;
    setWrong(lacks);
    if (lacks) return;
    await send(person, async () => setDone(await signUp(browserFetchApi, person)));
  };
  return (
    <div className="page narrow">
      <PageHead title={t('accounts.signUpTitle')} description={t('accounts.signUpText')} path="/sign-up" />
      <h1>{t('accounts.signUpTitle')}</h1>
      {done ? (
        <Notice tone="ok" live title={t('accounts.signedUp')}>
          <p>{t(done.letterSent ? 'accounts.signedUpLetter' : 'accounts.signedUpText')}</p>
          <p>
            <Link to={`/sign-in?back=${encodeURIComponent(back)}`}>{t('accounts.signInTitle')}</Link>
          </p>
        </Notice>
      ) : (
        <>
          <p>{t('accounts.signUpText')}</p>
          <form className="form" method="post" onSubmit={submit} noValidate>
            <Refusal problem={problem} missing={wrong ? t('accounts.signUpNeeds') : null} />
            <Field name="name" type="text" label={t('accounts.name')} autoComplete="name" />
            <Field name="email" type="email" label={t('accounts.email')} autoComplete="username" />
            <Field
              name="password"
              type="password"
              label={t('accounts.newPassword')}
              autoComplete="new-password"
            />
            <p>
              <button type="submit" aria-disabled={busy}>
                {t('accounts.signUpSubmit')}
              </button>
            </p>
          </form>
        </>
      )}
    </div>
  );
}

function Field(props: { name: string; type: string; label: string; autoComplete: string }) {
  const { name, type, label, autoComplete } = props;
  return (
    <p>
      <label htmlFor={name}>{label}</label>
      <input id={name} name={name} type={type} autoComplete={autoComplete} required maxLength={200} />
    </p>
  );
}
