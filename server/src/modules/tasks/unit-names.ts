import type { Office } from '../organisations/index.ts';

/** 各县区人民政府, 各区县政府, 各县（市、区）人民政府: every district's government. */
const ALL_DISTRICTS = /^各.*[县区].*政府$/;
/** 各牵头单位: whoever leads a task of the same policy. */
const ALL_LEADS = /^各.*牵头.*单位$/;

/** Whether a name means whoever leads the policy's other tasks. */
export const meansAllLeads = (name: string): boolean => ALL_LEADS.test(name);

/**
 * The government organisations that a unit's name means in a place: the same name, the name with the place's in front (市教育局 in
 * 桥州市 is 桥州市教育局), or all governments of its districts. Nothing where none fits: then an official maps it.
 */
export function findOffices(
  name: string,
  { place, offices }: { place: string; offices: readonly Office[] },
): string[] {
  if (ALL_DISTRICTS.test(name))
    return offices
      .filter(({ name: office, regionCode }) => !regionCode.endsWith('00') && /人民政府$/.test(office))
      .map(({ id }) => id);
  const full = name.replace(/^[省市区县]/, '');
  const names = new Set([name, place + full, ...(full === name ? [place + name] : [])]);
  const found = offices.find((office) => names.has(office.name));
  return found ? [found.id] : [];
}
