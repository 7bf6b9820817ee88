import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

const MOST = 8;

/** Addresses of pages, and one file, that show a report to be true. */
export function EvidenceField() {
  const { t } = useTranslation();
  const id = useId();
  const [rows, setRows] = useState(1);
  return (
    <fieldset>
      <legend>{t('task.evidence')}</legend>
      <p className="hint" id={`${id}-hint`}>
        {t('task.evidenceHint')}
      </p>
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are only added at the end
        <div key={index} className="evidence-row">
          <label>
            {t('task.evidenceAddress', { n: index + 1 })}
            <input
              type="text"
              name="evidence-address"
              inputMode="url"
              maxLength={500}
              aria-describedby={`${id}-hint`}
            />
          </label>
          <label>
            {t('task.evidenceTitle', { n: index + 1 })}
            <input type="text" name="evidence-title" maxLength={100} />
          </label>
        </div>
      ))}
      {rows < MOST && (
        <p>
          <button type="button" className="button button-plain" onClick={() => setRows(rows + 1)}>
            {t('task.evidenceAdd')}
          </button>
        </p>
      )}
      <p>
        <label htmlFor={`${id}-file`}>{t('task.evidenceFile')}</label>
        <span className="hint" id={`${id}-file-hint`}>
          {t('task.evidenceFileHint')}
        </span>
        <input
          id={`${id}-file`}
          type="file"
          name="evidence-file"
          accept=".pdf,.docx,.xlsx,.png,.jpg,.jpeg,.webp"
          aria-describedby={`${id}-file-hint`}
        />
      </p>
    </fieldset>
  );
}
