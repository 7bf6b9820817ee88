import type { HandDownChoices, Task } from '@rongqiao/contracts';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { handDown } from '../../api/tasks.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { Refusal } from '../introductions/refusal.tsx';
import { useSending } from '../introductions/use-sending.ts';

/** Handing a city's task down to units of its districts. */
export function HandDownForm({ task, choices }: { task: Task; choices: HandDownChoices['items'] }) {
  const { t } = useTranslation();
  const id = useId();
  const { revalidate } = useRevalidator();
  const { busy, problem, send } = useSending();
  const [missing, setMissing] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const organisationIds = form.getAll('unit').map(String);
    const dueOn = String(form.get('dueOn') ?? '');
    setMissing(organisationIds.length === 0);
    if (organisationIds.length === 0) return;
    const down = { organisationIds, ...(dueOn !== '' && { dueOn }) };
    if (await send(down, (key) => handDown(browserFetchApi, task.id, down, key))) await revalidate();
  };
  if (choices.length === 0) return <p className="soft">{t('task.handDownNone')}</p>;
  return (
    <details>
      <summary>{t('task.handDown')}</summary>
      <form className="form" method="post" onSubmit={submit} noValidate>
        <p>{t('task.handDownText')}</p>
        <Refusal problem={problem} missing={missing ? t('task.handDownMissing') : null} />
        <fieldset>
          <legend>{t('task.unit')}</legend>
          {choices.map((unit) => (
            <label key={unit.id} className="choice">
              <input type="checkbox" name="unit" value={unit.id} />
              {unit.name} · {unit.region.name}
            </label>
          ))}
        </fieldset>
        <p>
          <label htmlFor={id}>{t('task.handDownDue')}</label>
          <input id={id} type="date" name="dueOn" />
        </p>
        <p className="actions">
          <button type="submit" aria-disabled={busy}>
            {t(busy ? 'task.sending' : 'task.handDownSend')}
          </button>
        </p>
      </form>
    </details>
  );
}
