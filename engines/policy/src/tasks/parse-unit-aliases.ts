import type { UnitAliases } from './canonical-name.ts';

const MAX_ENTRIES = 5000;
const MAX_LENGTH = 60;

/** A table of unit names as officials keep it was not one; `problems` say which entry and why, in Chinese. */
export class UnitAliasesError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('；'));
    this.name = 'UnitAliasesError';
  }
}

function problemOf(short: string, full: unknown): string | null {
  if (typeof full !== 'string') return `“${short.slice(0, MAX_LENGTH)}”的全称不是文字`;
  if (short.trim() === '' || full.trim() === '') return `“${short}”或其全称为空`;
  if (short.length > MAX_LENGTH || full.length > MAX_LENGTH)
    return `“${short.slice(0, 20)}…”超过 ${MAX_LENGTH} 个字`;
  return null;
}

/**
 * Reads a table of unit names (JSON object: short name → full name) into what the reader takes. Throws `UnitAliasesError`
 * with every bad entry.
 */
export function parseUnitAliases(json: string): UnitAliases {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    throw new UnitAliasesError(['不是 JSON，应为 {"简称": "全称"}']);
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw new UnitAliasesError(['应为 {"简称": "全称"}']);
  const entries = Object.entries(data);
  if (entries.length > MAX_ENTRIES)
    throw new UnitAliasesError([`共 ${entries.length} 条，上限 ${MAX_ENTRIES} 条`]);
  const problems = entries.map(([short, full]) => problemOf(short, full)).filter((item) => item !== null);
  if (problems.length > 0) throw new UnitAliasesError(problems.slice(0, 20));
  return Object.fromEntries(entries.map(([short, full]) => [short.trim(), String(full).trim()]));
}
