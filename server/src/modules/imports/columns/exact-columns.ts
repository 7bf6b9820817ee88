import { AppError } from '../../../platform/errors/index.ts';
import { FIELD_HEADINGS, FIELD_LABELS, type ListingField, MANY_COLUMNS } from './fields.ts';
import type { MappedColumn } from './map-columns.ts';

/** What a person decided of columns, by their letters; null: no field, the text goes where unknown columns go. */
export type ExactColumns = Readonly<Record<string, string | null>>;

/** The columns with a person's decisions in place of the guesses; throws where two columns are to fill a field for one. */
export function setColumns(columns: readonly MappedColumn[], exact: ExactColumns = {}): MappedColumn[] {
  const set = columns.map((column) => {
    const chosen = exact[column.letters];
    if (chosen === undefined || chosen === column.field) return column;
    return { ...column, field: chosen === null ? null : fieldNamed(chosen), by: 'given' as const };
  });
  const twice = set.find(
    ({ field, letters }) =>
      field !== null &&
      !MANY_COLUMNS.has(field) &&
      set.some((other) => other.field === field && other.letters !== letters),
  );
  if (twice?.field) throw usedTwice(set, twice.field);
  return set;
}

function fieldNamed(name: string): ListingField {
  if (Object.hasOwn(FIELD_HEADINGS, name)) return name as ListingField;
  throw new AppError('request.invalid', {
    detail: {
      zh: `没有「${name}」这个字段。请从列表里选。`,
      en: `There is no field “${name}”. Choose from the list.`,
    },
  });
}

function usedTwice(columns: readonly MappedColumn[], field: ListingField): AppError {
  const letters = columns.filter((column) => column.field === field).map((column) => column.letters);
  const { zh, en } = FIELD_LABELS[field];
  return new AppError('request.rule_broken', {
    detail: {
      zh: `第 ${letters.join('、')} 列都对应「${zh}」。请只留一列，其余改为别的字段或「不导入」。`,
      en: `Columns ${letters.join(', ')} are all “${en}”. Keep one and choose another field, or “Left out”, for the rest.`,
    },
  });
}
