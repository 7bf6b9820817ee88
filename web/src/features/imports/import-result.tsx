import type { Import } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { rejectedRowsAddress } from '../../api/imports.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Notice } from '../../ui/notice.tsx';

const COUNTS = ['rows', 'created', 'updated', 'unchanged', 'duplicates', 'rejected', 'warnings'] as const;

/** What the trial run found, or what the import did; after an undo, what was taken back and what was left. */
export function ImportResult({ item }: { item: Import }) {
  const { t } = useTranslation();
  const { id, check, result, undo, state, fileKept, organisation } = item;
  const counts = result ?? check;
  if (!counts) return null;
  return (
    <section aria-labelledby="result">
      <h2 id="result">{t(result ? 'imports.result' : 'imports.checkResult')}</h2>
      {state === 'undone' && <Undone undo={undo} />}
      <dl className="policy-counts">
        {COUNTS.map((name) => (
          <div key={name}>
            <dt>{t(`imports.counts.${name}`)}</dt>
            <dd>{formatNumber(counts[name])}</dd>
          </div>
        ))}
        {counts.organisationsCreated > 0 && (
          <div>
            <dt>{t('imports.counts.organisationsCreated')}</dt>
            <dd>{formatNumber(counts.organisationsCreated)}</dd>
          </div>
        )}
      </dl>
      {counts.rejected > 0 && fileKept && (
        <p>
          <a href={rejectedRowsAddress(id)} download>
            {t('imports.rejectedDownload')}
          </a>
        </p>
      )}
      {state === 'done' && organisation && (
        <p>
          <Link className="onward" to={`/work?organisation=${organisation.id}`}>
            {t('imports.seeListings')}
          </Link>
        </p>
      )}
    </section>
  );
}

function Undone({ undo: { undone, left, leftTotal } }: Pick<Import, 'undo'>) {
  const { t } = useTranslation();
  return (
    <Notice tone={leftTotal > 0 ? 'warn' : 'ok'} title={t('imports.state.undone')}>
      <p>{t('imports.undone', { n: formatNumber(undone) })}</p>
      {leftTotal > 0 && (
        <>
          <p>{t('imports.left', { n: formatNumber(leftTotal) })}</p>
          <ul>
            {left.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
