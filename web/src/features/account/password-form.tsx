import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { changePassword } from '../../api/own-account.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { Notice } from '../../ui/notice.tsx';
import { Refusal } from '../introductions/refusal.tsx';
import { useSending } from '../introductions/use-sending.ts';
import { PasswordField, SHORTEST_PASSWORD } from './password-field.tsx';

/** Sets a new password for who knows the present one. */
export function PasswordForm() {
  const { t } = useTranslation();
  const { revalidate } = useRevalidator();
  const { busy, problem, send } = useSending();
  const form = useRef<HTMLFormElement>(null);
  const [lacks, setLacks] = useState(false);
  const [done, setDone] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const change = { current: String(data.get('current')), next: String(data.get('next')) };
    const missing = change.current === '' || change.next.length < SHORTEST_PASSWORD;
    setDone(false);
    setLacks(missing);
    if (missing || !(await send(change, () => changePassword(browserFetchApi, change)))) return;
    form.current?.reset();
    setDone(true);
    await revalidate();
  };
  return (
    <form ref={form} className="form" method="post" onSubmit={submit} noValidate>
      {done && (
        <Notice tone="ok" live>
          <p>{t('account.passwordChanged')}</p>
        </Notice>
      )}
      <Refusal problem={problem} missing={lacks ? t('account.passwordNeeded') : null} />
      <PasswordField
        id="password-current"
        name="current"
        label={t('account.currentPassword')}
        autoComplete="current-password"
      />
      <PasswordField
        id="password-next"
        name="next"
        label={t('account.nextPassword')}
        autoComplete="new-password"
      />
      <p className="soft">{t('account.passwordHint')}</p>
      <p>
        <button type="submit" aria-disabled={busy}>
          {t('account.changePassword')}
        </button>
      </p>
    </form>
  );
}
