import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A folder that only the project's root holds. */
const LANDMARK = join('server', 'migrations');

/**
 * Root folder of the project, found upwards from the file that runs: the sources and the compiled program lie at different
 * depths.
 */
export const ROOT = rootAbove(dirname(fileURLToPath(import.meta.url)));

function rootAbove(folder: string): string {
  if (existsSync(join(folder, LANDMARK))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error(`no folder above ${import.meta.url} holds ${LANDMARK}`);
  return rootAbove(above);
}
