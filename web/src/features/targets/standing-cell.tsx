import type { PolicyTarget } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { useDisplay } from '../../app/display.tsx';
import { formatDay } from '../../i18n/format.ts';
import { CheckIcon, WarnIcon } from '../../ui/icons.tsx';
import { valueWithUnit } from './target-figures.ts';

/** Where a target stands, in a few words: reached or not, the value and its day, how it goes. */
export function StandingCell({ target }: { target: PolicyTarget }) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const { state, value, asOf, year, pace, forecast } = target.standing;
  const bad = state === 'missed' || pace === 'behind';
  return (
    <div className="standing">
      <p className={`standing-state standing-${state}`}>
        {state === 'reached' && <CheckIcon />}
        {bad && <WarnIcon />}
        {t(`target.states.${state}`)}
        {pace && t('common.inBrackets', { text: t(`target.pace.${pace}`) })}
      </p>
      {value !== undefined && (
        <p>
          <strong>{valueWithUnit(value, target)}</strong>{' '}
          <span className="soft">
            {year !== undefined && `${t('target.inYear', { year })} `}
            {asOf !== undefined && t('target.asOf', { date: formatDay(asOf, locale) })}
          </span>
        </p>
      )}
      {forecast?.kind === 'interval' && <p className="soft">{t(`target.outlook.${forecast.outlook}`)}</p>}
    </div>
  );
}
