export { type FolderLock, lockFolder, readLockHolder } from './folder-lock.ts';
export { FolderLockedError } from './folder-locked-error.ts';
