import { Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { choiceName } from '../listings/choice-name.ts';
import { DETAIL_FIELDS, type DetailField } from '../listings/detail-fields.ts';
import type { EditorValues } from './editor-values.ts';
import { type ControlProps, Field } from './field.tsx';
import { NamesSelect } from './reference-select.tsx';

interface InputProps {
  field: DetailField;
  value: unknown;
  onChange: (value: unknown) => void;
  control: ControlProps;
}

/** The fields that only this kind has. */
export function DetailInputs({
  values,
  onChange,
  problemOf,
}: {
  values: EditorValues;
  onChange: (details: EditorValues['details']) => void;
  problemOf: (field: string) => string | undefined;
}) {
  const { t } = useTranslation();
  const { kind, details } = values;
  if (kind === null) return null;
  return (
    <fieldset className="fields">
      <legend>{t('editor.details', { kind: t(`codes.kind.${kind}`) })}</legend>
      {DETAIL_FIELDS[kind].map((field) => (
        <Field
          key={field.name}
          name={field.name}
          label={t(`listing.field.${field.name}`)}
          problem={problemOf(`details.${field.name}`)}
        >
          {(control) => (
            <DetailInput
              field={field}
              value={details[field.name]}
              onChange={(value) => onChange({ ...details, [field.name]: value })}
              control={control}
            />
          )}
        </Field>
      ))}
    </fieldset>
  );
}

function DetailInput({ field, value, onChange, control }: InputProps) {
  const text = typeof value === 'string' ? value : '';
  const onText = (event: { target: { value: string } }) => onChange(event.target.value);
  switch (field.type) {
    case 'money':
    case 'count':
      return <NumberInput field={field} value={value} onChange={onChange} control={control} />;
    case 'day':
      return <input type="date" className="date" {...control} value={text} onChange={onText} />;
    case 'longText':
      return <Input.TextArea {...control} rows={3} value={text} onChange={onText} />;
    case 'text':
      return <Input {...control} value={text} onChange={onText} />;
    case 'tags':
      return (
        <NamesSelect
          table={null}
          value={Array.isArray(value) ? value : []}
          onChange={onChange}
          control={control}
        />
      );
    default:
      return <ChoiceInput field={field} value={value} onChange={onChange} control={control} />;
  }
}

function NumberInput({ field, value, onChange, control }: InputProps) {
  const { t } = useTranslation();
  const bounds = field.type === 'count' ? { min: field.min ?? 1, max: field.max } : { min: 0 };
  const unit = field.type === 'count' ? t(`listing.unit.${field.unit}`, { n: '' }).trim() : t('editor.yuan');
  return (
    <span className="with-unit">
      <InputNumber
        {...control}
        {...bounds}
        {...(field.type === 'count' ? { precision: 0 } : {})}
        value={typeof value === 'number' ? value : null}
        onChange={onChange}
      />
      <span className="soft">{unit}</span>
    </span>
  );
}

function ChoiceInput({ field, value, onChange, control }: InputProps) {
  const { t } = useTranslation();
  if (field.type === 'choice') {
    return (
      <Select
        {...control}
        allowClear
        value={typeof value === 'string' ? value : null}
        onChange={onChange}
        options={field.choices.map((choice) => ({ value: choice, label: choiceName(t, field.name, choice) }))}
      />
    );
  }
  return (
    <Select
      {...control}
      allowClear
      value={typeof value === 'boolean' ? String(value) : null}
      onChange={(chosen: string | undefined) =>
        onChange(chosen === undefined ? undefined : chosen === 'true')
      }
      options={[
        { value: 'true', label: t('listing.yes') },
        { value: 'false', label: t('listing.no') },
      ]}
    />
  );
}
