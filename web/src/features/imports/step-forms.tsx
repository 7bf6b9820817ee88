import type { Import } from '@rongqiao/contracts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useRevalidator } from 'react-router';
import { dropImport, takeImportStep } from '../../api/imports.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { Refusal } from '../introductions/refusal.tsx';
import { useSending } from '../introductions/use-sending.ts';

/** Sends a step and shows the page as it is afterwards. */
function useStep(id: string, step: 'start' | 'undo') {
  const { revalidate } = useRevalidator();
  const { busy, problem, send } = useSending();
  const take = () =>
    send({ id, step }, async () => {
      await takeImportStep(browserFetchApi, id, step);
      await revalidate();
    });
  return { busy, problem, take };
}

/** Begins the import, once the trial run has been looked at; after a failure goes on. */
export function StartForm({ item: { id, check, state, organisation } }: { item: Import }) {
  const { t } = useTranslation();
  const { busy, problem, take } = useStep(id, 'start');
  const n = (check?.created ?? 0) + (check?.updated ?? 0);
  if (n === 0 && state !== 'failed') {
    return (
      <Notice tone="warn">
        <p>{t('imports.nothingToImport')}</p>
      </Notice>
    );
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await take();
  };
  const label = state === 'failed' ? t('imports.retry') : t('imports.start', { n: formatNumber(n) });
  return (
    <form className="form" method="post" onSubmit={submit}>
      <Refusal problem={problem} typed={false} />
      {organisation && <p className="soft">{t('imports.willBeReviewed')}</p>}
      <p>
        <button type="submit" aria-disabled={busy}>
          {busy ? t('imports.working') : label}
        </button>
      </p>
    </form>
  );
}

/** Takes the whole import back, after a second thought. */
export function UndoForm({ id }: { id: string }) {
  const { t } = useTranslation();
  const { busy, problem, take } = useStep(id, 'undo');
  const [unsure, setUnsure] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const sure = new FormData(event.currentTarget).get('sure') === 'yes';
    setUnsure(!sure);
    if (sure) await take();
  };
  return (
    <section aria-labelledby="undo">
      <h2 id="undo">{t('imports.undo')}</h2>
      <p>{t('imports.undoText')}</p>
      <form className="form" method="post" onSubmit={submit} noValidate>
        <Refusal problem={problem} missing={unsure ? t('imports.undoUnsure') : null} typed={false} />
        <label className="choice" htmlFor="undo-sure">
          <input id="undo-sure" type="checkbox" name="sure" value="yes" /> {t('imports.undoSure')}
        </label>
        <p>
          <button type="submit" className="button-plain" aria-disabled={busy}>
            {t(busy ? 'imports.working' : 'imports.undo')}
          </button>
        </p>
      </form>
    </section>
  );
}

/** Deletes an upload of which nothing was written. */
export function DropForm({ id }: { id: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { busy, problem, send } = useSending();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await send({ drop: id }, async () => {
      await dropImport(browserFetchApi, id);
      await navigate('/work/imports');
    });
  };
  return (
    <form method="post" onSubmit={submit}>
      <Refusal problem={problem} typed={false} />
      <p>
        <button type="submit" className="button-plain" aria-disabled={busy}>
          {t(busy ? 'imports.working' : 'imports.drop')}
        </button>
      </p>
    </form>
  );
}
