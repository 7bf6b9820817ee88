import type { Direction, ListingKind } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { DETAIL_FIELDS } from '../listings/detail-fields.ts';

const KINDS = Object.keys(DETAIL_FIELDS) as ListingKind[];

/** The first step: what it is about. */
export function KindChoice({
  onChoose,
}: {
  onChoose: (choice: { kind: ListingKind; direction: Direction }) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <p className="lead">{t('editor.step')}</p>
      {(['demand', 'supply'] as const).map((direction) => (
        <section key={direction} aria-labelledby={`choose-${direction}`}>
          <h2 id={`choose-${direction}`}>
            {t(direction === 'demand' ? 'editor.kindDemand' : 'editor.kindSupply')}
          </h2>
          <ul className="plain kind-cards">
            {KINDS.map((kind) => (
              <li key={kind}>
                <button type="button" onClick={() => onChoose({ kind, direction })}>
                  <strong>{t(`codes.kind.${kind}`)}</strong>
                  <span>{t(`editor.kindText.${direction}.${kind}`)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
