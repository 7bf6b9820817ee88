import type { ListingSubmission } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice.tsx';

/** Tells the author that the text waits for review, or why it came back. */
export function SubmissionNotice({ submission }: { submission: ListingSubmission }) {
  const { t } = useTranslation();
  if (submission.state === 'waiting' && submission.subject === 'sample') return null;
  if (submission.state === 'waiting') {
    return (
      <Notice tone="warn" title={t('review.waitingTitle')}>
        <p>{t('review.waitingText')}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="bad" title={t('review.returnedTitle')}>
      <ul>
        {submission.reasons.map((reason) => (
          <li key={reason}>{t(`review.reason.${reason}`)}</li>
        ))}
      </ul>
      {submission.note !== undefined && <p>{submission.note}</p>}
    </Notice>
  );
}
