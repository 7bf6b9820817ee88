import type { TaskSummary } from '@rongqiao/contracts';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { addMatter } from '../../api/conferences.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { Refusal } from '../introductions/refusal.tsx';
import { useSending } from '../introductions/use-sending.ts';

/** Putting a matter on the agenda, perhaps about a task. */
export function MatterForm({ meetingId, tasks }: { meetingId: string; tasks: readonly TaskSummary[] }) {
  const { t } = useTranslation();
  const id = useId();
  const { revalidate } = useRevalidator();
  const { busy, problem, send } = useSending();
  const [missing, setMissing] = useState(false);
  const [sent, setSent] = useState(0);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const value = (name: string) => String(form.get(name) ?? '').trim();
    const taskId = value('task');
    const matter = { title: value('title'), text: value('text'), ...(taskId !== '' && { taskId }) };
    setMissing(matter.title.length < 2);
    if (matter.title.length < 2) return;
    if (!(await send(matter, (key) => addMatter(browserFetchApi, meetingId, matter, key)))) return;
    setSent(sent + 1);
    await revalidate();
  };
  return (
    <details key={sent}>
      <summary>{t('conference.matterAdd')}</summary>
      <form className="form" method="post" onSubmit={submit} noValidate>
        <Refusal problem={problem} missing={missing ? t('conference.missing') : null} />
        <p>
          <label htmlFor={`${id}-title`}>{t('conference.matterTitle')}</label>
          <input id={`${id}-title`} type="text" name="title" maxLength={200} />
        </p>
        <p>
          <label htmlFor={`${id}-text`}>{t('conference.matterText')}</label>
          <textarea id={`${id}-text`} name="text" rows={3} maxLength={2000} />
        </p>
        <p>
          <label htmlFor={`${id}-task`}>{t('conference.matterTask')}</label>
          <select id={`${id}-task`} name="task">
            <option value="">{t('conference.matterNone')}</option>
            {tasks.map((task) => (
              <option key={task.id} value={task.id}>
                {task.statement}
              </option>
            ))}
          </select>
        </p>
        <p className="actions">
          <button type="submit" aria-disabled={busy}>
            {t('conference.save')}
          </button>
        </p>
      </form>
    </details>
  );
}
