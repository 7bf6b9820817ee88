import type { PolicySummary } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { useDisplay } from '../../app/display.tsx';
import { formatDay } from '../../i18n/format.ts';

/** Number, issuer, dates and state of a policy, in one line. */
export function PolicyFacts({ policy }: { policy: PolicySummary }) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const { number, issuer, issuedOn, effectiveOn, activeFrom, running, state } = policy;
  const day = (iso: string) => formatDay(iso, locale);
  return (
    <p className="row-facts">
      <span className={`policy-state policy-state-${running ? 'running' : state}`}>
        {running
          ? t('policy.running', { date: day(activeFrom ?? '') })
          : state === 'active'
            ? t('policy.later', { date: day(activeFrom ?? '') })
            : t(policy.pack && activeFrom === undefined ? 'policy.reference' : `policy.states.${state}`)}
      </span>
      {policy.pack && <span>{policy.pack.place}</span>}
      {number && <span>{number}</span>}
      {issuer && <span>{issuer}</span>}
      {issuedOn && <span>{t('policy.issued', { date: day(issuedOn) })}</span>}
      {effectiveOn && effectiveOn !== issuedOn && (
        <span>{t('policy.effective', { date: day(effectiveOn) })}</span>
      )}
      {policy.demo && <span>{t('policy.example')}</span>}
    </p>
  );
}
