import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { FolderLockedError, readLockHolder } from '../lock/index.ts';
import { startEmbedded } from './embedded.ts';

/** An open database: the same driver and dialect for both engines. */
export interface Database {
  kind: 'pglite' | 'postgres';
  /** True where another process runs the embedded engine and this one only shares it. */
  joined: boolean;
  pool: pg.Pool;
  db: NodePgDatabase;
  /** Waits for what runs, then closes the connections, and the embedded engine where there is one. */
  close(): Promise<void>;
}

/** Where the database is, and what happens when another process has its folder. */
export interface DatabaseOptions {
  dataDir: string;
  databaseUrl?: string | undefined;
  /** Use the embedded database of the process that holds the folder, instead of refusing. */
  join?: boolean;
  /** An idle connection broke; the pool replaces it. */
  onIdleError?: (error: Error) => void;
}

const MAX_CONNECTIONS = 10;

/**
 * Opens PostgreSQL when `databaseUrl` names one, else the embedded database in `dataDir`.
 *
 * @throws FolderLockedError when another process holds the data folder (and `join` isn't asked for)
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { databaseUrl, dataDir } = options;
  if (databaseUrl) {
    const connection = { connectionString: databaseUrl, options: '-c TimeZone=UTC' };
    return describe({ kind: 'postgres', joined: false }, options, {
      connection,
      stop: async () => undefined,
    });
  }
  try {
    const embedded = await startEmbedded(dataDir);
    const { socketFolder, stop } = embedded;
    return describe({ kind: 'pglite', joined: false }, options, { connection: at(socketFolder), stop });
  } catch (error) {
    const folder = error instanceof FolderLockedError && readLockHolder(dataDir)?.socketFolder;
    if (!options.join || !folder) throw error;
    const stop = async () => undefined;
    return describe({ kind: 'pglite', joined: true }, options, { connection: at(folder), stop });
  }
}

function at(socketFolder: string): pg.PoolConfig {
  return { host: socketFolder, port: 5432, user: 'postgres', database: 'postgres', ssl: false };
}

function describe(
  facts: Pick<Database, 'kind' | 'joined'>,
  options: DatabaseOptions,
  { connection, stop }: { connection: pg.PoolConfig; stop: () => Promise<void> },
): Database {
  const pool = new pg.Pool({ ...connection, max: MAX_CONNECTIONS, connectionTimeoutMillis: 30_000 });
  pool.on('error', options.onIdleError ?? ((error) => process.emitWarning(error)));
  return {
    ...facts,
    pool,
    db: drizzle(pool),
    close: async () => {
      await pool.end();
      await stop();
    },
  };
}
