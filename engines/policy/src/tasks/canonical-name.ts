import defaults from './unit-aliases.json' with { type: 'json' };

/** Short name of a unit → its full name, both without the place in front (发改委 → 发展和改革委员会). */
export type UnitAliases = Readonly<Record<string, string>>;

/** The alias table that comes with the product: what an office starts from before it edits its own. */
export const DEFAULT_UNIT_ALIASES: UnitAliases = defaults;

const PLACE = /^(?:各?[省市县区州盟旗]{1,4}|[\u3400-\u9fff]{2,3}[省市县区])(?=.)/;

/**
 * The full name of a unit: 市发改委 → 市发展和改革委员会. Unknown names stay as they are. `aliases` is the whole table: what
 * an office has taken out of it is not looked up in the default one.
 */
export function canonicalName(name: string, aliases: UnitAliases = DEFAULT_UNIT_ALIASES): string {
  const lookUp = (key: string): string | undefined =>
    Object.hasOwn(aliases, key) ? aliases[key] : undefined;
  const whole = lookUp(name);
  if (whole !== undefined) return whole;
  const place = PLACE.exec(name)?.[0] ?? '';
  const full = lookUp(name.slice(place.length));
  if (full !== undefined) return place + full;
  return name.replace(/^(各?县区)政府$/, '$1人民政府');
}
