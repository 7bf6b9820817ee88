import type { Complaint, ComplaintCase } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData, useRevalidator } from 'react-router';
import { decideComplaint } from '../../api/complaints.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { useDisplay } from '../../app/display.tsx';
import { formatMoment } from '../../i18n/format.ts';
import { Facts } from '../../ui/facts.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { ReasonForm } from '../console/reason-form.tsx';
import { DueLine } from './complaints-page.tsx';

/** One report with what is needed to answer it, and the answer. */
export function ComplaintPage() {
  const { t } = useTranslation();
  const { complaint, others, mayDecide } = useLoaderData<ComplaintCase>();
  const { id, listing } = complaint;
  return (
    <>
      <PageHead
        title={listing.title}
        description={t('complaint.description')}
        path={`/console/reports/${id}`}
        index={false}
      />
      <p>
        <Link to="/console/reports">{t('complaint.backToQueue')}</Link>
      </p>
      <h1>{listing.title}</h1>
      <DueLine complaint={complaint} />
      <ComplaintFacts complaint={complaint} />
      <p>
        <Link to={`/listings/${listing.id}`}>{t('complaint.openListing')}</Link>
      </p>
      {others.length > 0 && (
        <section aria-labelledby="others">
          <h2 id="others">{t('complaint.others', { n: others.length })}</h2>
          <ul>
            {others.map((other) => (
              <li key={other.id}>
                <Link to={`/console/reports/${other.id}`}>{t(`complaint.reason.${other.reason}`)}</Link>
                {t('common.inBrackets', { text: other.text })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {mayDecide ? (
        <Decision complaint={complaint} />
      ) : (
        <Notice tone="warn" title={t('complaint.nothingToDecide')} />
      )}
    </>
  );
}

function ComplaintFacts({ complaint }: { complaint: Complaint }) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const { listing, reason, text, reporter, reportedAt, state, note } = complaint;
  const facts = [
    { key: 'state', label: t('complaint.stateLabel'), value: t(`complaint.state.${state}`) },
    { key: 'reason', label: t('complaint.reasonLabel'), value: t(`complaint.reason.${reason}`) },
    { key: 'text', label: t('complaint.textLabel'), value: text },
    { key: 'reporter', label: t('complaint.reporter'), value: reporter ?? t('complaint.visitor') },
    { key: 'at', label: t('complaint.reportedAt'), value: formatMoment(reportedAt, locale) },
    { key: 'organisation', label: t('listing.organisation'), value: listing.organisation.name },
    { key: 'status', label: t('complaint.listingState'), value: t(`codes.status.${listing.status}`) },
    ...(note === undefined ? [] : [{ key: 'note', label: t('complaint.note'), value: note }]),
  ];
  return <Facts facts={facts} />;
}

function Decision({ complaint: { id, state } }: { complaint: Complaint }) {
  const { t } = useTranslation();
  const { revalidate } = useRevalidator();
  const asked = state === 'correction_asked';
  const names = asked
    ? (['settle', 'take_down', 'dismiss'] as const)
    : (['dismiss', 'ask_correction', 'take_down'] as const);
  return (
    <section aria-labelledby="decision">
      <h2 id="decision">{t('complaint.decide')}</h2>
      <ReasonForm
        label={t('complaint.note')}
        hint={t('complaint.noteHint')}
        choices={names.map((name) => ({
          name,
          label: t(`complaint.decision.${name}`),
          needsReason: true,
        }))}
        onChoose={async (decision, note) => {
          await decideComplaint(browserFetchApi, id, { decision, note });
          await revalidate();
        }}
      />
    </section>
  );
}
