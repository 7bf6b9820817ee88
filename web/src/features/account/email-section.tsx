import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askToChangeEmail, askToConfirmEmail } from '../../api/account-letters.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { Refusal } from '../introductions/refusal.tsx';
import { useSending } from '../introductions/use-sending.ts';
import { EmailField } from './email-field.tsx';
import { PasswordField } from './password-field.tsx';

/** Confirms the address by letter, and puts another one in its place. */
export function EmailSection({ confirmed, links }: { confirmed: boolean; links: boolean }) {
  const { t } = useTranslation();
  if (!links) return confirmed ? null : <p>{t('account.noLettersConfirm')}</p>;
  return (
    <>
      {!confirmed && <ConfirmButton />}
      <ChangeForm />
    </>
  );
}

function ConfirmButton() {
  const { t } = useTranslation();
  const { busy, problem, send } = useSending();
  const [done, setDone] = useState(false);
  const ask = async () => setDone(await send('confirm', () => askToConfirmEmail(browserFetchApi)));
  return (
    <>
      <Refusal problem={problem} typed={false} />
      <p className="actions">
        <button type="button" className="button" aria-disabled={busy} onClick={() => void ask()}>
          {t('account.sendConfirm')}
        </button>
      </p>
      <p role="status">{done && t('account.confirmSent')}</p>
    </>
  );
}

function ChangeForm() {
  const { t } = useTranslation();
  const { busy, problem, send } = useSending();
  const [lacks, setLacks] = useState(false);
  const [done, setDone] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const change = { email: String(data.get('email')).trim(), password: String(data.get('password')) };
    const missing = !change.email.includes('@') || change.password === '';
    setDone(false);
    setLacks(missing);
    if (missing || !(await send(change, () => askToChangeEmail(browserFetchApi, change)))) return;
    form.reset();
    setDone(true);
  };
  return (
    <details>
      <summary>{t('account.changeEmail')}</summary>
      <form className="form" method="post" onSubmit={submit} noValidate>
        <p>{t('account.changeEmailText')}</p>
        <Refusal problem={problem} missing={lacks ? t('account.changeEmailNeeded') : null} />
        <EmailField id="new-email" />
        <PasswordField
          id="email-password"
          name="password"
          label={t('account.currentPassword')}
          autoComplete="current-password"
        />
        <p>
          <button type="submit" aria-disabled={busy}>
            {t('account.changeEmailSubmit')}
          </button>
        </p>
        <p role="status">{done && t('account.changeEmailSent')}</p>
      </form>
    </details>
  );
}
