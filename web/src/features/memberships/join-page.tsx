import { type Organisation, PERSON_KINDS } from '@rongqiao/contracts';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData, useNavigate } from 'react-router';
import { askToJoin } from '../../api/joining.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { Refusal } from '../introductions/refusal.tsx';
import { useSending } from '../introductions/use-sending.ts';

/** Asking to join an organisation that is listed. */
export function JoinPage() {
  const { t } = useTranslation();
  const { id, name } = useLoaderData<Organisation>();
  const navigate = useNavigate();
  const { busy, problem, send } = useSending();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const kind = PERSON_KINDS.find((one) => one === form.get('kind')) ?? 'worker';
    const wish = { kind, message: String(form.get('message')).trim() };
    const asked = await send(wish, (key) => askToJoin(browserFetchApi, id, { wish, key }));
    if (asked) await navigate('/work/joining');
  };
  return (
    <div className="page narrow">
      <PageHead
        title={t('joining.title', { name })}
        description={t('joining.lead')}
        path={`/organisations/${id}/join`}
        index={false}
      />
      <h1>{t('joining.title', { name })}</h1>
      <p>{t('joining.lead')}</p>
      <noscript>
        <p>{t('common.needsScript')}</p>
      </noscript>
      <form className="form" method="post" onSubmit={submit} noValidate>
        <Refusal problem={problem} />
        <p>
          <label htmlFor="kind">{t('joining.kind')}</label>
          <select id="kind" name="kind" defaultValue="worker">
            {PERSON_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`joining.kinds.${kind}`)}
              </option>
            ))}
          </select>
        </p>
        <p>
          <label htmlFor="message">{t('joining.message')}</label>
          <span id="message-hint" className="hint">
            {t('joining.messageHint')}
          </span>
          <textarea id="message" name="message" rows={3} maxLength={500} aria-describedby="message-hint" />
        </p>
        <p>
          <button type="submit" aria-disabled={busy}>
            {t('joining.ask')}
          </button>
        </p>
      </form>
      <p>
        <Link to={`/organisations/${id}`}>{t('registration.seeOrganisation')}</Link>
      </p>
    </div>
  );
}
