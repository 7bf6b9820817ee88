import { CARE_SYNONYMS } from './care.ts';
import { COOPERATION_SYNONYMS } from './cooperation.ts';
import { DIGITAL_SYNONYMS } from './digital.ts';
import { INDUSTRY_SYNONYMS } from './industry.ts';
import { LAND_SYNONYMS } from './land.ts';
import { OFFICE_SYNONYMS } from './office.ts';

const groupsIn = (text: string): string[][] =>
  text
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((terms) => terms.length > 1);

/**
 * Groups of words that say the same thing in supply and demand (同义词表): the seed of the table that officials edit. Over all
 * sectors of vocational education; everyday words beside trade terms, abbreviations beside full names.
 */
export const SYNONYMS: readonly (readonly string[])[] = [
  CARE_SYNONYMS,
  COOPERATION_SYNONYMS,
  DIGITAL_SYNONYMS,
  INDUSTRY_SYNONYMS,
  LAND_SYNONYMS,
  OFFICE_SYNONYMS,
].flatMap(groupsIn);
