import '../schema.ts';
import type { OwnData, PersonalClass, PersonalDataNotice } from '@rongqiao/contracts';
import { getTableName } from 'drizzle-orm';
import type { Database } from '../../platform/db/index.ts';
import { inLanguage, type Locale } from '../../platform/errors/index.ts';
import { type DeclaredTable, listPersonalData } from '../../platform/personal-data/index.ts';
import { readOwnRows, shownFields } from './own-data.repository.ts';

/** What is kept of people, in the order of the declarations. */
export function describePersonalData(locale: Locale): PersonalDataNotice {
  return { items: listPersonalData().map((declared) => notice(declared, locale)) };
}

/** Everything that is kept of one person; kinds of record without a row are left out. */
export async function readOwnData(
  database: Database,
  { userId, locale, now }: { userId: string; locale: Locale; now: Date },
): Promise<OwnData> {
  const records: OwnData['records'] = [];
  for (const declared of listPersonalData()) {
    const rows = await readOwnRows(database, declared, userId);
    if (rows.length > 0) records.push({ ...ownRecord(declared, locale), rows: rows.map(plain) });
  }
  return { readAt: now.toISOString(), records };
}

/** Instants as ISO 8601, for JSON. */
function plain(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value]),
  );
}

function notice(declared: DeclaredTable, locale: Locale): PersonalDataNotice['items'][number] {
  const { name, purpose, keep, seenBy, forget } = declared.record;
  return {
    record: getTableName(declared.table),
    name: inLanguage(name, locale),
    purpose: inLanguage(purpose, locale),
    keep: inLanguage(keep, locale),
    seenBy: inLanguage(seenBy, locale),
    ...(forget && { forgetAfterDays: forget.days }),
    fields: fieldsOf(declared, locale),
  };
}

function ownRecord(declared: DeclaredTable, locale: Locale) {
  const shown = new Set(shownFields(declared));
  return {
    record: getTableName(declared.table),
    name: inLanguage(declared.record.name, locale),
    fields: fieldsOf(declared, locale).flatMap(({ name, label }) =>
      shown.has(name) ? [{ name, label }] : [],
    ),
  };
}

function fieldsOf(
  { record }: DeclaredTable,
  locale: Locale,
): { name: string; label: string; class: PersonalClass }[] {
  return Object.entries(record.fields).flatMap(([name, field]) =>
    field ? [{ name, label: inLanguage(field.label, locale), class: field.class }] : [],
  );
}
