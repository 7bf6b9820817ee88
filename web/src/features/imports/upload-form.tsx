import { IMPORT_KINDS, ImportKind, type ImportRules, type Me } from '@rongqiao/contracts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { uploadImport } from '../../api/imports.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Empty } from '../../ui/empty.tsx';
import { isOfficial } from '../console/official.ts';
import { Refusal } from '../introductions/refusal.tsx';
import { useSending } from '../introductions/use-sending.ts';

const WRITERS: readonly string[] = ['owner', 'publisher', 'cooperation_officer'];
const BYTES_PER_MB = 1024 * 1024;

/** Chooses for whom, and the file; goes on to its page. */
export function UploadForm({ me, rules }: { me: Me; rules: ImportRules }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { busy, problem, send } = useSending();
  const [missing, setMissing] = useState<string | null>(null);
  const organisations = ownOrganisations(me);
  const official = isOfficial(me);
  if (organisations.length === 0 && !official) {
    return (
      <Empty title={t('imports.notAllowed')}>
        <p>{t('imports.notAllowedText')}</p>
      </Empty>
    );
  }
  const mb = Math.round(rules.maxBytes / BYTES_PER_MB);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const file = form.get('file');
    const lacking = fileProblem(file, rules);
    setMissing(lacking && t(lacking, { mb }));
    if (lacking || !(file instanceof File)) return;
    const organisation = String(form.get('organisation') ?? '') || undefined;
    const kind = ImportKind.catch('listings').parse(form.get('kind'));
    const { name, size, lastModified } = file;
    await send({ name, size, lastModified, organisation, kind }, async (key) => {
      const { id } = await uploadImport(browserFetchApi, { file, kind, organisation }, key);
      await navigate(`/work/imports/${id}`);
    });
  };
  return (
    <section aria-labelledby="upload">
      <h2 id="upload">{t('imports.upload')}</h2>
      <form className="form" method="post" onSubmit={submit} noValidate>
        <Refusal problem={problem} missing={missing} typed={false} />
        {IMPORT_KINDS.length > 1 && (
          <p>
            <label htmlFor="import-kind">{t('imports.kindLabel')}</label>
            <select id="import-kind" name="kind">
              {IMPORT_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`imports.kind.${kind}`)}
                </option>
              ))}
            </select>
          </p>
        )}
        <p>
          <label htmlFor="import-for">{t('imports.forLabel')}</label>
          <select id="import-for" name="organisation">
            {organisations.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
            {official && <option value="">{t('imports.forRegion')}</option>}
          </select>
        </p>
        <p>
          <label htmlFor="import-file">{t('imports.file')}</label>
          <span id="import-file-hint" className="hint">
            {t('imports.fileHint', { mb, rows: formatNumber(rules.maxRows), days: rules.keepDays })}
          </span>
          <input
            id="import-file"
            name="file"
            type="file"
            accept=".csv,.xlsx,.txt"
            aria-describedby="import-file-hint"
          />
        </p>
        <p>
          <button type="submit" aria-disabled={busy}>
            {t(busy ? 'imports.uploading' : 'imports.uploadButton')}
          </button>
        </p>
        <noscript>
          <p>{t('common.needsScript')}</p>
        </noscript>
      </form>
    </section>
  );
}

/** Organisations that this person writes for, each once. */
function ownOrganisations({ memberships }: Me) {
  const own = memberships.filter(({ role }) => WRITERS.includes(role));
  return [...new Map(own.map(({ organisation }) => [organisation.id, organisation])).values()];
}

function fileProblem(
  file: FormDataEntryValue | null,
  { maxBytes }: ImportRules,
): 'imports.fileMissing' | 'imports.tooLarge' | null {
  if (!(file instanceof File) || file.size === 0) return 'imports.fileMissing';
  return file.size > maxBytes ? 'imports.tooLarge' : null;
}
