export { backup } from './backup.ts';
export { BackupDamagedError, RestoreRefusedError } from './backup-error.ts';
export type { Manifest } from './manifest.ts';
export { restore } from './restore.ts';
