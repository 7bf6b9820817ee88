import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { setMinutes } from '../../api/conferences.ts';
import { uploadTaskFile } from '../../api/tasks.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { Refusal } from '../introductions/refusal.tsx';
import { useSending } from '../introductions/use-sending.ts';

/** Uploading the minutes of a meeting for the caller's office. */
export function MinutesForm({ meetingId, office }: { meetingId: string; office: string }) {
  const { t } = useTranslation();
  const id = useId();
  const { revalidate } = useRevalidator();
  const { busy, problem, send } = useSending();
  const [missing, setMissing] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const file = new FormData(event.currentTarget).get('file');
    const lacks = !(file instanceof File) || file.size === 0;
    setMissing(lacks);
    if (lacks) return;
    const { name, size, lastModified } = file;
    const done = await send({ name, size, lastModified }, async (key) => {
      const { id: fileId } = await uploadTaskFile(browserFetchApi, office, { file, key });
      await setMinutes(browserFetchApi, meetingId, fileId);
    });
    if (done) await revalidate();
  };
  return (
    <form className="form" method="post" onSubmit={submit} noValidate>
      <Refusal problem={problem} missing={missing ? t('conference.missing') : null} />
      <p>
        <label htmlFor={id}>{t('conference.minutesFile')}</label>
        <span className="hint" id={`${id}-hint`}>
          {t('conference.minutesHint')}
        </span>
        <input
          id={id}
          type="file"
          name="file"
          accept=".pdf,.docx,.xlsx,.png,.jpg,.jpeg,.webp"
          aria-describedby={`${id}-hint`}
        />
      </p>
      <p>
        <button type="submit" aria-disabled={busy}>
          {t(busy ? 'task.sending' : 'conference.upload')}
        </button>
      </p>
    </form>
  );
}
