import { type Attachment, MOST_ATTACHMENTS } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { formatBytes, formatShare } from '../../i18n/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { useUploads } from './use-uploads.ts';

const ACCEPTED = '.pdf,.docx,.xlsx,.png,.jpg,.jpeg,.webp';

/** The files of a listing: choose, see each go, take one out again. They are public once the listing is. */
export function AttachmentField({
  organisationId,
  value,
  onChange,
  problem,
}: {
  organisationId: string;
  value: Attachment[];
  onChange: (attachments: Attachment[]) => void;
  problem: string | undefined;
}) {
  const { t } = useTranslation();
  const uploads = useUploads(organisationId, value, onChange);
  const full = value.length + uploads.going.length >= MOST_ATTACHMENTS;
  return (
    <div className="field">
      <label htmlFor="field-attachments">{t('listing.attachments')}</label>
      <p id="field-attachments-help" className="soft field-help">
        {t('editor.attachmentsHelp', { n: MOST_ATTACHMENTS })}
      </p>
      <input
        id="field-attachments"
        type="file"
        multiple
        accept={ACCEPTED}
        disabled={full}
        aria-describedby="field-attachments-help"
        onChange={(event) => {
          uploads.add([...(event.target.files ?? [])].slice(0, MOST_ATTACHMENTS - value.length));
          event.target.value = '';
        }}
      />
      {problem !== undefined && <p className="field-problem">{problem}</p>}
      {uploads.refusals.map(({ name, reason }) => (
        <Notice key={name} tone="bad" live title={t('editor.attachmentRefused', { name })}>
          <p>{reason}</p>
        </Notice>
      ))}
      <ul className="plain attachments" aria-live="polite">
        {uploads.going.map(({ name, share }) => (
          <li key={name}>
            {name} <progress value={share} aria-label={t('editor.attachmentGoing', { name })} />{' '}
            {share < 1 ? formatShare(share) : t('editor.attachmentChecking')}
          </li>
        ))}
        {value.map(({ id, name, bytes }) => (
          <li key={id}>
            {name} <span className="soft">{t('common.inBrackets', { text: formatBytes(bytes) })}</span>{' '}
            <button
              type="button"
              className="link-button"
              aria-label={t('editor.attachmentRemoveOf', { name })}
              onClick={() => onChange(value.filter((other) => other.id !== id))}
            >
              {t('editor.attachmentRemove')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
