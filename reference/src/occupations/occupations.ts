import { type Alias, cellAliases, cellLinks, cellList, tableRows, type WeightedName } from '../table.ts';
import { BUILDING_TRANSPORT_OCCUPATIONS } from './tables/building-transport.ts';
import { DIGITAL_OCCUPATIONS } from './tables/digital.ts';
import { LIGHT_OCCUPATIONS } from './tables/light.ts';
import { MACHINERY_OCCUPATIONS } from './tables/machinery.ts';
import { OCCUPATION_GROUP_TABLE } from './tables/middle-groups.ts';
import { PROCESS_OCCUPATIONS } from './tables/process.ts';
import { SERVICE_OCCUPATIONS } from './tables/services.ts';

/** A major (大类, one digit) or middle group (中类, `6-18`) of the classification. */
export interface OccupationGroup {
  code: string;
  name: string;
}

/** An occupation (职业), with the titles people use for it. */
export interface Occupation {
  name: string;
  /** Detailed code (细类), given where it is certain. */
  code?: string;
  /** Code of the middle group. */
  group: string;
  aliases: Alias[];
  /** Industries (GB/T 4754) that employ it. */
  industries: WeightedName[];
  /** Names of skills it needs. */
  skills: string[];
}

/** 8 major and 79 middle groups of 职业分类大典 (2022). */
export const OCCUPATION_GROUPS: readonly OccupationGroup[] = tableRows(OCCUPATION_GROUP_TABLE).map(
  ([code = '', name = '']) => ({ code, name }),
);

/** Occupations that vocational education leads to or works with. */
export const OCCUPATIONS: readonly Occupation[] = [
  MACHINERY_OCCUPATIONS,
  PROCESS_OCCUPATIONS,
  LIGHT_OCCUPATIONS,
  BUILDING_TRANSPORT_OCCUPATIONS,
  DIGITAL_OCCUPATIONS,
  SERVICE_OCCUPATIONS,
].flatMap((table) =>
  tableRows(table).map(([group = '', code, name = '', aliases, industries, skills]) => ({
    name,
    ...(code ? { code } : {}),
    group,
    aliases: cellAliases(aliases),
    industries: cellLinks(industries),
    skills: cellList(skills),
  })),
);

const byName = new Map(OCCUPATIONS.map((occupation) => [occupation.name, occupation]));

/** The occupation of that name, or null. */
export function findOccupation(name: string): Occupation | null {
  return byName.get(name) ?? null;
}
