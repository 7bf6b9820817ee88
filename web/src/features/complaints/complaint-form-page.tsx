import { COMPLAINT_REASONS, type NewComplaint } from '@rongqiao/contracts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { fileComplaint } from '../../api/complaints.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { useDisplay } from '../../app/display.tsx';
import { useCityData } from '../../app/root-data.ts';
import { formatDay } from '../../i18n/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Refusal } from '../introductions/refusal.tsx';
import { useSending } from '../introductions/use-sending.ts';
import { DirectionTag } from '../listings/direction-tag.tsx';
import type { ComplaintFormData } from './load-complaints.ts';

/** Reporting a false or unlawful listing; visitors can, too. */
export function ComplaintFormPage() {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const { listing, rules } = useLoaderData<ComplaintFormData>();
  const [dueOn, setDueOn] = useState<string | null>(null);
  const back = `/listings/${listing.id}`;
  return (
    <div className="page narrow">
      <PageHead
        title={t('complaint.formTitle')}
        description={t('complaint.formTitle')}
        path={`${back}/report`}
        index={false}
      />
      <h1>{t('complaint.formTitle')}</h1>
      <p>
        <DirectionTag direction={listing.direction} kind={listing.kind} /> {listing.title} ·{' '}
        {listing.organisation.name}
      </p>
      {dueOn === null ? (
        <>
          <p>{t('complaint.formText', { n: rules.answerWithinWorkingDays })}</p>
          <noscript>
            <p>{t('common.needsScript')}</p>
          </noscript>
          <ComplaintForm listingId={listing.id} rules={rules} onFiled={setDueOn} />
        </>
      ) : (
        <Notice tone="ok" live title={t('complaint.filed')}>
          <p>{t('complaint.filedText', { day: formatDay(dueOn, locale) })}</p>
        </Notice>
      )}
      <p>
        <Link to={back}>{t('complaint.backToListing')}</Link>
      </p>
    </div>
  );
}

function ComplaintForm({
  listingId,
  rules,
  onFiled,
}: {
  listingId: string;
  rules: ComplaintFormData['rules'];
  onFiled: (dueOn: string) => void;
}) {
  const { t } = useTranslation();
  const { me } = useCityData();
  const { busy, problem, send } = useSending();
  const [missing, setMissing] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const complaint = readComplaint(new FormData(event.currentTarget));
    setMissing(complaint === null);
    if (!complaint) return;
    await send(complaint, async (key) =>
      onFiled((await fileComplaint(browserFetchApi, listingId, complaint, key)).dueOn),
    );
  };
  return (
    <form className="form" method="post" onSubmit={submit} noValidate>
      <Refusal problem={problem} missing={missing ? t('complaint.missing') : null} />
      <fieldset>
        <legend>{t('complaint.reasonLegend')}</legend>
        {COMPLAINT_REASONS.map((reason) => (
          <label key={reason} className="choice">
            <input type="radio" name="reason" value={reason} />
            {t(`complaint.reason.${reason}`)}
          </label>
        ))}
      </fieldset>
      <p>
        <label htmlFor="complaint-text">{t('complaint.text')}</label>
        <span id="complaint-text-hint" className="hint">
          {t('complaint.textHint')}
        </span>
        <textarea
          id="complaint-text"
          name="text"
          rows={5}
          maxLength={1000}
          aria-describedby="complaint-text-hint"
        />
      </p>
      {me === null && (
        <p>
          <label htmlFor="complaint-contact">{t('complaint.contact')}</label>
          <span id="complaint-contact-hint" className="hint">
            {t('complaint.contactHint', { n: rules.forgetContactAfterDays })}
          </span>
          <input
            id="complaint-contact"
            type="email"
            name="contact"
            maxLength={200}
            autoComplete="email"
            aria-describedby="complaint-contact-hint"
          />
        </p>
      )}
      <p className="actions">
        <button type="submit" aria-disabled={busy}>
          {t(busy ? 'complaint.sending' : 'complaint.send')}
        </button>
      </p>
    </form>
  );
}

/** Null where the reason or the words are missing. */
function readComplaint(form: FormData): NewComplaint | null {
  const reason = COMPLAINT_REASONS.find((known) => known === form.get('reason'));
  const text = String(form.get('text') ?? '').trim();
  const contact = String(form.get('contact') ?? '').trim();
  if (!reason || text.length < 5) return null;
  return { reason, text, ...(contact !== '' && { contact }) };
}
