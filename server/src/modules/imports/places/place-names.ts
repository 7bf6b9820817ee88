import { REGIONS, type Region } from '@rongqiao/reference';

const PEOPLES =
  /(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|鄂温克|德昂|保安|裕固|独龙|鄂伦春|各)族$/u;
const SUFFIX = /(?:特别行政区|自治区|自治州|自治县|自治旗|地区|林区|特区|新区|矿区|省|市|区|县|盟|旗)$/u;

/** A name under which a region is written. `short` names stand without their suffix: 南宁, 广西, 大化. */
export interface PlaceName {
  region: Region;
  short: boolean;
}

const byName = new Map<string, PlaceName[]>();
let longest = 0;
for (const region of REGIONS) {
  add(region.name, { region, short: false });
  const stem = stemOf(region.name);
  if (stem !== region.name && stem.length >= 2) add(stem, { region, short: true });
}

function add(name: string, entry: PlaceName): void {
  byName.set(name, [...(byName.get(name) ?? []), entry]);
  longest = Math.max(longest, name.length);
}

/** Name of a region without its suffix and the peoples named in it: 大化瑶族自治县 → 大化. */
export function stemOf(name: string): string {
  let stem = name.replace(SUFFIX, '');
  if (!/自治/u.test(name)) return stem;
  for (let before = ''; before !== stem && stem.length > 2; ) {
    before = stem;
    const shorter = stem.replace(PEOPLES, '');
    if (shorter.length >= 2) stem = shorter;
  }
  return stem.length > 2 ? stem.replace(/(?:维吾尔|哈萨克|柯尔克孜|(?<=.{2})蒙古)$/u, '') || stem : stem;
}

/** Every region written exactly so. */
export function placesNamed(name: string): readonly PlaceName[] {
  return byName.get(name) ?? [];
}

/** Names at the beginning of a text, the longest first. */
export function* namesAtStart(text: string): Generator<{ name: string; places: readonly PlaceName[] }> {
  for (let length = Math.min(longest, text.length); length >= 2; length -= 1) {
    const name = text.slice(0, length);
    const places = byName.get(name);
    if (places) yield { name, places };
  }
}
