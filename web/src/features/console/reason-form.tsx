import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../introductions/refusal.tsx';
import { useSending } from '../introductions/use-sending.ts';

/** A reason and the decisions that can be made with it, or without. What was typed stays where a decision is refused. */
export function ReasonForm<Name extends string>({
  label,
  hint,
  choices,
  onChoose,
}: {
  label: string;
  hint: string;
  choices: readonly { name: Name; label: string; needsReason: boolean }[];
  onChoose: (name: Name, reason: string, key: string) => Promise<unknown>;
}) {
  const { t } = useTranslation();
  const id = useId();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const { busy, problem, send } = useSending();
  const choose = async (event: FormEvent, { name, needsReason }: { name: Name; needsReason: boolean }) => {
    event.preventDefault();
    const text = reason.trim();
    const lacks = needsReason && text.length < 2;
    setMissing(lacks);
    if (!lacks) await send({ name, text }, (key) => onChoose(name, text, key));
  };
  return (
    <form className="form" method="post" onSubmit={(event) => event.preventDefault()} noValidate>
      <Refusal problem={problem} missing={missing ? t('console.reasonNeeded') : null} />
      <p>
        <label htmlFor={id}>{label}</label>
        <span id={`${id}-hint`} className="hint">
          {hint}
        </span>
        <textarea
          id={id}
          rows={3}
          maxLength={500}
          value={reason}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setReason(event.target.value)}
        />
      </p>
      <p className="actions">
        {choices.map((choice, index) => (
          <button
            key={choice.name}
            type="button"
            className={index === 0 ? 'button' : 'button button-plain'}
            aria-disabled={busy}
            onClick={(event) => void choose(event, choice)}
          >
            {choice.label}
          </button>
        ))}
      </p>
    </form>
  );
}
