import type { AuditEntry } from './audit-entry.ts';
import type { Json } from './canonical-json.ts';

/** An entry that comes back from the database exactly as it went in. */
export type StorableEntry = Omit<AuditEntry, 'data'> & { data: { [key: string]: Json } };

/** How JSON.stringify writes what has to be replaced. Text that only looks like it is replaced by itself. */
const NEEDS_REPAIR = /\\u(?:0000|d[89a-f])/;
const UNSTORABLE = /\0|\p{Surrogate}/gu;

/**
 * What of an entry the database can hold: `data` as JSON says it (dates as text, nothing undefined), identifiers in lower
 * case as PostgreSQL prints a uuid, and U+FFFD for what text in PostgreSQL cannot carry (U+0000 and halves of surrogate
 * pairs). The hash is taken over this form.
 */
export function toStorable({ actorId, action, entity, entityId, data }: AuditEntry): StorableEntry {
  const text = JSON.stringify(data);
  const parsed: StorableEntry['data'] = JSON.parse(text);
  return {
    actorId: actorId?.toLowerCase() ?? null,
    action: storableText(action),
    entity: storableText(entity),
    entityId: storableText(entityId),
    data: NEEDS_REPAIR.test(text) ? storableObject(parsed) : parsed,
  };
}

function storableText(text: string): string {
  return text.replace(UNSTORABLE, '\uFFFD');
}

function storableValue(value: Json): Json {
  if (typeof value === 'string') return storableText(value);
  if (value === null || typeof value !== 'object') return value;
  return Array.isArray(value) ? value.map(storableValue) : storableObject(value);
}

function storableObject(object: StorableEntry['data']): StorableEntry['data'] {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => [storableText(key), storableValue(value)]),
  );
}
