import { isDeepStrictEqual } from 'node:util';
import type { FieldChange } from '@rongqiao/contracts';

/** Fields that differ between two texts of a listing; of `details` and `constraints` each part by itself. */
export function compareContents(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): FieldChange[] {
  const [earlier, later] = [flatten(before), flatten(after)];
  const fields = new Set([...Object.keys(later), ...Object.keys(earlier)]);
  return [...fields].flatMap((field) => {
    const change = { before: earlier[field], after: later[field] };
    if (isDeepStrictEqual(change.before, change.after)) return [];
    const given = Object.entries(change).filter(([, value]) => value !== undefined);
    return [{ field, ...Object.fromEntries(given) }];
  });
}

/** Empty fields left out, nested parts named `details.seats`. */
function flatten(content: Record<string, unknown>): Record<string, unknown> {
  const flat: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(content)) {
    if (isRecord(value)) for (const [part, inner] of Object.entries(value)) flat[`${name}.${part}`] = inner;
    else if (!isEmpty(value)) flat[name] = value;
  }
  return flat;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}
