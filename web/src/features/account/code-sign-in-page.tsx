import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData, useSearchParams } from 'react-router';
import { askForCode, signInWithCode } from '../../api/account-letters.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { safeReturn } from '../accounts/safe-return.ts';
import { useSending } from '../introductions/use-sending.ts';
import { EmailField } from './email-field.tsx';
import type { WaysData } from './load-ways.ts';
import { SignInRefusal } from './sign-in-refusal.tsx';

/** A code comes by letter and signs in: first the address, then the six digits. */
export function CodeSignInPage() {
  const { t } = useTranslation();
  const { ways } = useLoaderData<WaysData>();
  const [asked, setAsked] = useState<{ email: string; ticket: string } | null>(null);
  return (
    <div className="page narrow">
      <PageHead
        title={t('account.codeTitle')}
        description={t('account.codeText')}
        path="/sign-in/code"
        index={false}
      />
      <h1>{t('account.codeTitle')}</h1>
      {!ways.code && (
        <Notice tone="warn" title={t('account.noLetters')}>
          <p>{t('account.noLettersText')}</p>
        </Notice>
      )}
      {ways.code && asked === null && <Address onAsked={setAsked} />}
      {asked !== null && <Code asked={asked} onAgain={() => setAsked(null)} />}
      <p>
        <Link to="/sign-in">{t('account.withPassword')}</Link>
      </p>
    </div>
  );
}

function Address({ onAsked }: { onAsked: (asked: { email: string; ticket: string }) => void }) {
  const { t } = useTranslation();
  const { busy, problem, send } = useSending();
  const [wrong, setWrong] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const email = String(new FormData(event.currentTarget).get('email')).trim();
    setWrong(!email.includes('@'));
    if (!email.includes('@')) return;
    await send({ email }, async () => {
      const { ticket } = await askForCode(browserFetchApi, email);
      onAsked({ email, ticket });
    });
  };
  return (
    <form className="form" method="post" onSubmit={submit} noValidate>
      <p>{t('account.codeText')}</p>
      <SignInRefusal problem={problem} missing={wrong ? t('account.emailNeeded') : null} />
      <EmailField />
      <p>
        <button type="submit" aria-disabled={busy}>
          {t('account.codeSend')}
        </button>
      </p>
    </form>
  );
}

function Code({ asked, onAgain }: { asked: { email: string; ticket: string }; onAgain: () => void }) {
  const { t } = useTranslation();
  const [parameters] = useSearchParams();
  const { busy, problem, send } = useSending();
  const [wrong, setWrong] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get('code')).trim();
    const lacks = !/^\d{6}$/.test(code);
    setWrong(lacks);
    if (lacks || !(await send({ code }, () => signInWithCode(browserFetchApi, { ...asked, code })))) return;
    window.location.assign(safeReturn(parameters.get('back'), '/work'));
  };
  return (
    <form className="form" method="post" onSubmit={submit} noValidate>
      <p role="status">{t('account.codeSent', { email: asked.email })}</p>
      <SignInRefusal problem={problem} missing={wrong ? t('account.codeNeeded') : null} />
      <p>
        <label htmlFor="code">{t('account.code')}</label>
        <input
          id="code"
          name="code"
          type="text"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          required
        />
      </p>
      <p className="actions">
        <button type="submit" aria-disabled={busy}>
          {t('accounts.submit')}
        </button>
        <button type="button" className="button button-plain" onClick={onAgain}>
          {t('account.codeAgain')}
        </button>
      </p>
    </form>
  );
}
