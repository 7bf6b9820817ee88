import type { Direction, ListingKind } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { DemandIcon, SupplyIcon } from '../../ui/icons.tsx';

/** 需求 · 人才. Icon and word say the direction; colour only helps. */
export function DirectionTag({ direction, kind }: { direction: Direction; kind: ListingKind }) {
  const { t } = useTranslation();
  return (
    <span className={`tag tag-${direction}`}>
      {direction === 'demand' ? <DemandIcon /> : <SupplyIcon />}
      {t(`codes.direction.${direction}`)} · {t(`codes.kind.${kind}`)}
    </span>
  );
}
