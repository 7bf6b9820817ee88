import type { Task } from '@rongqiao/contracts';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { writeNote } from '../../api/tasks.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { Refusal } from '../introductions/refusal.tsx';
import { useSending } from '../introductions/use-sending.ts';

/** Writing a supervision note to one of a task's units. */
export function NoteForm({ task }: { task: Task }) {
  const { t } = useTranslation();
  const id = useId();
  const { revalidate } = useRevalidator();
  const { busy, problem, send } = useSending();
  const [missing, setMissing] = useState(false);
  const [sent, setSent] = useState(0);
  const units = [
    ...new Map(
      task.units.flatMap(({ organisations }) => organisations).map((unit) => [unit.id, unit]),
    ).values(),
  ];
  if (units.length === 0) return null;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const value = (name: string) => String(form.get(name) ?? '').trim();
    const note = { organisationId: value('unit'), text: value('text'), dueOn: value('dueOn') };
    const lacks = note.text.length < 2 || note.dueOn === '';
    setMissing(lacks);
    if (lacks) return;
    if (!(await send(note, (key) => writeNote(browserFetchApi, task.id, note, key)))) return;
    setSent(sent + 1);
    await revalidate();
  };
  return (
    <details key={sent}>
      <summary>{t('task.noteWrite')}</summary>
      <form className="form" method="post" onSubmit={submit} noValidate>
        <Refusal problem={problem} missing={missing ? t('task.noteMissing') : null} />
        <p>
          <label htmlFor={`${id}-unit`}>{t('task.noteUnit')}</label>
          <select id={`${id}-unit`} name="unit">
            {units.map((unit) => (
              <option key={unit.id} value={unit.id}>
                {unit.name}
              </option>
            ))}
          </select>
        </p>
        <p>
          <label htmlFor={`${id}-text`}>{t('task.noteText')}</label>
          <textarea id={`${id}-text`} name="text" rows={4} maxLength={2000} />
        </p>
        <p>
          <label htmlFor={`${id}-due`}>{t('task.noteDue')}</label>
          <input id={`${id}-due`} type="date" name="dueOn" defaultValue={task.replyBy} />
        </p>
        <p className="actions">
          <button type="submit" aria-disabled={busy}>
            {t(busy ? 'task.sending' : 'task.noteSend')}
          </button>
        </p>
      </form>
    </details>
  );
}
