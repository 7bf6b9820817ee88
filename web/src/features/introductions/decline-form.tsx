import type { DeclineReason } from '@rongqiao/contracts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decline } from '../../api/introductions.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { Refusal } from './refusal.tsx';
import { useKeptText } from './use-kept-text.ts';
import type { Move } from './use-moving.ts';
import { useSending } from './use-sending.ts';

const REASONS = [
  'already_filled',
  'does_not_fit',
  'no_capacity',
  'not_now',
  'terms',
  'other',
] as const satisfies readonly DeclineReason[];

/** Saying no, with a reason that the other side reads. */
export function DeclineForm({ id, move }: { id: string; move: Move }) {
  const { t } = useTranslation();
  const note = useKeptText(`decline:${id}`);
  const { busy, problem, send } = useSending();
  const [missing, setMissing] = useState(false);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget).get('reason');
    const reason = REASONS.find((known) => known === chosen);
    const text = note.text.trim();
    if (!reason || (reason === 'other' && text === '')) return setMissing(true);
    setMissing(false);
    const answer = text === '' ? { reason } : { reason, note: text };
    void send(answer, (key) =>
      move(() => decline(browserFetchApi, { id, key }, answer), 'introduction.declined'),
    ).then((sent) => sent && note.forget());
  };
  return (
    <form className="form" method="post" onSubmit={onSubmit} noValidate>
      <Refusal problem={problem} missing={missing ? t('introduction.declineNeeded') : null} />
      <fieldset>
        <legend>{t('introduction.declineReason')}</legend>
        <p className="hint">{t('introduction.declineText')}</p>
        {REASONS.map((reason) => (
          <label key={reason} className="choice">
            <input type="radio" name="reason" value={reason} />
            {t(`introduction.reason.${reason}`)}
          </label>
        ))}
      </fieldset>
      <p>
        <label htmlFor="decline-note">{t('introduction.declineNote')}</label>
        <textarea
          id="decline-note"
          rows={2}
          maxLength={500}
          value={note.text}
          onChange={(event) => note.change(event.target.value)}
        />
      </p>
      <p>
        <button type="submit" aria-disabled={busy}>
          {t(busy ? 'introduction.sending' : 'introduction.declineSubmit')}
        </button>
      </p>
    </form>
  );
}
