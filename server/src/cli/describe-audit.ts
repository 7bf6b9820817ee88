import type { AuditReport, Finding } from '../platform/audit/index.ts';
import { type Bilingual, inLanguage, type Locale } from '../platform/errors/index.ts';

/** Most findings on the console. */
const SHOWN = 20;

/** The result of a verification for a person: what was found where, and what to do. */
export function describeAudit(
  { rows, head, findings, findingsTotal }: AuditReport,
  { compared, locale }: { compared: number; locale: Locale },
): string {
  const say = (zh: string, en: string) => inLanguage({ zh, en }, locale);
  const end = head.at === null ? '' : say(`，至 ${head.at}`, `, up to ${head.at}`);
  if (findingsTotal === 0) {
    const against =
      compared > 0
        ? say(`,与 ${compared} 个导出的链尾一致`, `; it agrees with ${compared} exported head(s)`)
        : say(
            '。末尾是否被删，须用 --head 与导出的链尾比对',
            '. Whether its end was cut off shows only against an exported head (--head)',
          );
    return say(
      `审计日志完好：${rows} 行${end}${against}`,
      `The audit log is sound: ${rows} rows${end}${against}`,
    );
  }
  const lines = findings.slice(0, SHOWN).map((finding) => `  ${inLanguage(describe(finding), locale)}`);
  const more = findingsTotal - lines.length;
  if (more > 0)
    lines.push(
      say(`  另有 ${more} 处（--json 列出前 100 处）`, `  and ${more} more (--json lists the first 100)`),
    );
  return [
    say(
      `审计日志有 ${findingsTotal} 处问题（读了 ${rows} 行${end}）：`,
      `The audit log is broken in ${findingsTotal} place(s) (${rows} rows read${end}):`,
    ),
    ...lines,
    say(
      '请保留现场（先不要恢复备份），并与早先的备份逐行比对上述各行。',
      'Keep the database as it is (restore nothing yet), and compare these rows with an earlier backup.',
    ),
  ].join('\n');
}

function describe(finding: Finding): Bilingual {
  switch (finding.kind) {
    case 'altered':
      return {
        zh: `第 ${finding.seq} 行：内容被改动，与其哈希不符`,
        en: `row ${finding.seq}: altered; its content isn't what its hash covers`,
      };
    case 'moved':
      return {
        zh: `第 ${finding.seq} 行：顺序被调换，这一行原是第 ${finding.belongsAt} 行`,
        en: `row ${finding.seq}: moved; this row was number ${finding.belongsAt}`,
      };
    case 'foreign':
      return {
        zh: `第 ${finding.seq} 行：不属于日志，是插到最前面的`,
        en: `row ${finding.seq}: not part of the log; it was put before the first row`,
      };
    case 'missing':
      return {
        zh: `${rowsZh(finding)}：被删除，共 ${count(finding)} 行`,
        en: `${rowsEn(finding)}: deleted, ${count(finding)} in all`,
      };
    case 'truncated':
      return {
        zh: `${rowsZh(finding)}：末尾缺 ${count(finding)} 行，导出的链尾证明它们存在过`,
        en: `${rowsEn(finding)}: ${count(finding)} missing at the end; an exported head shows that they existed`,
      };
    case 'unlinked':
      return {
        zh: `第 ${finding.seq} 行：与前一行接不上，第 ${finding.seq - 1} 行或本行被重写`,
        en: `row ${finding.seq}: doesn't continue the row before; row ${finding.seq - 1} or this one was written anew`,
      };
    case 'rewritten':
      return {
        zh: `第 ${finding.seq} 行：与导出的链尾不符，第 ${finding.since + 1} 至 ${finding.seq} 行之间被重写`,
        en: `row ${finding.seq}: isn't what was exported; rows ${finding.since + 1} to ${finding.seq} were written anew, all or some`,
      };
  }
}

type Run = { from: number; to: number };

function count({ from, to }: Run): number {
  return to - from + 1;
}

function rowsZh({ from, to }: Run): string {
  return from === to ? `第 ${from} 行` : `第 ${from} 至 ${to} 行`;
}

function rowsEn({ from, to }: Run): string {
  return from === to ? `row ${from}` : `rows ${from} to ${to}`;
}
