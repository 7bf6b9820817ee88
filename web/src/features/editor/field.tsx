import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** What a control must carry so that its label, help and problem belong to it. */
export interface ControlProps {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

/** A labelled control with its help and what is wrong with it. */
export function Field({
  name,
  label,
  help,
  problem,
  required = false,
  children,
}: {
  name: string;
  label: string;
  help?: string;
  problem?: string | undefined;
  required?: boolean;
  children: (control: ControlProps) => ReactNode;
}) {
  const { t } = useTranslation();
  const id = `field-${name}`;
  const describedBy = [
    ...(help === undefined ? [] : [`${id}-help`]),
    ...(problem === undefined ? [] : [`${id}-problem`]),
  ].join(' ');
  return (
    <div className={problem === undefined ? 'field' : 'field field-wrong'}>
      <label htmlFor={id}>
        {label}
        {required && <span className="soft required">{t('editor.required')}</span>}
      </label>
      {help !== undefined && (
        <p id={`${id}-help`} className="soft field-help">
          {help}
        </p>
      )}
      {children({
        id,
        ...(describedBy === '' ? {} : { 'aria-describedby': describedBy }),
        ...(problem === undefined ? {} : { 'aria-invalid': true as const }),
      })}
      {problem !== undefined && (
        <p id={`${id}-problem`} className="field-problem">
          {problem}
        </p>
      )}
    </div>
  );
}
