import { RETURN_REASONS, type ReviewDecision } from '@rongqiao/contracts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { toProblem } from '../../api/problem.ts';
import { decideReview } from '../../api/review.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { Notice } from '../../ui/notice.tsx';

/** Approve, or return with reasons. What was typed stays when sending fails. */
export function DecisionForm({ listingId, submissionId }: { listingId: string; submissionId: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const decision = readDecision(new FormData(event.currentTarget), submissionId);
    if (!decision) return setFailure(t('review.choose'));
    setBusy(true);
    try {
      await decideReview(browserFetchApi, listingId, decision);
      await navigate('/console/listings');
    } catch (error) {
      setFailure(toProblem(error).message);
      setBusy(false);
    }
  };
  return (
    <form className="form" method="post" onSubmit={submit}>
      {failure !== null && (
        <Notice tone="bad" live title={t('review.failed')}>
          <p>{failure}</p>
        </Notice>
      )}
      <fieldset>
        <legend>{t('review.decide')}</legend>
        {(['approve', 'return'] as const).map((decision) => (
          <label key={decision} className="choice">
            <input type="radio" name="decision" value={decision} />
            {t(`review.${decision}`)}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('review.reasons')}</legend>
        {RETURN_REASONS.map((reason) => (
          <label key={reason} className="choice">
            <input type="checkbox" name="reasons" value={reason} />
            {t(`review.reason.${reason}`)}
          </label>
        ))}
      </fieldset>
      <p>
        <label htmlFor="note">{t('review.note')}</label>
        <textarea id="note" name="note" rows={3} maxLength={500} />
      </p>
      <p className="actions">
        <button type="submit" disabled={busy}>
          {t(busy ? 'review.sending' : 'review.send')}
        </button>
      </p>
    </form>
  );
}

/** Null where nothing was chosen, or a return has no reason. */
function readDecision(form: FormData, submissionId: string): ReviewDecision | null {
  const text = String(form.get('note') ?? '').trim();
  const note = text === '' ? {} : { note: text };
  if (form.get('decision') === 'approve') return { decision: 'approve', submissionId, ...note };
  const chosen = form.getAll('reasons');
  const reasons = RETURN_REASONS.filter((reason) => chosen.includes(reason));
  if (form.get('decision') !== 'return' || reasons.length === 0) return null;
  return { decision: 'return', submissionId, reasons, ...note };
}
