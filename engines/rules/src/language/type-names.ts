import type { ValueType } from './ast.ts';

/** What the kinds of values are called. */
export const TYPE_NAMES: Record<ValueType, { zh: string; en: string }> = {
  boolean: { zh: '是否', en: 'yes or no' },
  number: { zh: '数', en: 'a number' },
  money: { zh: '金额', en: 'an amount of money' },
  date: { zh: '日期', en: 'a date' },
  duration: { zh: '时长', en: 'a duration' },
  text: { zh: '文本', en: 'a text' },
};
