import { type Config, readConfig } from '../platform/config/index.ts';
import { type Database, migrate, openDatabase } from '../platform/db/index.ts';

/**
 * Runs a command's work on the configured database, brought up to date, and closes it. While a server holds the data
 * folder, the work is done through that server's own engine.
 */
export async function withDatabase<T>(work: (database: Database, config: Config) => Promise<T>): Promise<T> {
  const config = readConfig();
  const database = await openDatabase({ ...config, join: true });
  try {
    await migrate(database);
    return await work(database, config);
  } finally {
    await database.close();
  }
}
