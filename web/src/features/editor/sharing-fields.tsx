import { LISTING_REACHES } from '@rongqiao/contracts';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EditorValues } from './editor-values.ts';
import { Field } from './field.tsx';
import { CodesSelect } from './reference-select.tsx';

/** To whom a listing is offered. */
export function SharingFields({
  values,
  onChange,
}: {
  values: EditorValues;
  onChange: (change: Partial<EditorValues>) => void;
}) {
  const { t } = useTranslation();
  return (
    <fieldset className="fields">
      <legend>{t('editor.sharing')}</legend>
      <p className="soft field-help">{t('editor.sharingHelp')}</p>
      <Field name="reach" label={t('editor.reach')}>
        {(control) => (
          <Select
            {...control}
            value={values.reach ?? 'everywhere'}
            onChange={(reach) => onChange({ reach })}
            options={[...LISTING_REACHES]
              .reverse()
              .map((reach) => ({ value: reach, label: t(`listing.reach.${reach}`) }))}
          />
        )}
      </Field>
      <Field
        name="sharedIndustries"
        label={t('editor.sharedIndustries')}
        help={t('editor.sharedIndustriesHelp')}
      >
        {(control) => (
          <CodesSelect
            table="industries"
            value={values.sharedIndustries ?? []}
            onChange={(sharedIndustries) => onChange({ sharedIndustries })}
            control={control}
          />
        )}
      </Field>
    </fieldset>
  );
}
