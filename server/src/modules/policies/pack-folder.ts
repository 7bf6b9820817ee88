import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { loadPack, type PackLoad } from '@rongqiao/rules';
import { ROOT } from '../../platform/paths/index.ts';

/** Folder of the packs that come with the product. */
export const PACKS = join(ROOT, 'packs');

/** The folder of a pack, given as a path or as the name of one that comes with the product; `null` where there is none. */
export function findPackFolder(given: string): string | null {
  const candidates = [given, join(PACKS, basename(given))];
  return candidates.find((path) => existsSync(join(path, 'pack.yaml'))) ?? null;
}

/** Scenarios prove a pack when it is checked; what runs on it does without them. */
const SCENARIOS = 'scenarios.yaml';

/** Loads the YAML files of a folder as one pack; `withoutScenarios` in half the time, for running it. */
export async function loadPackFolder(
  folder: string,
  options: { withoutScenarios?: boolean } = {},
): Promise<PackLoad> {
  const names = (await readdir(folder)).filter(
    (name) => name.endsWith('.yaml') && !(options.withoutScenarios && name === SCENARIOS),
  );
  const texts = await Promise.all(
    names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')]),
  );
  return loadPack(Object.fromEntries(texts));
}

/** Folders of all packs that come with the product, by name. */
export async function listPackFolders(): Promise<string[]> {
  if (!existsSync(PACKS)) return [];
  const names = (await readdir(PACKS)).sort();
  const folders = await Promise.all(
    names.map(async (name) => ((await stat(join(PACKS, name))).isDirectory() ? [join(PACKS, name)] : [])),
  );
  return folders.flat().filter((folder) => existsSync(join(folder, 'pack.yaml')));
}
