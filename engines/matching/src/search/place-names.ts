import type { Columns } from './columns.ts';

/** Recognises the districts and cities that documents are in, with and without 市, 区, 县. */
export function placeNames(columns: Columns): (word: string) => boolean {
  const names = [columns.regionName, columns.cityName];
  const endings = ['', '市', '区', '县', '新区', '自治县'];
  return (word) =>
    word.length > 1 && names.some((column) => endings.some((ending) => column.has(word + ending)));
}
