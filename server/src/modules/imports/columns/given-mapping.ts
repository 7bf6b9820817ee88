import { AppError } from '../../../platform/errors/index.ts';
import { FIELD_HEADINGS, type ListingField } from './fields.ts';

/** Given by a person: field → heading or letters of the column (岗位名称, C). */
export type GivenMapping = Partial<Record<ListingField, string>>;

/** Reads `title=岗位名称` and the like; throws where a field does not exist, and lists those that do. */
export function readMapping(pairs: readonly string[]): GivenMapping {
  const mapping: GivenMapping = {};
  for (const pair of pairs) {
    const [field = '', ...rest] = pair.split('=');
    const name = rest.join('=').trim();
    if (!isField(field.trim()) || name === '') throw unknownField(pair);
    Object.assign(mapping, { [field.trim()]: name });
  }
  return mapping;
}

function isField(name: string): name is ListingField {
  return Object.hasOwn(FIELD_HEADINGS, name);
}

function unknownField(pair: string): AppError {
  const fields = Object.keys(FIELD_HEADINGS).join(', ');
  return new AppError('request.invalid', {
    detail: {
      zh: `看不懂列对应「${pair}」。请写成 字段=列名，例如 title=岗位名称。字段有：${fields}。`,
      en: `The mapping “${pair}” is not understood. Write field=column, for example title=岗位名称. Fields: ${fields}.`,
    },
  });
}
