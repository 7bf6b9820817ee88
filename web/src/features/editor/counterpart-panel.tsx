import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/empty.tsx';
import { Notice } from '../../ui/notice.tsx';
import { MatchRows } from '../recommendations/match-rows.tsx';
import type { EditorValues } from './editor-values.ts';
import { useCounterparts } from './use-counterparts.ts';

/** Beside the form: who fits what is being written. */
export function CounterpartPanel({
  organisationId,
  values,
}: {
  organisationId: string;
  values: EditorValues;
}) {
  const { t } = useTranslation();
  const counterparts = useCounterparts(organisationId, values);
  return (
    <aside className="counterparts" aria-labelledby="counterparts">
      <h2 id="counterparts">{t('editor.counterparts')}</h2>
      {counterparts.state === 'waiting' && (
        <Empty>
          <p>{t('editor.counterpartsWait')}</p>
        </Empty>
      )}
      {counterparts.state === 'loading' && (
        <div className="skeleton" role="status">
          <span className="visually-hidden">{t('editor.counterpartsLoading')}</span>
          <span className="skeleton-line" />
          <span className="skeleton-line" />
        </div>
      )}
      {counterparts.state === 'failed' && <Notice tone="warn">{t('editor.counterpartsFailed')}</Notice>}
      {counterparts.state === 'found' && counterparts.matches.items.length === 0 && (
        <Empty>
          <p>{t('editor.counterpartsNone')}</p>
        </Empty>
      )}
      {counterparts.state === 'found' && <MatchRows matches={counterparts.matches} />}
    </aside>
  );
}
