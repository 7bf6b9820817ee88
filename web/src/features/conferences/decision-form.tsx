import type { Meeting, TaskParty } from '@rongqiao/contracts';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { addDecision } from '../../api/conferences.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { Refusal } from '../introductions/refusal.tsx';
import { useSending } from '../introductions/use-sending.ts';

/** Entering what was decided: who does it and until when. */
export function DecisionForm({ meeting, units }: { meeting: Meeting; units: readonly TaskParty[] }) {
  const { t } = useTranslation();
  const id = useId();
  const { revalidate } = useRevalidator();
  const { busy, problem, send } = useSending();
  const [missing, setMissing] = useState(false);
  const [sent, setSent] = useState(0);
  const members = meeting.members.map(({ organisation }) => organisation);
  const choices = [...new Map([...members, ...units].map((unit) => [unit.id, unit])).values()];
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const value = (name: string) => String(form.get(name) ?? '').trim();
    const matterId = value('matter');
    const decision = {
      ...{ text: value('text'), organisationId: value('unit'), dueOn: value('dueOn') },
      public: form.get('public') !== null,
      ...(matterId !== '' && { matterId }),
    };
    const lacks = decision.text.length < 2 || decision.dueOn === '' || decision.organisationId === '';
    setMissing(lacks);
    if (lacks) return;
    if (!(await send(decision, (key) => addDecision(browserFetchApi, meeting.id, decision, key)))) return;
    setSent(sent + 1);
    await revalidate();
  };
  return (
    <details key={sent}>
      <summary>{t('conference.decisionAdd')}</summary>
      <form className="form" method="post" onSubmit={submit} noValidate>
        <Refusal problem={problem} missing={missing ? t('conference.missing') : null} />
        <p>
          <label htmlFor={`${id}-text`}>{t('conference.decisionText')}</label>
          <textarea id={`${id}-text`} name="text" rows={3} maxLength={2000} />
        </p>
        <p>
          <label htmlFor={`${id}-matter`}>{t('conference.decisionMatter')}</label>
          <select id={`${id}-matter`} name="matter">
            <option value="">{t('conference.matterNone')}</option>
            {meeting.agenda.map((matter) => (
              <option key={matter.id} value={matter.id}>
                {matter.title}
              </option>
            ))}
          </select>
        </p>
        <p>
          <label htmlFor={`${id}-unit`}>{t('conference.decisionUnit')}</label>
          <select id={`${id}-unit`} name="unit">
            {choices.map((unit) => (
              <option key={unit.id} value={unit.id}>
                {unit.name}
              </option>
            ))}
          </select>
        </p>
        <p>
          <label htmlFor={`${id}-due`}>{t('conference.decisionDue')}</label>
          <input id={`${id}-due`} type="date" name="dueOn" />
        </p>
        <label className="choice">
          <input type="checkbox" name="public" />
          {t('conference.decisionPublic')}
        </label>
        <p className="actions">
          <button type="submit" aria-disabled={busy}>
            {t('conference.save')}
          </button>
        </p>
      </form>
    </details>
  );
}
