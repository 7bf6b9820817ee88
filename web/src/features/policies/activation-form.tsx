import type { Policy } from '@rongqiao/contracts';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { putInForce, takeOutOfForce } from '../../api/policies.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { useCityData } from '../../app/root-data.ts';
import { Refusal } from '../introductions/refusal.tsx';
import { useSending } from '../introductions/use-sending.ts';

/** Puts a policy in force from a day, or takes it out again. */
export function ActivationForm({ policy }: { policy: Policy }) {
  const { t } = useTranslation();
  const { today } = useCityData();
  const { revalidate } = useRevalidator();
  const { busy, problem, send } = useSending();
  const id = useId();
  const [missing, setMissing] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const from = String(new FormData(event.currentTarget).get('from'));
    setMissing(from === '');
    if (from === '') return;
    if (await send({ from }, () => putInForce(browserFetchApi, policy.id, { from }))) await revalidate();
  };
  const end = async () => {
    if (await send({ end: true }, () => takeOutOfForce(browserFetchApi, policy.id))) await revalidate();
  };
  if (policy.state === 'active') {
    return (
      <div>
        <Refusal problem={problem} typed={false} />
        <p>
          <button type="button" className="button button-plain" aria-disabled={busy} onClick={end}>
            {t('policy.takeOut')}
          </button>
        </p>
      </div>
    );
  }
  return (
    <form className="form policy-activation" method="post" onSubmit={submit} noValidate>
      <Refusal problem={problem} missing={missing ? t('policy.fromMissing') : null} />
      <p>
        <label htmlFor={id}>{t('policy.from')}</label>
        <input id={id} type="date" name="from" defaultValue={policy.effectiveOn ?? today} />
      </p>
      <p>
        <button type="submit" aria-disabled={busy}>
          {t('policy.putInForce')}
        </button>
      </p>
    </form>
  );
}
