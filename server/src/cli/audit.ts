import { Command } from 'commander';
import type { AuditHead } from '../platform/audit/index.ts';
import { inLanguage, type Locale } from '../platform/errors/index.ts';
import { describeCommand, print } from './command.ts';
import { EXIT_CODES } from './exit-codes.ts';

/** `rongqiao audit verify|head` */
export function auditCommand(locale: Locale): Command {
  const say = (zh: string, en: string) => inLanguage({ zh, en }, locale);
  return new Command('audit')
    .description(say('审计日志', 'the audit log'))
    .addCommand(verifyCommand(locale))
    .addCommand(headCommand(locale));
}

interface VerifyFlags {
  head?: string;
  json?: boolean;
}

function verifyCommand(locale: Locale): Command {
  const say = (zh: string, en: string) => inLanguage({ zh, en }, locale);
  return describeCommand('verify', {
    locale,
    about: {
      zh: '从头核验审计日志的哈希链，指出被改动、删除、调换的每一行（服务运行中也可以；有问题时退出码为 4）',
      en: 'Verify the hash chain of the audit log from its start and name each row that was altered, deleted or moved (also while the server runs; ends with 4 where something is wrong)',
    },
    examples: ['audit verify', 'audit verify --head heads.ndjson --json'],
  })
    .option(
      '--head <file>',
      say(
        '以前用 audit head 导出的链尾，一行一个；据此可发现末尾被删和整链重写',
        'heads exported earlier with audit head, one a line; they show a cut end and a chain written anew',
      ),
    )
    .option('--json', say('以 JSON 输出结果', 'print the result as JSON'))
    .action((flags: VerifyFlags) => verify(flags, locale));
}

function headCommand(locale: Locale): Command {
  return describeCommand('head', {
    locale,
    about: {
      zh: '以一行 JSON 输出链尾 {seq, hash, at}，请保存到数据库之外的地方',
      en: 'Print the end of the chain as one line of JSON {seq, hash, at}, to be kept away from the database',
    },
    examples: ['audit head', 'audit head >> /elsewhere/heads.ndjson'],
  }).action(async () => {
    const { readHead } = await import('../platform/audit/index.ts');
    const { withDatabase } = await import('./with-database.ts');
    print({ json: true }, await withDatabase(readHead), '');
  });
}

async function verify(flags: VerifyFlags, locale: Locale): Promise<void> {
  const { verifyAudit } = await import('../platform/audit/index.ts');
  const { withDatabase } = await import('./with-database.ts');
  const { describeAudit } = await import('./describe-audit.ts');
  const heads = flags.head === undefined ? [] : await readHeads(flags.head);
  const report = await withDatabase((database) => verifyAudit(database, { heads, onProgress: showProgress }));
  if (process.stderr.isTTY) process.stderr.write('\n');
  print(flags, report, describeAudit(report, { compared: heads.length, locale }));
  if (!report.intact) process.exitCode = EXIT_CODES.input.code;
}

async function readHeads(path: string): Promise<AuditHead[]> {
  const { z } = await import('zod');
  const { readNdjson } = await import('./read-ndjson.ts');
  const head = z.object({
    seq: z.int().min(0),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    at: z.iso.datetime().nullable(),
  });
  return readNdjson(path, head);
}

/** On a terminal only: one line that is written over. */
function showProgress(rows: number, total: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${rows} / ${Math.max(rows, total)}  `);
}
