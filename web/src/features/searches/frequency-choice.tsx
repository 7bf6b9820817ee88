import type { AlertFrequency } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';

const FREQUENCIES: readonly AlertFrequency[] = ['at_once', 'daily', 'weekly', 'never'];

/** How often a saved search tells of what is new. */
export function FrequencyChoice({ id, value }: { id: string; value: AlertFrequency }) {
  const { t } = useTranslation();
  return (
    <p>
      <label htmlFor={id}>{t('saved.frequency')}</label>
      <select id={id} name="frequency" defaultValue={value}>
        {FREQUENCIES.map((frequency) => (
          <option key={frequency} value={frequency}>
            {t(`saved.frequencies.${frequency}`)}
          </option>
        ))}
      </select>
    </p>
  );
}
