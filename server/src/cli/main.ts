import { Command, CommanderError } from 'commander';
import { VERSION } from '../app/version.ts';
import { consoleLocale } from '../platform/config/locale.ts';
import { inLanguage } from '../platform/errors/index.ts';
import { auditCommand } from './audit.ts';
import { backupCommand } from './backup.ts';
import { EXIT_CODES, type Outcome } from './exit-codes.ts';
import { explainError } from './explain-error.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { matchCommand } from './match.ts';
import { occupationsCommand } from './occupations.ts';
import { organisationCommand } from './organisation.ts';
import { policyCommand } from './policy-extract.ts';
import { reindexCommand } from './reindex.ts';
import { restoreCommand } from './restore.ts';
import { retentionCommand } from './retention.ts';
import { serveCommand } from './serve.ts';
import { userCommand } from './user.ts';

/** Runs the command line; sets the process's exit code as EXIT_CODES says. */
export async function main(argv: string[]): Promise<void> {
  const locale = consoleLocale();
  const program = buildProgram();
  try {
    await program.parseAsync(argv);
  } catch (error) {
    const { outcome, message } =
      error instanceof CommanderError ? endOfCommander(error) : explainError(error, locale);
    if (message) process.stderr.write(`${message}\n`);
    process.exitCode = EXIT_CODES[outcome].code;
  }
}

/** The whole program, for `main` and for the tests of its help. */
export function buildProgram(): Command {
  const locale = consoleLocale();
  const program = new Command('rongqiao')
    .description(
      inLanguage(
        { zh: '融桥：产教融合信息服务平台', en: 'Rongqiao: industry–education integration' },
        locale,
      ),
    )
    .version(VERSION)
    .addHelpText('after', exitCodeTable());
  const commands = [
    serveCommand,
    organisationCommand,
    userCommand,
    importCommand,
    exportCommand,
    reindexCommand,
    matchCommand,
    occupationsCommand,
    policyCommand,
    backupCommand,
    restoreCommand,
    auditCommand,
    retentionCommand,
  ];
  for (const make of commands) program.addCommand(make(locale));
  throwInsteadOfExit(program);
  return program;

  function exitCodeTable(): string {
    const lines = Object.values(EXIT_CODES).map((entry) => `  ${entry.code}  ${inLanguage(entry, locale)}`);
    return `\n${inLanguage({ zh: '退出码：', en: 'Exit codes:' }, locale)}\n${lines.join('\n')}`;
  }
}

function throwInsteadOfExit(command: Command): void {
  command.exitOverride();
  for (const child of command.commands) throwInsteadOfExit(child);
}

/** Commander has printed its own message; help that was asked for is no failure. */
function endOfCommander({ exitCode }: CommanderError): { outcome: Outcome; message: string } {
  return { outcome: exitCode === 0 ? 'done' : 'usage', message: '' };
}
