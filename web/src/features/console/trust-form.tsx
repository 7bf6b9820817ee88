import type { PublishingTrust } from '@rongqiao/contracts';
import { type ToggleEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decideTrust, getTrust } from '../../api/review.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { useDisplay } from '../../app/display.tsx';
import { dayOfInstant, formatDay } from '../../i18n/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { ReasonForm } from './reason-form.tsx';

/** Whether an organisation publishes first, and changing that; read when it is opened. */
export function TrustForm({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation();
  const [trust, setTrust] = useState<PublishingTrust | 'failed' | null>(null);
  const read = async ({ currentTarget }: ToggleEvent<HTMLDetailsElement>) => {
    if (!currentTarget.open || (trust !== null && trust !== 'failed')) return;
    setTrust(await getTrust(browserFetchApi, organisationId).catch(() => 'failed' as const));
  };
  return (
    <details onToggle={(event) => void read(event)}>
      <summary>{t('review.trust')}</summary>
      {trust === null && <p role="status">{t('common.loading')}</p>}
      {trust === 'failed' && <Notice tone="warn">{t('review.trustFailed')}</Notice>}
      {trust !== null && trust !== 'failed' && (
        <TrustDecided
          trust={trust}
          onChoose={async (trusted, reason) =>
            setTrust(await decideTrust(browserFetchApi, organisationId, { trusted, reason }))
          }
        />
      )}
    </details>
  );
}

function TrustDecided({
  trust: { trusted, reason, since },
  onChoose,
}: {
  trust: PublishingTrust;
  onChoose: (trusted: boolean, reason: string) => Promise<void>;
}) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  return (
    <>
      <p>
        {t(trusted ? 'review.trustYes' : 'review.trustNo')}
        {since !== undefined &&
          t('common.inBrackets', {
            text: t('review.trustSince', {
              day: formatDay(dayOfInstant(since), locale),
              reason: reason ?? '',
            }),
          })}
      </p>
      <ReasonForm
        key={String(trusted)}
        label={t('console.reason')}
        hint={t(trusted ? 'review.trustWithdrawHint' : 'review.trustGiveHint')}
        choices={[
          {
            name: 'change',
            label: t(trusted ? 'review.trustWithdraw' : 'review.trustGive'),
            needsReason: true,
          },
        ]}
        onChoose={(_, text) => onChoose(!trusted, text)}
      />
    </>
  );
}
