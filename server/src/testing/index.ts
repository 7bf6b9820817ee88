export { appendMigration, copyMigrations } from './copy-migrations.ts';
export { startMailServer } from './mail-server.ts';
export {
  ENGINES,
  type Engine,
  makeDataDir,
  openTestDatabase,
  type TestDatabase,
} from './open-test-database.ts';
export { startPostgres } from './postgres-server.ts';
