import { open, rename } from 'node:fs/promises';
import { create, extract } from 'tar';
import { BackupDamagedError } from './backup-error.ts';

/** Packs a folder into a .tar.gz that only its owner may read; the file appears whole or not at all. */
export async function packFolder(folder: string, file: string): Promise<void> {
  const partial = `${file}.partial`;
  const placeholder = await open(partial, 'w', 0o600);
  await placeholder.close();
  await create({ gzip: true, portable: true, file: partial, cwd: folder }, ['.']);
  const written = await open(partial, 'r');
  await written.sync();
  await written.close();
  await rename(partial, file);
}

/**
 * Unpacks plain files and folders only.
 *
 * @throws BackupDamagedError when the file is truncated or no archive
 */
export async function unpackFolder(file: string, folder: string): Promise<void> {
  try {
    const filter = (_path: string, entry: object) =>
      'type' in entry && /^(File|Directory)$/.test(String(entry.type));
    await extract({ file, cwd: folder, strict: true, preserveOwner: false, filter });
  } catch (cause) {
    if (cause instanceof Error && 'syscall' in cause) throw cause;
    throw new BackupDamagedError(
      `备份文件不完整,或不是备份:${file}\nThe backup is truncated, or is none: ${file}`,
      { cause },
    );
  }
}
