import type { Exposure } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format.ts';
import { percent } from './percent.ts';

/** The figures of sharing, one line each for weeks, districts or kinds. */
export function SharingTable({
  title,
  first,
  lines,
}: {
  title: string;
  /** What the first column names. */
  first: string;
  lines: ({ name: string } & Pick<Exposure, 'shown' | 'gini' | 'topThree'>)[];
}) {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{title}</h2>
      <table className="cards">
        <thead>
          <tr>
            <th scope="col">{first}</th>
            <th scope="col">{t('exposure.shown')}</th>
            <th scope="col">{t('exposure.topThree')}</th>
            <th scope="col">{t('exposure.gini')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, shown, topThree, gini }) => (
            <tr key={name}>
              <td data-label={first}>{name}</td>
              <td data-label={t('exposure.shown')}>{formatNumber(shown)}</td>
              <td data-label={t('exposure.topThree')}>{shown === 0 ? '—' : percent(topThree)}</td>
              <td data-label={t('exposure.gini')}>{shown === 0 ? '—' : gini.toFixed(2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
