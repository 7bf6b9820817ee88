export { type Database, openDatabase } from './database.ts';
export { isAnswering } from './is-answering.ts';
export { applyMigrations, MIGRATIONS_FOLDER, migrate, readHistory, readMigrations } from './migrate.ts';
export { checkHistory, type Migration } from './migration-history.ts';
export { isStillReferred } from './still-referred.ts';
export { inTransaction, type Reader, type Tx } from './transaction.ts';
export { startTypeScriptWorker } from './typescript-worker.ts';
