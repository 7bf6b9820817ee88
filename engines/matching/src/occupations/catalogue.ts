/** An occupation (细类) of the classification in force. */
export interface CatalogueOccupation {
  /** For example `6-18-02-04`: its prefixes are the codes of the groups it lies in. */
  code: string;
  name: string;
  /** Names of its groups, outermost first. */
  groups: readonly string[];
  /** What the classification says of its work, where the table has it. */
  description?: string;
}

/** What people call an occupation; keyed by name, so that it serves every edition of the classification. */
export interface EverydayTitles {
  /** Name in the classification. */
  occupation: string;
  titles: readonly string[];
  /** Words that tell of its work in a description. */
  duties: readonly string[];
}

/** A title that a person has coded (确认或更正). */
export interface CodedExample {
  title: string;
  code: string;
}

/** Code of the group an occupation lies in, at a level from 1 (大类) to 3 (小类). */
export function groupOf(code: string, level: number): string {
  return code.split('-').slice(0, level).join('-');
}
