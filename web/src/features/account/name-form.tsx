import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { renameMe } from '../../api/own-account.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { Refusal } from '../introductions/refusal.tsx';
import { useSending } from '../introductions/use-sending.ts';

/** Changes the name that others see. */
export function NameForm({ name }: { name: string }) {
  const { t } = useTranslation();
  const { revalidate } = useRevalidator();
  const { busy, problem, send } = useSending();
  const [short, setShort] = useState(false);
  const [done, setDone] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const next = String(new FormData(event.currentTarget).get('name')).trim();
    setDone(false);
    setShort(next.length < 2);
    if (next.length < 2 || !(await send({ next }, () => renameMe(browserFetchApi, next)))) return;
    await revalidate();
    setDone(true);
  };
  return (
    <details>
      <summary>{t('account.rename')}</summary>
      <form className="form" method="post" onSubmit={submit} noValidate>
        <Refusal problem={problem} missing={short ? t('account.nameNeeded') : null} />
        <p>
          <label htmlFor="account-name">{t('accounts.name')}</label>
          <input
            id="account-name"
            name="name"
            type="text"
            autoComplete="name"
            maxLength={40}
            defaultValue={name}
          />
        </p>
        <p>
          <button type="submit" aria-disabled={busy}>
            {t('account.renameSubmit')}
          </button>
        </p>
        <p role="status">{done && t('account.renamed')}</p>
      </form>
    </details>
  );
}
