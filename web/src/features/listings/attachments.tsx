import type { Attachment } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { attachmentHref } from '../../api/attachments.ts';
import { formatBytes } from '../../i18n/format.ts';

/** The files of a listing, each to be saved; they work without scripts. */
export function Attachments({
  listingId,
  attachments,
}: {
  listingId: string;
  attachments: readonly Attachment[];
}) {
  const { t } = useTranslation();
  if (attachments.length === 0) return null;
  return (
    <section aria-labelledby="attachments">
      <h2 id="attachments">{t('listing.attachments')}</h2>
      <ul className="plain attachments">
        {attachments.map((attachment) => (
          <li key={attachment.id}>
            <a href={attachmentHref(listingId, attachment.id)} download={attachment.name}>
              {attachment.name}
            </a>{' '}
            <span className="soft">
              {t('common.inBrackets', {
                text: `${t(`listing.attachmentKind.${attachment.kind}`)}${t('common.separator')}${formatBytes(attachment.bytes)}`,
              })}
            </span>
          </li>
        ))}
      </ul>
      <p className="soft">{t('listing.attachmentsText')}</p>
    </section>
  );
}
