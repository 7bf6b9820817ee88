import { BackupDamagedError, RestoreRefusedError } from '../platform/backup/backup-error.ts';
import { ConfigError } from '../platform/config/config-error.ts';
import { MigrationError } from '../platform/db/migration-history.ts';
import { AppError, inLanguage, type Locale } from '../platform/errors/index.ts';
import { FolderLockedError } from '../platform/lock/folder-locked-error.ts';
import { CommandError } from './command-error.ts';
import type { Outcome } from './exit-codes.ts';

/** How a failed command ends, and what it tells the person. Only the unexpected shows a stack. */
export function explainError(error: unknown, locale: Locale): { outcome: Outcome; message: string } {
  if (error instanceof CommandError) return { outcome: error.outcome, message: error.message };
  if (error instanceof ConfigError) return { outcome: 'usage', message: error.message };
  if (error instanceof BackupDamagedError) return { outcome: 'input', message: error.message };
  if (error instanceof AppError) return { outcome: outcomeOf(error), message: sayAppError(error, locale) };
  const refusals = [FolderLockedError, RestoreRefusedError, MigrationError];
  if (refusals.some((refusal) => error instanceof refusal))
    return { outcome: 'refused', message: (error as Error).message };
  if (isMissingFile(error)) return { outcome: 'input', message: error.message };
  if (isTakenPort(error)) return { outcome: 'refused', message: error.message };
  return { outcome: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : `${error}` };
}

function outcomeOf({ code }: AppError): Outcome {
  if (code === 'request.conflict' || code === 'request.rule_broken') return 'refused';
  return code.startsWith('server.') ? 'failed' : 'input';
}

function sayAppError({ detail, errors }: AppError, locale: Locale): string {
  const fields = errors.map(({ path, message }) => `  ${path}: ${inLanguage(message, locale)}`);
  return [inLanguage(detail, locale), ...fields].join('\n');
}

function isMissingFile(error: unknown): error is NodeJS.ErrnoException {
  return (
    error instanceof Error && 'code' in error && /^(ENOENT|EACCES|EISDIR|ENOTDIR)$/.test(`${error.code}`)
  );
}

function isTakenPort(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
