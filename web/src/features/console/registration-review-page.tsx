import type { Registration } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData, useRevalidator } from 'react-router';
import { decide } from '../../api/registrations.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RegistrationFacts } from '../registrations/registration-facts.tsx';
import { ReasonForm } from './reason-form.tsx';

/** One registration with everything to decide on, and the decision. */
export function RegistrationReviewPage() {
  const { t } = useTranslation();
  const registration = useLoaderData<Registration>();
  const { id, name, applicant, may } = registration;
  return (
    <>
      <PageHead title={name} description={name} path={`/console/registrations/${id}`} index={false} />
      <p>
        <Link to="/console/registrations">{t('console.backToQueue')}</Link>
      </p>
      <h1>{name}</h1>
      {!applicant.emailConfirmed && (
        <Notice tone="warn" title={t('console.unconfirmed')}>
          <p>{t('console.unconfirmedText')}</p>
        </Notice>
      )}
      <RegistrationFacts registration={registration} />
      {may.decide ? <Decision registration={registration} /> : <p>{t('console.notYoursToDecide')}</p>}
    </>
  );
}

function Decision({ registration: { id, version } }: { registration: Registration }) {
  const { t } = useTranslation();
  const { revalidate } = useRevalidator();
  const make = async (decision: Parameters<typeof decide>[2]['decision'], key: string) => {
    await decide(browserFetchApi, id, { decision, key });
    await revalidate();
  };
  return (
    <section aria-labelledby="decision">
      <h2 id="decision">{t('console.decision')}</h2>
      <ReasonForm
        label={t('console.reason')}
        hint={t('console.reasonHint')}
        choices={[
          { name: 'approve', label: t('console.approve'), needsReason: false },
          { name: 'return', label: t('console.return'), needsReason: true },
          { name: 'refuse', label: t('console.refuse'), needsReason: true },
        ]}
        onChoose={(name, reason, key) =>
          make(name === 'approve' ? { decision: name, version } : { decision: name, version, reason }, key)
        }
      />
    </section>
  );
}
