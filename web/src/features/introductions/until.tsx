import { useTranslation } from 'react-i18next';
import { useDisplay } from '../../app/display.tsx';
import { useCityData } from '../../app/root-data.ts';
import { dayOfInstant, daysUntil, formatDay } from '../../i18n/format.ts';

const SOON_DAYS = 7;

/** When silence ends it, and how many days that leaves once they are few. */
export function Until({ instant }: { instant: string }) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const { today } = useCityData();
  const day = dayOfInstant(instant);
  const left = daysUntil(day, today);
  const words = left > 0 ? t('introduction.untilSoon', { n: left }) : t('introduction.untilToday');
  return (
    <span>
      {t('introduction.until', { day: formatDay(day, locale) })}
      {left <= SOON_DAYS && <span className="soon">{t('common.inBrackets', { text: words })}</span>}
    </span>
  );
}
