import type { Direction, Level, ListingKind, ListingStatus } from '@rongqiao/contracts';
import type { Bilingual } from '../../platform/errors/index.ts';

/** Names of the codes as files show them. */
export const KIND_LABELS = {
  talent: { zh: '人才', en: 'Talent' },
  cooperation: { zh: '合作', en: 'Cooperation' },
  research: { zh: '技术研发', en: 'Research' },
  service: { zh: '技术服务', en: 'Technical service' },
  training: { zh: '培训', en: 'Training' },
  resource: { zh: '共享资源', en: 'Shared resource' },
  challenge: { zh: '揭榜挂帅', en: 'Open challenge' },
} as const satisfies Record<ListingKind, Bilingual>;

export const DIRECTION_LABELS = {
  demand: { zh: '需求', en: 'Demand' },
  supply: { zh: '供给', en: 'Supply' },
} as const satisfies Record<Direction, Bilingual>;

export const STATUS_LABELS = {
  draft: { zh: '草稿', en: 'Draft' },
  submitted: { zh: '待审核', en: 'Submitted' },
  published: { zh: '已发布', en: 'Published' },
  rejected: { zh: '已退回', en: 'Returned' },
  expired: { zh: '已到期', en: 'Expired' },
  closed: { zh: '已结束', en: 'Closed' },
} as const satisfies Record<ListingStatus, Bilingual>;

export const LEVEL_LABELS = {
  any: { zh: '不限', en: 'Any' },
  secondary: { zh: '中职', en: 'Secondary vocational' },
  higher_vocational: { zh: '高职', en: 'Higher vocational' },
  bachelor: { zh: '本科', en: 'Bachelor' },
  master: { zh: '硕士', en: 'Master' },
  doctor: { zh: '博士', en: 'Doctor' },
} as const satisfies Record<Level, Bilingual>;
