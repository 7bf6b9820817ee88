import type { Readable } from 'node:stream';
import { inLanguage, type Locale } from '../../../platform/errors/index.ts';
import { type TableColumn, type TableFormat, writeTable } from '../../../platform/tables/index.ts';
import { describeLine } from './describe-line.ts';
import type { LineOutcome, ReportLine } from './report-line.ts';

const OUTCOMES: Record<LineOutcome, { zh: string; en: string }> = {
  ready: { zh: '可导入', en: 'ready' },
  duplicate: { zh: '重复', en: 'duplicate' },
  rejected: { zh: '未导入', en: 'rejected' },
  warning: { zh: '提示', en: 'warning' },
  note: { zh: '说明', en: 'note' },
};

/** The report as a table to download; `only` keeps lines of those outcomes. */
export function writeReport(
  lines: readonly ReportLine[],
  options: { format: TableFormat; locale: Locale; only?: readonly LineOutcome[] },
): Readable {
  const chosen = options.only ? lines.filter((line) => options.only?.includes(line.outcome)) : lines;
  return writeTable(chosen, columns(options.locale), options.format);
}

function columns(locale: Locale): TableColumn<ReportLine>[] {
  const say = (zh: string, en: string) => inLanguage({ zh, en }, locale);
  return [
    { header: say('行号', 'Row'), type: 'number', width: 8, value: (line) => line.row },
    {
      header: say('结果', 'Outcome'),
      width: 10,
      value: (line) => inLanguage(OUTCOMES[line.outcome], locale),
    },
    { header: say('单元格', 'Cell'), width: 10, value: (line) => line.cell },
    { header: say('原值', 'Value'), width: 30, value: (line) => line.value },
    { header: say('问题', 'Problem'), width: 48, value: (line) => describeLine(line, locale).problem },
    { header: say('怎么办', 'What to do'), width: 48, value: (line) => describeLine(line, locale).advice },
  ];
}
