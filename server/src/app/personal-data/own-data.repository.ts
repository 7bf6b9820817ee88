import { eq } from 'drizzle-orm';
import type { Database } from '../../platform/db/index.ts';
import { columnOf, type DeclaredTable } from '../../platform/personal-data/index.ts';

/** The rows of a declared table that are about one person, with the columns that may be shown. */
export async function readOwnRows(
  database: Database,
  declared: DeclaredTable,
  userId: string,
): Promise<Record<string, unknown>[]> {
  const { owner } = declared.record;
  if (owner === undefined) return [];
  const columns = Object.fromEntries(shownFields(declared).map((name) => [name, columnOf(declared, name)]));
  return database.db
    .select(columns)
    .from(declared.table)
    .where(eq(columnOf(declared, owner), userId));
}

/** What a person may see of their own: everything but what proves who they are. */
export function shownFields({ record }: DeclaredTable): string[] {
  return Object.entries(record.fields).flatMap(([name, field]) =>
    field?.class === 'security' ? [] : [name],
  );
}
