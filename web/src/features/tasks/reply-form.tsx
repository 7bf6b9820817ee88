import type { SupervisionNote } from '@rongqiao/contracts';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { replyToNote } from '../../api/tasks.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { Refusal } from '../introductions/refusal.tsx';
import { useSending } from '../introductions/use-sending.ts';
import { EvidenceField } from './evidence-field.tsx';
import { contentOf, givenEvidence, sendEvidence } from './use-evidence.ts';

/** Answering a supervision note for the unit. */
export function ReplyForm({ note }: { note: SupervisionNote }) {
  const { t } = useTranslation();
  const id = useId();
  const { revalidate } = useRevalidator();
  const { busy, problem, send } = useSending();
  const [missing, setMissing] = useState<string | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = String(form.get('text') ?? '').trim();
    const evidence = givenEvidence(form);
    const lacks =
      text.length < 2
        ? t('task.replyMissing')
        : evidence.wrong
          ? t('task.evidenceWrong', { n: evidence.wrong })
          : null;
    setMissing(lacks);
    if (lacks !== null) return;
    const done = await send({ text, evidence: contentOf(evidence) }, async (key) => {
      const items = await sendEvidence(evidence, { organisation: note.organisation.id, key });
      await replyToNote(browserFetchApi, note.id, { text, evidence: items }, key);
    });
    if (done) await revalidate();
  };
  return (
    <details>
      <summary>{t('task.reply')}</summary>
      <form className="form" method="post" onSubmit={submit} noValidate>
        <Refusal problem={problem} missing={missing} />
        <p>
          <label htmlFor={id}>{t('task.text')}</label>
          <textarea id={id} name="text" rows={4} maxLength={2000} />
        </p>
        <EvidenceField />
        <p className="actions">
          <button type="submit" aria-disabled={busy}>
            {t(busy ? 'task.sending' : 'task.replySend')}
          </button>
        </p>
      </form>
    </details>
  );
}
