import { type Alias, cellAliases, tableRows } from '../table.ts';
import { INDUSTRY_TABLE } from './industry-table.ts';

/** A section (门类, one letter) or division (大类, letter and two digits) of GB/T 4754-2017. */
export interface Industry {
  /** `C` for a section, `C36` for a division. */
  code: string;
  name: string;
  /** Letter of the section. */
  section: string;
  /** Words by which people name it (箱包 for C19). */
  aliases: Alias[];
}

/** The 20 sections and 97 divisions of 国民经济行业分类 (GB/T 4754-2017). */
export const INDUSTRIES: readonly Industry[] = tableRows(INDUSTRY_TABLE).map(
  ([code = '', name = '', aliases]) => ({
    code,
    name,
    section: code.slice(0, 1),
    aliases: cellAliases(aliases),
  }),
);

const byCode = new Map(INDUSTRIES.map((industry) => [industry.code, industry]));

/** The industry of that code; a class or group code (`C3670`) answers with its division; null where none fits. */
export function findIndustry(code: string): Industry | null {
  return byCode.get(code.slice(0, 3)) ?? byCode.get(code.slice(0, 1)) ?? null;
}
