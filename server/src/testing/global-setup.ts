import { randomUUID } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { migrate, openDatabase } from '../platform/db/index.ts';
import { prepareEmbeddedTemplate } from './embedded-template.ts';
import { administer, withDatabase } from './postgres-databases.ts';
import { startPostgres } from './postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder with all tables, to be copied. */
    embeddedTemplate: string;
    /** A PostgreSQL server; its path names a database with all tables, to be used as template. */
    postgresTemplateUrl: string;
  }
}

/**
 * Once per run: a folder and a PostgreSQL database with all tables, of which each test file gets a copy.
 * TEST_DATABASE_URL names a server to use instead of starting one; its user must be allowed to create databases.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const named = process.env.TEST_DATABASE_URL;
  const server = named ? { url: named, stop: async () => undefined } : await startPostgres();
  const template = `rongqiao_template_${randomUUID().replaceAll('-', '')}`;
  await administer(server.url, `create database ${template}`);
  const templateUrl = withDatabase(server.url, template);
  project.provide('embeddedTemplate', await prepareEmbeddedTemplate());
  project.provide('postgresTemplateUrl', templateUrl);
  const database = await openDatabase({ dataDir: '', databaseUrl: templateUrl });
  await migrate(database);
  await database.close();
  return async () => {
    await administer(server.url, `drop database ${template}`);
    await server.stop();
  };
}
