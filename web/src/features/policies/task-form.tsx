import {
  type DecidePolicyItem,
  type PolicyTask,
  PolicyTaskFacts,
  type PolicyUnit,
} from '@rongqiao/contracts';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice.tsx';
import { Text } from './rule-form.tsx';

const ROLES: readonly PolicyUnit['role'][] = ['lead', 'assist', 'collective'];

/** Corrects what was read of a task: what has to be done, by whom, until when. */
export function TaskForm({
  task,
  busy,
  onSave,
  onCancel,
}: {
  task: PolicyTask;
  busy: boolean;
  onSave: (made: DecidePolicyItem) => Promise<void>;
  onCancel: () => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const [wrong, setWrong] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const read = PolicyTaskFacts.safeParse({
      statement: String(form.get('statement')),
      dueOn: String(form.get('dueOn')) || null,
      units: ROLES.flatMap((role) => unitsOf(String(form.get(role)), role, task.units)),
    });
    setWrong(!read.success);
    if (read.success) await onSave({ decision: 'corrected', task: read.data });
  };
  const named = (role: PolicyUnit['role']) =>
    task.units
      .filter((unit) => unit.role === role)
      .map(({ canonical }) => canonical)
      .join('、');
  return (
    <form className="form" method="post" onSubmit={submit} noValidate>
      {wrong && (
        <Notice tone="bad" live>
          <p>{t('policy.taskWrong')}</p>
        </Notice>
      )}
      <p>
        <label htmlFor={id}>{t('policy.task')}</label>
        <textarea id={id} name="statement" rows={4} maxLength={4000} defaultValue={task.statement} />
      </p>
      {ROLES.map((role) => (
        <Text
          key={role}
          name={role}
          label={t(`policy.roles.${role}`)}
          hint={t('policy.unitsHint')}
          value={named(role)}
        />
      ))}
      <Text name="dueOn" type="date" label={t('policy.deadline')} value={task.dueOn ?? ''} />
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

/** Names separated by 、 or commas; a unit that was there keeps the name it has in the text. */
function unitsOf(typed: string, role: PolicyUnit['role'], before: readonly PolicyUnit[]): PolicyUnit[] {
  const names = typed.split(/[、,，;；\n]/).map((name) => name.trim());
  return names
    .filter((name) => name !== '')
    .map((canonical) => ({
      name: before.find((unit) => unit.canonical === canonical)?.name ?? canonical,
      canonical,
      role,
    }));
}
