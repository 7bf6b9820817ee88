import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from './refusal.tsx';
import { useKeptText } from './use-kept-text.ts';
import { useSending } from './use-sending.ts';

/** One text and a button; a refusal stands above what was typed. */
export function TextForm({
  place,
  initial = '',
  label,
  hint,
  needed,
  submit,
  rows,
  onSubmit,
}: {
  /** Where the text is kept until it has been sent. */
  place: string;
  initial?: string;
  label: string;
  hint?: string;
  /** Said where nothing was typed. */
  needed: string;
  submit: string;
  rows: number;
  onSubmit: (text: string, key: string) => Promise<unknown>;
}) {
  const { t } = useTranslation();
  const id = useId();
  const { text, change, forget } = useKeptText(place, initial);
  const { busy, problem, send } = useSending();
  const [empty, setEmpty] = useState(false);
  const onForm = async (event: FormEvent) => {
    event.preventDefault();
    const content = text.trim();
    setEmpty(content === '');
    if (content !== '' && (await send(content, (key) => onSubmit(content, key)))) forget();
  };
  return (
    <form className="form" method="post" onSubmit={onForm} noValidate>
      <Refusal problem={problem} missing={empty ? needed : null} />
      <p>
        <label htmlFor={id}>{label}</label>
        {hint !== undefined && (
          <span id={`${id}-hint`} className="hint">
            {hint}
          </span>
        )}
        <textarea
          id={id}
          rows={rows}
          maxLength={4000}
          value={text}
          {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
          onChange={(event) => change(event.target.value)}
        />
      </p>
      <p>
        <button type="submit" aria-disabled={busy}>
          {busy ? t('introduction.sending') : submit}
        </button>
      </p>
    </form>
  );
}
