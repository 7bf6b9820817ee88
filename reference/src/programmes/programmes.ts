import { type Alias, cellAliases, cellLinks, tableRows, type WeightedName } from '../table.ts';
import { PROGRAMME_CLASS_TABLE } from './class-table.ts';
import { BACHELOR_PROGRAMMES } from './tables/bachelor.ts';
import { HIGHER_INDUSTRY_PROGRAMMES } from './tables/higher-industry.ts';
import { HIGHER_SERVICE_PROGRAMMES } from './tables/higher-services.ts';
import { SECONDARY_PROGRAMMES } from './tables/secondary.ts';

/** A major group (大类, two digits) or class (专业类, four digits) of 专业目录 2021, in the digits of higher vocational education. */
export interface ProgrammeClass {
  code: string;
  name: string;
}

/** Level at which a programme is taught; `technical` is a 技工院校 programme, `graduate` a field of master or doctor. */
export type ProgrammeLevel =
  | 'secondary'
  | 'technical'
  | 'higher_vocational'
  | 'vocational_bachelor'
  | 'bachelor'
  | 'graduate';

/** A programme of study (专业) at one level. The same name may stand at several levels. */
export interface Programme {
  name: string;
  level: ProgrammeLevel;
  /** Code of the catalogue, given where it is certain. */
  code?: string;
  /** Class (专业类) of the vocational catalogue that it belongs to or is nearest to. */
  classCode: string;
  aliases: Alias[];
  /** Occupations that it leads to. */
  occupations: WeightedName[];
}

/** 19 major groups and 97 classes. */
export const PROGRAMME_CLASSES: readonly ProgrammeClass[] = tableRows(PROGRAMME_CLASS_TABLE).map(
  ([code = '', name = '']) => ({ code, name }),
);

const LEVELS: Readonly<Record<string, ProgrammeLevel>> = {
  s: 'secondary',
  t: 'technical',
  h: 'higher_vocational',
  b: 'vocational_bachelor',
  u: 'bachelor',
  g: 'graduate',
};

function read(row: string[]): Programme {
  const [classCode = '', mark = '', code, name = '', aliases, occupations] = row;
  const level = LEVELS[mark];
  if (!level) throw new Error(`programme ${name}: unknown level ${mark}`);
  return {
    name,
    level,
    ...(code ? { code } : {}),
    classCode,
    aliases: cellAliases(aliases),
    occupations: cellLinks(occupations),
  };
}

/** Programmes of the secondary, higher vocational, vocational bachelor and university levels. */
export const PROGRAMMES: readonly Programme[] = [
  SECONDARY_PROGRAMMES,
  HIGHER_INDUSTRY_PROGRAMMES,
  HIGHER_SERVICE_PROGRAMMES,
  BACHELOR_PROGRAMMES,
].flatMap((table) => tableRows(table).map(read));

/** Programmes of that name, one per level. */
export function findProgrammes(name: string): Programme[] {
  return PROGRAMMES.filter((programme) => programme.name === name);
}
