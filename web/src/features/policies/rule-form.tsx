import {
  type DecidePolicyItem,
  POLICY_RULE_OPS,
  POLICY_RULE_TYPES,
  POLICY_STRENGTHS,
  type PolicyRule,
  PolicyRuleFacts,
} from '@rongqiao/contracts';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice.tsx';
import { readFigure } from './read-figure.ts';

/** Corrects what was read of a figure. */
export function RuleForm({
  rule,
  busy,
  onSave,
  onCancel,
}: {
  rule: PolicyRule;
  busy: boolean;
  onSave: (made: DecidePolicyItem) => Promise<void>;
  onCancel: () => void;
}) {
  const { t } = useTranslation();
  const [wrong, setWrong] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const read = PolicyRuleFacts.safeParse({
      type: text('type'),
      op: text('op'),
      value: readFigure(text('value')),
      unit: text('unit'),
      scope: text('scope'),
      deadline: text('deadline') || null,
      strength: text('strength'),
    });
    setWrong(!read.success);
    if (read.success) await onSave({ decision: 'corrected', rule: read.data });
  };
  const value = Array.isArray(rule.value) ? rule.value.join('–') : String(rule.value);
  return (
    <form className="form" method="post" onSubmit={submit} noValidate>
      {wrong && (
        <Notice tone="bad" live>
          <p>{t('policy.figureWrong')}</p>
        </Notice>
      )}
      <Choice
        name="type"
        label={t('policy.type')}
        value={rule.type}
        options={POLICY_RULE_TYPES.map((one) => [one, t(`policy.types.${one}`)])}
      />
      <Choice
        name="op"
        label={t('policy.op')}
        value={rule.op}
        options={POLICY_RULE_OPS.map((one) => [one, t(`policy.ops.${one}`)])}
      />
      <Text name="value" label={t('policy.value')} hint={t('policy.valueHint')} value={value} />
      <Text name="unit" label={t('policy.unit')} value={rule.unit} />
      <Text name="scope" label={t('policy.scope')} value={rule.scope} />
      <Text name="deadline" type="date" label={t('policy.deadline')} value={rule.deadline ?? ''} />
      <Choice
        name="strength"
        label={t('policy.strength')}
        value={rule.strength}
        options={POLICY_STRENGTHS.map((one) => [one, t(`policy.strengths.${one}`)])}
      />
      <p className="actions">
        <button type="submit" aria-disabled={busy}>
          {t('policy.save')}
        </button>
        <button type="button" className="button button-plain" onClick={onCancel}>
          {t('policy.cancel')}
        </button>
      </p>
    </form>
  );
}

function Choice(props: {
  name: string;
  label: string;
  value: string;
  options: (readonly [string, string])[];
}) {
  const id = useId();
  return (
    <p>
      <label htmlFor={id}>{props.label}</label>
      <select id={id} name={props.name} defaultValue={props.value}>
        {props.options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </p>
  );
}

/** A labelled line of text. */
export function Text(props: { name: string; label: string; value: string; type?: string; hint?: string }) {
  const id = useId();
  return (
    <p>
      <label htmlFor={id}>{props.label}</label>
      {props.hint !== undefined && (
        <span id={`${id}-hint`} className="hint">
          {props.hint}
        </span>
      )}
      <input
        id={id}
        name={props.name}
        type={props.type ?? 'text'}
        defaultValue={props.value}
        maxLength={400}
        {...(props.hint !== undefined && { 'aria-describedby': `${id}-hint` })}
      />
    </p>
  );
}
