import { FIELD_HEADINGS, type ListingField } from './fields.ts';

/** How surely a heading names a field: 1 for a heading of the list, less where it only contains one. */
export interface HeadingMatch {
  field: ListingField;
  certainty: number;
}

const FIELDS = Object.entries(FIELD_HEADINGS) as [ListingField, readonly string[]][];
const exact = new Map<string, ListingField>();
for (const [field, headings] of FIELDS) for (const heading of headings) exact.set(compact(heading), field);
const contained = [...exact.entries()]
  .filter(([heading]) => heading.length >= 2)
  .sort(([a], [b]) => b.length - a.length);

/** How much longer than a known heading one may be that contains it: 拟招聘岗位名称. */
const MAX_SURPLUS = 4;

/** The field that a heading names, or null. Brackets (units, remarks), blanks and marks do not count. */
export function matchHeading(heading: string): HeadingMatch | null {
  const name = compact(heading);
  if (name === '' || name.length > 24) return null;
  const field = exact.get(name);
  if (field) return { field, certainty: 1 };
  for (const [known, of] of contained) {
    const surplus = name.length - known.length;
    if (surplus > MAX_SURPLUS || !(name.endsWith(known) || name.startsWith(known))) continue;
    if (/^[a-z]/.test(known) && !wordIn(heading, known)) continue;
    return { field: of, certainty: 0.6 };
  }
  return null;
}

function wordIn(heading: string, known: string): boolean {
  return heading
    .toLowerCase()
    .split(/[^a-z]+/)
    .join(' ')
    .split(' ')
    .includes(known);
}

function compact(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(.*?\)|\[.*?\]|【.*?】/gu, '')
    .replace(/[\s_\-*:：/、.#]+/gu, '');
}
