import type { PersonalClass } from '@rongqiao/contracts';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Bilingual } from '../errors/index.ts';

interface PersonalField {
  class: PersonalClass;
  label: Bilingual;
}

/** What a table keeps of people: why, for how long, and who sees it. */
interface PersonalRecord<Column extends string = string> {
  name: Bilingual;
  purpose: Bilingual;
  /** How long, in words. */
  keep: Bilingual;
  seenBy: Bilingual;
  fields: { readonly [C in Column]?: PersonalField };
  /** The column with the person's id, where the rows are about one person. */
  owner?: Column;
  /** Rows are deleted so many days after the instant in a column. */
  forget?: { after: Column; days: number };
}

export interface DeclaredTable {
  readonly table: PgTable;
  readonly record: PersonalRecord;
}

const declared = new Map<PgTable, DeclaredTable>();

/**
 * Says beside a table which of its columns hold personal data (个人信息保护法 arts. 6, 17, 19). The privacy page, the own
 * data of a person and the deletion by time are made from it.
 */
export function declarePersonalData<T extends PgTable>(
  table: T,
  record: PersonalRecord<Extract<keyof T['_']['columns'], string>>,
): void {
  declared.set(table, { table, record: record as PersonalRecord });
}

/** What has been declared by the tables that are loaded. */
export function listPersonalData(): readonly DeclaredTable[] {
  return [...declared.values()];
}
