import type { MatchReason } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { CheckIcon, WarnIcon } from '../../ui/icons.tsx';

/** Why two listings fit, as sentences; what speaks against comes last and says so in words. */
export function Reasons({ reasons }: { reasons: readonly MatchReason[] }) {
  const { t } = useTranslation();
  const { inFavour, against } = orderReasons(reasons);
  return (
    <ul className="reasons">
      {inFavour.map((reason) => (
        <li key={reason.code + reason.text}>
          <CheckIcon />
          <span>{reason.text}</span>
        </li>
      ))}
      {against.map((reason) => (
        <li key={reason.code + reason.text} className="against">
          <WarnIcon />
          <span>
            <strong>{t('listing.reasonAgainst')}</strong>
            {reason.text}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The weightiest first, on either side. */
function orderReasons(reasons: readonly MatchReason[]) {
  const byWeight = [...reasons].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return {
    inFavour: byWeight.filter(({ weight }) => weight >= 0),
    against: byWeight.filter(({ weight }) => weight < 0),
  };
}
