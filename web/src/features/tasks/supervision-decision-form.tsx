import type { SupervisionNote } from '@rongqiao/contracts';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { decideNote } from '../../api/tasks.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { ReasonForm } from '../console/reason-form.tsx';

/** Closing a supervision note, or insisting with another day. */
export function NoteDecisionForm({ note }: { note: SupervisionNote }) {
  const { t } = useTranslation();
  const id = useId();
  const { revalidate } = useRevalidator();
  const [dueOn, setDueOn] = useState('');
  return (
    <details>
      <summary>{t('task.noteDecide')}</summary>
      <p className="form">
        <label htmlFor={id}>{t('task.insistDue')}</label>
        <input id={id} type="date" value={dueOn} onChange={(event) => setDueOn(event.target.value)} />
      </p>
      <ReasonForm
        label={t('task.noteDecision')}
        hint={t('task.noteDecisionHint')}
        choices={[
          { name: 'close' as const, label: t('task.close'), needsReason: true },
          { name: 'insist' as const, label: t('task.insist'), needsReason: true },
        ]}
        onChoose={async (decision, text) => {
          const sent = decision === 'close' ? { decision, text } : { decision, text, dueOn };
          await decideNote(browserFetchApi, note.id, sent);
          await revalidate();
        }}
      />
    </details>
  );
}
