/** One step of the tables' history. */
export interface Migration {
  tag: string;
  sql: string;
  /** Of the SQL text, hexadecimal. */
  sha256: string;
}

/** The database's tables and the program don't belong together. */
export class MigrationError extends Error {
  override name = 'MigrationError';
}

/**
 * The migrations still to apply, given the ones a database has.
 *
 * @throws MigrationError when the database knows more than the program, or something else under the same name
 */
export function checkHistory(known: Migration[], applied: Pick<Migration, 'tag' | 'sha256'>[]): Migration[] {
  for (const [index, { tag, sha256 }] of applied.entries()) {
    const expected = known[index];
    if (!expected) {
      throw new MigrationError(
        `数据库比程序新(数据库已到 ${tag},程序只到 ${known.at(-1)?.tag ?? '空'}),请升级程序。\n` +
          `The database is newer than this program (it has ${tag}; the program ends at ` +
          `${known.at(-1)?.tag ?? 'nothing'}). Run the newer version.`,
      );
    }
    if (expected.tag !== tag || expected.sha256 !== sha256) {
      throw new MigrationError(
        `数据库的第 ${index + 1} 步迁移(${tag})与程序中的(${expected.tag})不同。\n` +
          `Migration ${index + 1} of the database (${tag}) is not the program's (${expected.tag}), or was altered.`,
      );
    }
  }
  return known.slice(applied.length);
}
