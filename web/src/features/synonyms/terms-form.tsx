import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../introductions/refusal.tsx';
import { useSending } from '../introductions/use-sending.ts';

/** The words of one group. What was typed stays where it is refused. */
export function TermsForm({
  terms = [],
  submit,
  onSend,
  onRemove,
}: {
  terms?: readonly string[];
  submit: string;
  onSend: (terms: string[], key: string) => Promise<unknown>;
  onRemove?: () => Promise<unknown>;
}) {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState(terms.join(t('common.separator')));
  const [missing, setMissing] = useState(false);
  const { busy, problem, send } = useSending();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const typed = termsOf(text);
    setMissing(typed.length < 2);
    if (typed.length < 2) return;
    const sent = await send(typed, (key) => onSend(typed, key));
    if (sent && terms.length === 0) setText('');
  };
  return (
    <form className="form" method="post" onSubmit={save} noValidate>
      <Refusal problem={problem} missing={missing ? t('synonym.missing') : null} />
      <p>
        <label htmlFor={id}>{t('synonym.terms')}</label>
        <span id={`${id}-hint`} className="hint">
          {t('synonym.termsHint')}
        </span>
        <textarea
          id={id}
          rows={2}
          maxLength={1200}
          value={text}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setText(event.target.value)}
        />
      </p>
      <p className="actions">
        <button type="submit" aria-disabled={busy}>
          {submit}
        </button>
        {onRemove && (
          <button
            type="button"
            className="button button-plain"
            aria-disabled={busy}
            onClick={() => void send('remove', onRemove)}
          >
            {t('synonym.remove')}
          </button>
        )}
      </p>
    </form>
  );
}

/** Words as people separate them, each once. */
function termsOf(text: string): string[] {
  const terms = text.split(/[,\uff0c\u3001;\uff1b\n]/).map((term) => term.trim());
  return [...new Set(terms.filter((term) => term !== ''))];
}
