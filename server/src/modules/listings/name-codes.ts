import type { FieldChange } from '@rongqiao/contracts';
import { findIndustry } from '@rongqiao/reference';
import { presentRegion } from '../organisations/index.ts';

const industryName = (code: unknown) => findIndustry(String(code))?.name ?? String(code);

/** How a coded field is told to a person. */
const NAMES: Partial<Record<string, (value: unknown) => unknown>> = {
  regionCode: (code) => presentRegion(String(code)).name,
  industryCode: industryName,
  'sharing.industries': (codes) => (Array.isArray(codes) ? codes.map(industryName) : codes),
};

/** A change with the names of regions and industries in place of their codes; a reader knows no codes. */
export function nameCodes(change: FieldChange): FieldChange {
  const name = NAMES[change.field];
  if (!name) return change;
  const { field, before, after } = change;
  return {
    field,
    ...(before !== undefined && { before: name(before) }),
    ...(after !== undefined && { after: name(after) }),
  };
}
