import { defineConfig } from 'drizzle-kit';

/** `npm run migrations` compares the tables with server/migrations and writes the next step. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './server/src/app/schema.ts',
  out: './server/migrations',
});
