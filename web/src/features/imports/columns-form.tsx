import {
  DIRECTIONS,
  IMPORT_ENCODINGS,
  type Import,
  type ImportColumn,
  LISTING_KINDS,
} from '@rongqiao/contracts';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { changeImportSettings, takeImportStep } from '../../api/imports.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { Notice } from '../../ui/notice.tsx';
import { Refusal } from '../introductions/refusal.tsx';
import { useSending } from '../introductions/use-sending.ts';
import { settingsOf } from './settings-of.ts';

/** What each column is, with its first rows, and how else the file is to be read. Saving makes the trial run. */
export function ColumnsForm({ item }: { item: Import }) {
  const { t } = useTranslation();
  const { revalidate } = useRevalidator();
  const { busy, problem, send } = useSending();
  const { id, columns, missing } = item;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const settings = settingsOf(new FormData(event.currentTarget), item);
    await send(settings, async () => {
      const read = await changeImportSettings(browserFetchApi, id, settings);
      if (read.missing.length === 0) await takeImportStep(browserFetchApi, id, 'check');
      await revalidate();
    });
  };
  return (
    <section aria-labelledby="columns">
      <h2 id="columns">{t('imports.columns')}</h2>
      <p>{t('imports.columnsText')}</p>
      {missing.length > 0 && (
        <Notice tone="warn">
          <p>{t('imports.missing', { names: missing.join(t('common.separator')) })}</p>
        </Notice>
      )}
      <form className="form import-form" method="post" onSubmit={submit} noValidate>
        <Refusal problem={problem} />
        <table className="import-columns">
          <thead>
            <tr>
              <th scope="col">{t('imports.column')}</th>
              <th scope="col">{t('imports.samples')}</th>
              <th scope="col">{t('imports.field')}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <ColumnRow key={column.letters} column={column} fields={item.fields} />
            ))}
          </tbody>
        </table>
        <MoreSettings item={item} />
        <p className="soft">{t('imports.checkText')}</p>
        <p>
          <button type="submit" aria-disabled={busy}>
            {t(busy ? 'imports.saving' : 'imports.save')}
          </button>
        </p>
      </form>
    </section>
  );
}

function ColumnRow({ column, fields }: { column: ImportColumn; fields: Import['fields'] }) {
  const { t } = useTranslation();
  const { letters, heading, field, samples } = column;
  const id = `column-${letters}`;
  return (
    <tr>
      <th scope="row">
        <label htmlFor={id}>
          {letters} {heading}
        </label>
      </th>
      <td className="import-samples">{samples.filter(Boolean).join(' · ')}</td>
      <td>
        <select id={id} name={id} defaultValue={field ?? ''}>
          <option value="">{t('imports.unknownField')}</option>
          {fields.map((known) => (
            <option key={known.field} value={known.field}>
              {known.name}
            </option>
          ))}
        </select>
      </td>
    </tr>
  );
}

function MoreSettings({ item: { settings, table, kind } }: { item: Import }) {
  const { t } = useTranslation();
  return (
    <fieldset>
      <legend>{t('imports.more')}</legend>
      {kind === 'listings' && (
        <>
          <p>
            <label htmlFor="row-kind">{t('imports.rowKind')}</label>
            <select id="row-kind" name="kind" defaultValue={settings.kind}>
              {LISTING_KINDS.map((name) => (
                <option key={name} value={name}>
                  {t(`codes.kind.${name}`)}
                </option>
              ))}
            </select>
          </p>
          <p>
            <label htmlFor="row-direction">{t('imports.rowDirection')}</label>
            <select id="row-direction" name="direction" defaultValue={settings.direction}>
              {DIRECTIONS.map((name) => (
                <option key={name} value={name}>
                  {t(`common.${name}`)}
                </option>
              ))}
            </select>
          </p>
          <p>
            <label htmlFor="row-region">{t('imports.regionLabel')}</label>
            <input
              type="text"
              id="row-region"
              name="regionCode"
              inputMode="numeric"
              defaultValue={settings.regionCode ?? ''}
            />
          </p>
        </>
      )}
      {table.format === 'csv' ? (
        <p>
          <label htmlFor="file-encoding">{t('imports.encoding')}</label>
          <select id="file-encoding" name="encoding" defaultValue={settings.encoding ?? ''}>
            <option value="">{t('imports.encodingAuto')}</option>
            {IMPORT_ENCODINGS.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </p>
      ) : (
        <p>
          <label htmlFor="file-sheet">{t('imports.sheet')}</label>
          <input type="text" id="file-sheet" name="sheet" defaultValue={settings.sheet ?? ''} />
        </p>
      )}
      <label className="choice" htmlFor="row-update">
        <input id="row-update" type="checkbox" name="update" value="yes" defaultChecked={settings.update} />{' '}
        {t('imports.update')}
      </label>
    </fieldset>
  );
}
