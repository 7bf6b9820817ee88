export { type Database, type DatabaseOptions, openDatabase } from './database.ts';
export { isAnswering } from './is-answering.ts';
export { MIGRATIONS_FOLDER, migrate, readMigrations } from './migrate.ts';
export { MigrationError } from './migration-history.ts';
export { inTransaction, type Tx } from './transaction.ts';
