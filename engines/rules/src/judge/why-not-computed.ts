import type { PackRule } from '../pack/schema.ts';
import type { Saying } from './judgement.ts';

type Reason = (PackRule & { kind: 'condition' })['because'];

const REASONS: Record<Reason, Saying> = {
  'no-figure': { zh: '原文没有数字，由人判断', en: 'The document gives no figure; people judge' },
  'direction-only': {
    zh: '原文只说方向，没有数字，由人判断',
    en: 'The document gives a direction and no figure; people judge',
  },
  'superior-rule': {
    zh: '数字在上级文件中，由人判断',
    en: 'The figure stands in a superior document; people judge',
  },
  'case-by-case': { zh: '原文规定一事一议，由人判断', en: 'The document says case by case; people judge' },
  qualitative: { zh: '定性要求，由人判断', en: 'A qualitative demand; people judge' },
  repeats: { zh: '附表重复了正文的规定，按正文计算', en: 'an annex repeats a clause, which is what counts' },
  fact: { zh: '这是事实陈述，无须判断', en: 'A statement of fact; there is nothing to judge' },
};

/** Why nothing is computed from a rule, or `null` for one that formulas decide. */
export function whyNotComputed(rule: PackRule): Saying | null {
  if (rule.kind === 'condition') return REASONS[rule.because];
  if (!('notComputable' in rule) || rule.notComputable === undefined) return null;
  return { zh: rule.notComputable, en: rule.notComputable };
}
