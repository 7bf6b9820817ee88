import type { FactName, Names } from '../language/names.ts';

const FACTS: readonly [name: string, code: string, type: 'number' | 'boolean', unit: string][] = [
  ['有完成时限', 'has_deadline', 'boolean', ''],
  ['距完成时限天数', 'days_left', 'number', '天'],
  ['距完成时限工作日数', 'working_days_left', 'number', '个工作日'],
  ['超过完成时限天数', 'days_overdue', 'number', '天'],
  ['进度百分比', 'percent', 'number', ''],
  ['时间进度百分比', 'time_percent', 'number', ''],
  ['已报告', 'reported', 'boolean', ''],
  ['报告逾期天数', 'report_days_overdue', 'number', '天'],
  ['报告逾期工作日数', 'report_working_days_overdue', 'number', '个工作日'],
  ['督查逾期天数', 'supervision_days_overdue', 'number', '天'],
];

/** What a light's formula can ask about a task. Days that have not come to pass are 0; without a deadline its days are unknown. */
export const LIGHT_NAMES: Names = new Map(
  FACTS.flatMap(([name, code, type]): [string, FactName][] => {
    const fact: FactName = { kind: 'fact', name, code, type };
    return [
      [name, fact],
      [code, fact],
    ];
  }),
);

/** Units of the facts, by name. */
export const LIGHT_UNITS: ReadonlyMap<string, string> = new Map(
  FACTS.map(([name, , , unit]) => [name, unit]),
);
