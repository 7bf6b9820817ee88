import type { Level } from '@rongqiao/contracts';
import { Checkbox, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCityData } from '../../app/root-data.ts';
import { AttachmentField } from './attachment-field.tsx';
import { DetailInputs } from './detail-inputs.tsx';
import type { FieldProblem } from './draft-problems.ts';
import type { EditorValues } from './editor-values.ts';
import { Field } from './field.tsx';
import { CodeSelect, NamesSelect } from './reference-select.tsx';
import { SharingFields } from './sharing-fields.tsx';

const LEVELS: readonly Level[] = ['any', 'secondary', 'higher_vocational', 'bachelor', 'master', 'doctor'];
const NAME_FIELDS = ['occupations', 'programmes', 'skills'] as const;

interface FormProps {
  organisationId: string;
  values: EditorValues;
  onChange: (change: Partial<EditorValues>) => void;
  problems: readonly FieldProblem[];
  /** What the official said of a field; shown until it is right and sent again. */
  remarks: readonly FieldProblem[];
}

/** The fields of a listing: what all have, what this kind has, what the author insists on. */
export function EditorForm({ organisationId, values, onChange, problems, remarks }: FormProps) {
  const said = [...problems, ...remarks];
  const problemOf = (field: string) => said.find((problem) => problem.field === field)?.message;
  return (
    <>
      <TextFields values={values} onChange={onChange} problemOf={problemOf} />
      <PlaceFields values={values} onChange={onChange} problemOf={problemOf} />
      <DetailInputs values={values} onChange={(details) => onChange({ details })} problemOf={problemOf} />
      <ConstraintFields values={values} onChange={onChange} />
      <SharingFields values={values} onChange={onChange} />
      <AttachmentField
        organisationId={organisationId}
        value={values.attachments ?? []}
        onChange={(attachments) => onChange({ attachments })}
        problem={problemOf('attachments')}
      />
    </>
  );
}

type PartProps = Pick<FormProps, 'values' | 'onChange'> & {
  problemOf: (field: string) => string | undefined;
};

function TextFields({ values, onChange, problemOf }: PartProps) {
  const { t } = useTranslation();
  return (
    <>
      <Field
        name="title"
        label={t('editor.formTitle')}
        help={t('editor.formTitleHelp')}
        problem={problemOf('title')}
        required
      >
        {(control) => (
          <Input
            {...control}
            maxLength={80}
            value={values.title}
            onChange={(event) => onChange({ title: event.target.value })}
          />
        )}
      </Field>
      <Field
        name="body"
        label={t('editor.body')}
        help={t('editor.bodyHelp')}
        problem={problemOf('body')}
        required
      >
        {(control) => (
          <Input.TextArea
            {...control}
            rows={7}
            maxLength={5000}
            value={values.body}
            onChange={(event) => onChange({ body: event.target.value })}
          />
        )}
      </Field>
      {NAME_FIELDS.map((name) => (
        <Field
          key={name}
          name={name}
          label={t(`editor.${name}`)}
          help={t('editor.tagsHelp')}
          problem={problemOf(name)}
        >
          {(control) => (
            <NamesSelect
              table={name}
              value={values[name]}
              onChange={(names) => onChange({ [name]: names })}
              control={control}
            />
          )}
        </Field>
      ))}
    </>
  );
}

function PlaceFields({ values, onChange, problemOf }: PartProps) {
  const { t } = useTranslation();
  const { city } = useCityData();
  return (
    <div className="fields">
      <Field name="regionCode" label={t('editor.region')} problem={problemOf('regionCode')} required>
        {(control) => (
          <Select
            {...control}
            value={values.regionCode}
            onChange={(regionCode) => onChange({ regionCode })}
            options={[...city.districts, city].map(({ code, name }) => ({ value: code, label: name }))}
          />
        )}
      </Field>
      <Field name="deadline" label={t('editor.deadline')} problem={problemOf('deadline')}>
        {(control) => (
          <input
            type="date"
            className="date"
            {...control}
            value={values.deadline}
            onChange={(event) => onChange({ deadline: event.target.value })}
          />
        )}
      </Field>
      <Field name="level" label={t('editor.level')} problem={problemOf('level')}>
        {(control) => (
          <Select
            {...control}
            value={values.level}
            onChange={(level) => onChange({ level })}
            options={LEVELS.map((level) => ({ value: level, label: t(`codes.level.${level}`) }))}
          />
        )}
      </Field>
      <Field name="headcount" label={t('editor.headcount')} problem={problemOf('headcount')}>
        {(control) => (
          <InputNumber
            {...control}
            min={1}
            max={100_000}
            precision={0}
            value={values.headcount}
            onChange={(headcount) => onChange({ headcount })}
          />
        )}
      </Field>
      <Field name="industryCode" label={t('editor.industry')} problem={problemOf('industryCode')}>
        {(control) => (
          <CodeSelect
            table="industries"
            value={values.industry}
            onChange={(industry) => onChange({ industry })}
            control={control}
          />
        )}
      </Field>
    </div>
  );
}

function ConstraintFields({ values, onChange }: Omit<PartProps, 'problemOf'>) {
  const { t } = useTranslation();
  return (
    <fieldset className="fields">
      <legend>{t('editor.constraints')}</legend>
      <p className="soft field-help">{t('editor.constraintsHelp')}</p>
      <Field name="regionConstraint" label={t('editor.constraintRegion')}>
        {(control) => (
          <Select
            {...control}
            value={values.regionConstraint}
            onChange={(regionConstraint) => onChange({ regionConstraint })}
            options={[
              { value: 'none', label: t('editor.constraintNone') },
              { value: 'district', label: t('editor.constraintDistrict') },
              { value: 'city', label: t('editor.constraintCity') },
            ]}
          />
        )}
      </Field>
      <Checkbox
        checked={values.levelConstraint}
        onChange={(event) => onChange({ levelConstraint: event.target.checked })}
      >
        {t('editor.constraintLevel')}
      </Checkbox>
    </fieldset>
  );
}
