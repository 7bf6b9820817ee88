import type { OrganisationRule } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { CheckIcon, WarnIcon } from '../../ui/icons.tsx';

/** Whether a rule is kept or met: by icon and word, not by colour alone. */
export function VerdictTag({ kind, verdict }: Pick<OrganisationRule, 'kind' | 'verdict'>) {
  const { t } = useTranslation();
  const words = kind === 'duty' ? 'duty' : 'other';
  const key = String(verdict) as 'true' | 'false' | 'unknown' | 'not-applicable' | 'draft';
  return (
    <strong className={`verdict verdict-${key}`}>
      {verdict === true && <CheckIcon />}
      {verdict === false && <WarnIcon />}
      {t(`obligation.verdicts.${words}.${key}`)}
    </strong>
  );
}
