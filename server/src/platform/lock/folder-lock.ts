import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { tryLock } from 'fs-native-extensions';
import { FolderLockedError } from './folder-locked-error.ts';
import { LockHolder } from './lock-holder.ts';

/** A data folder held by this process. The operating system frees it when the process ends, however it ends. */
export interface FolderLock {
  /** Tells other processes where the holder's database answers. */
  publish(details: Pick<LockHolder, 'socketFolder'>): void;
  release(): void;
}

/**
 * Takes the exclusive lock of a data folder, which is made where absent.
 *
 * The lock is the operating system's (fcntl open-file-description lock; flock on macOS) on `<folder>/lock`, so that a
 * killed process leaves nothing behind. The JSON in the file only tells who holds it.
 *
 * @throws FolderLockedError when another process, or this one, holds it
 */
export function lockFolder(folder: string): FolderLock {
  mkdirSync(folder, { recursive: true });
  const path = lockPath(folder);
  const fd = openSync(path, 'a+', 0o600);
  if (!tryLock(fd)) {
    closeSync(fd);
    throw new FolderLockedError(realpathSync(folder), readLockHolder(folder));
  }
  const holder: LockHolder = { pid: process.pid, since: new Date().toISOString() };
  write(fd, holder);
  return {
    publish: (details) => write(fd, { ...holder, ...details }),
    release: () => {
      ftruncateSync(fd, 0);
      closeSync(fd);
    },
  };
}

/** Who wrote the lock file last; null when nobody did. Says nothing about whether that process still lives. */
export function readLockHolder(folder: string): LockHolder | null {
  try {
    return LockHolder.parse(JSON.parse(readFileSync(lockPath(folder), 'utf8')));
  } catch {
    return null;
  }
}

function lockPath(folder: string): string {
  return join(folder, 'lock');
}

function write(fd: number, holder: LockHolder): void {
  ftruncateSync(fd, 0);
  writeSync(fd, `${JSON.stringify(holder)}\n`);
}
