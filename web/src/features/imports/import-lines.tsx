import type { Import } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format.ts';

/** What was said of single rows and cells; what cannot be imported stands first. */
export function ImportLines({ item: { lines } }: { item: Import }) {
  const { t } = useTranslation();
  const { items, total } = lines;
  if (total === 0) return null;
  return (
    <section aria-labelledby="lines">
      <h2 id="lines">{t('imports.lines')}</h2>
      {total > items.length && (
        <p className="soft">
          {t('imports.linesShown', { shown: formatNumber(items.length), total: formatNumber(total) })}
        </p>
      )}
      <ol className="plain rows">
        {items.map(({ row, outcome, cell, value, problem, advice }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row can have several lines; their order never changes
          <li key={index}>
            <p className="row-facts">
              <span className="tag">{t(`imports.outcome.${outcome}`)}</span>
              <span>
                {cell ?? (row === null ? t('imports.wholeFile') : `${t('imports.row')} ${formatNumber(row)}`)}
              </span>
              {value !== undefined && <span className="import-value">{value}</span>}
            </p>
            <p>
              {problem} {advice}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
