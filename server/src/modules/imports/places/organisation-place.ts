import type { Region } from '@rongqiao/reference';
import { namesAtStart } from './place-names.ts';

/**
 * Where an organisation sits as far as its name tells: 广西菲皇投资有限公司, 丰盛信息科技(上海)有限公司, 人寿保险公司广西分公司. Null
 * where the name tells nothing or a name that several regions share.
 */
export function placeOfOrganisation(name: string): Region | null {
  const plain = name.normalize('NFKC').replace(/\s+/gu, '');
  const branch = /(?:公司|银行|集团)(?=.{2,12}(?:分公司|分行|支行|办事处|分院|分校)$)(.+)$/u.exec(plain)?.[1];
  const bracket = /\(([^)]{2,8})\)/u.exec(plain)?.[1];
  for (const part of [branch, bracket, plain]) {
    const region = part ? leading(part) : null;
    if (region) return region;
  }
  return null;
}

/** The region a text begins with: provinces and cities by any name, districts by their full name only. */
function leading(text: string): Region | null {
  for (const { name, places } of namesAtStart(text)) {
    const usable = places.filter(({ region, short }) => region.level !== 'district' || !short);
    const [only, ...more] = usable.filter(({ region }) => region.level !== 'district' || usable.length === 1);
    if (only && more.length === 0) return deeper(text.slice(name.length), only.region);
  }
  return null;
}

/** 广西南宁…: the city that follows its province. */
function deeper(rest: string, above: Region): Region {
  for (const { places } of namesAtStart(rest)) {
    const below = places.find(
      ({ region, short }) => region.parent === above.code && !(short && region.level === 'district'),
    );
    if (below) return below.region;
  }
  return above;
}
