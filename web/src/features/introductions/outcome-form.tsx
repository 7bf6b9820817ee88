import type { Introduction, IntroductionOutcome } from '@rongqiao/contracts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reportOutcome } from '../../api/introductions.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { Refusal } from './refusal.tsx';
import { useKeptText } from './use-kept-text.ts';
import type { Move } from './use-moving.ts';
import { useSending } from './use-sending.ts';

const SUCCESSES = ['signed', 'cooperating', 'hired'] as const;

/** How it ended, and a note; without a success the note says why. */
export function OutcomeForm({ introduction: { id, may }, move }: { introduction: Introduction; move: Move }) {
  const { t } = useTranslation();
  const note = useKeptText(`outcome:${id}`);
  const { busy, problem, send } = useSending();
  const [missing, setMissing] = useState(false);
  const results = [...(may.succeed ? SUCCESSES : []), ...(may.end ? (['none'] as const) : [])];
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = may.succeed ? new FormData(event.currentTarget).get('result') : 'none';
    const outcome = outcomeOf(
      results.find((known) => known === chosen),
      note.text.trim(),
    );
    setMissing(outcome === null);
    if (outcome === null) return;
    void send(outcome, (key) =>
      move(() => reportOutcome(browserFetchApi, { id, key }, outcome), 'introduction.reported'),
    ).then((sent) => sent && note.forget());
  };
  const needed = t(may.succeed ? 'introduction.resultNeeded' : 'introduction.resultWhyNeeded');
  return (
    <form className="form" method="post" onSubmit={onSubmit} noValidate>
      <Refusal problem={problem} missing={missing ? needed : null} />
      {may.succeed && (
        <fieldset>
          <legend>{t('introduction.report')}</legend>
          <p className="hint">{t('introduction.resultText')}</p>
          {results.map((result) => (
            <label key={result} className="choice">
              <input type="radio" name="result" value={result} />
              {t(`introduction.result.${result}`)}
            </label>
          ))}
        </fieldset>
      )}
      <p>
        <label htmlFor="outcome-note">
          {t(may.succeed ? 'introduction.resultNote' : 'introduction.resultWhy')}
        </label>
        <textarea
          id="outcome-note"
          rows={3}
          maxLength={500}
          value={note.text}
          onChange={(event) => note.change(event.target.value)}
        />
      </p>
      <p>
        <button type="submit" aria-disabled={busy}>
          {t(busy ? 'introduction.sending' : 'introduction.resultSubmit')}
        </button>
      </p>
    </form>
  );
}

/** Null where a part is missing. */
function outcomeOf(
  result: IntroductionOutcome['result'] | undefined,
  note: string,
): IntroductionOutcome | null {
  if (result === undefined || (result === 'none' && note === '')) return null;
  if (result === 'none') return { result, note };
  return note === '' ? { result } : { result, note };
}
