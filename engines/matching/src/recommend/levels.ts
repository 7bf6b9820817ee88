/** Levels of education and vocational skill on one ladder: 1 secondary, 2 higher vocational, 3 bachelor, 4 master, 5 doctor. */
export interface LevelRange {
  lowest: number;
  highest: number;
}

/** Skill grades are set beside school levels as the state does: 高级工 beside 专科, 技师 beside 本科. */
const RUNGS: readonly (readonly [RegExp, number])[] = [
  [/博士|doctor/u, 5],
  [/硕士|研究生|master/u, 4],
  [/本科|学士|bachelor|(?<!预备)技师(?!学院|傅)/u, 3],
  [/高职|大专|专科|higher_vocational|高级工|预备技师/u, 2],
  [/中职|中专|职高|技校|中技|secondary|中级工|初级工|高中/u, 1],
];
const OPEN = /不限|不看|any|无要求|不挑/u;

/** The range that a level field names (`中职/高职`, `bachelor`); null where it names none or is open to all. */
export function readLevelField(field: string | undefined): LevelRange | null {
  if (!field || OPEN.test(field)) return null;
  const rungs = RUNGS.filter(([pattern]) => pattern.test(field)).map(([, rung]) => rung);
  if (rungs.length === 0) return null;
  return { lowest: Math.min(...rungs), highest: Math.max(...rungs) };
}

const REQUIRED = /(博士|硕士|研究生|本科|大专|专科|高职|中专|中职)(及|或)?(以上|起|学历)/gu;

/** The lowest level that a body text insists on (`大专以上`), null where it says nothing or says that any will do. */
export function readRequiredLevel(text: string): number | null {
  if (/学历(不限|不看|无要求)|不[看限]学历|(中专|中职|技校|职高)[^,，。;；]{0,2}也(行|可|要|能)/u.test(text))
    return null;
  const found = [...text.matchAll(REQUIRED)].map(([, word]) => readLevelField(word)?.lowest ?? 0);
  return found.length > 0 ? Math.min(...found) : null;
}

/** Rungs by which what is offered lies below (negative) or above (positive) what is asked; 0 where it fits. */
export function levelGap(asked: LevelRange, offered: LevelRange): number {
  if (offered.highest < asked.lowest) return offered.highest - asked.lowest;
  if (offered.lowest > asked.highest) return offered.lowest - asked.highest;
  return 0;
}
