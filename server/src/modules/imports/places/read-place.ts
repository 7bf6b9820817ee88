import { REGIONS, type Region } from '@rongqiao/reference';
import { cityCode, liesIn, type PlaceContext, provinceCode } from './place-context.ts';
import { namesAtStart, type PlaceName, placesNamed, stemOf } from './place-names.ts';
import type { PlaceReading, PlaceRemark } from './place-reading.ts';

const SEPARATORS = /[·•・\-—–_/\\>》,,、;|\s]+/u;
const NOWHERE =
  /^(?:全国.*|不限|各地|多地|异地|远程.*|居家.*|线上|海外|国外|境外|出国|其他|其它|香港.*|澳门.*|台湾.*|none|remote|n\/a)$/iu;
/** After a short name these make a street or an institution of it: 中山路, 南京大学. */
const NOT_A_PLACE =
  /^(?:东|西|南|北|中|[一二三四五])?(?:路|街|大街|大道|道|巷|村|里|大厦|广场|大学|学院|医院|公园|桥|站)/u;
/** How far ahead the better of two candidates must be. */
const CLEAR_LEAD = 0.05;
const MAX_CHARS = 200;

/** What else is known about a row. */
export interface PlaceHelp {
  /** Take nothing for granted: a name that several regions share stays ambiguous. */
  strict?: boolean;
  context?: PlaceContext;
  /** Where the row's organisation sits, as its name tells. */
  near?: Region | null;
}

interface Chain {
  candidates: PlaceName[];
  /** Text after the last name that was understood. */
  rest: string;
  renamed: boolean;
}

/**
 * Reads a place: 上海·浦东新区, 青秀区, 广西南宁市青秀区民族大道1号, 成都·高新区. A name that several regions share is decided by
 * the other names in the cell, the organisation's name and the rest of the file; where that does not decide, the candidates
 * are given back.
 */
export function readPlace(text: string, help: PlaceHelp = {}): PlaceReading {
  const plain = tidy(text);
  if (plain === '') return { kind: 'absent' };
  if (NOWHERE.test(plain)) return { kind: 'nowhere' };
  const parts = plain.split(SEPARATORS).filter((part) => part !== '');
  const [first = '', ...others] = parts;
  const start = begin(first);
  if (!start) return { kind: 'unknown' };
  const chain = follow(start, others);
  const chosen = help.strict ? onlyOne(chain.candidates) : choose(chain.candidates, help);
  if (!chosen) return { kind: 'ambiguous', candidates: chain.candidates.map(({ region }) => region) };
  const remark = remarkOn(chosen, chain);
  return { kind: 'found', region: chosen, ...(remark ? { remark } : {}) };
}

function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .slice(0, MAX_CHARS)
    .replace(/[()[\]【】「」]/gu, ' ')
    .replace(/^[\s"'[\]]+|[\s"'[\]]+$/gu, '')
    .replace(/^中国[·\-,/\s]*/u, '')
    .trim();
}

/** The regions that a first part begins with; a county that has become a city is found by its stem. */
function begin(part: string): Chain | null {
  for (const { name, places } of namesAtStart(part)) {
    const rest = part.slice(name.length);
    const fitting = places.filter(({ short }) => !(short && NOT_A_PLACE.test(rest)));
    if (fitting.length === 0) continue;
    const same = stemTwins(part, name, fitting);
    return descend({ candidates: same ?? [...fitting], rest: same ? '' : rest, renamed: same !== null });
  }
  return null;
}

/** 荔浦县 begins with 荔浦, the short name of 荔浦市: the same place under another suffix. */
function stemTwins(part: string, name: string, places: readonly PlaceName[]): PlaceName[] | null {
  const rest = part.slice(name.length);
  if (!/^(?:市|区|县|旗)$/u.test(rest) || !places.every(({ short }) => short)) return null;
  const districts = places.filter(({ region }) => region.level === 'district');
  return districts.length > 0 ? districts : null;
}

/** Takes further names out of the rest as long as they lie within what was found. */
function descend(chain: Chain): Chain {
  const bare = chain.rest.replace(/^(?:市辖区|辖区|市|省|州)+/u, '');
  for (const rest of new Set([chain.rest, bare])) {
    for (const { name, places } of namesAtStart(rest)) {
      const after = rest.slice(name.length);
      const repeated = places.some(({ region }) =>
        chain.candidates.some((known) => known.region.code === region.code),
      );
      if (repeated) return descend({ ...chain, rest: after });
      const deeper = places.filter(({ region }) => inside(region, chain.candidates));
      if (deeper.length > 0) return descend({ candidates: deeper, rest: after, renamed: chain.renamed });
    }
  }
  const renamed = renamedInside(bare, chain.candidates);
  return renamed.length > 0 ? { candidates: renamed, rest: '', renamed: true } : { ...chain, rest: bare };
}

const inside = (region: Region, candidates: readonly PlaceName[]) =>
  candidates.some((candidate) => candidate.region.code !== region.code && liesIn(region, candidate.region));

/** Regions within the candidates whose name has the same stem and another suffix. */
function renamedInside(text: string, candidates: readonly PlaceName[]): PlaceName[] {
  if (!/^.{2,}(?:市|区|县|旗)$/u.test(text)) return [];
  return placesNamed(stemOf(text)).filter(
    ({ region, short }) => short && region.level === 'district' && inside(region, candidates),
  );
}

/** Parts after separators: deeper levels of the same place, or further places. */
function follow(start: Chain, others: readonly string[]): Chain {
  let chain = start;
  for (const [index, part] of others.entries()) {
    const deeper = descend({ ...chain, rest: part });
    if (deeper.rest === part) return { ...chain, rest: others.slice(index).join('·') };
    chain = deeper;
  }
  return chain;
}

const onlyOne = (candidates: readonly PlaceName[]) =>
  candidates.length === 1 ? (candidates[0]?.region ?? null) : null;

function choose(candidates: readonly PlaceName[], help: PlaceHelp): Region | null {
  const scored = candidates
    .map((candidate) => ({ region: candidate.region, score: score(candidate, help) }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (!best) return null;
  if (!second) return best.region;
  return best.score - second.score >= CLEAR_LEAD ? best.region : null;
}

/** A name without its suffix means the larger place, unless the file or the organisation speaks for the smaller one. */
function score({ region, short }: PlaceName, { context, near }: PlaceHelp): number {
  const large = short ? { province: 0.6, city: 0.5, district: 0 }[region.level] : 0;
  const sameCity = near && near.level !== 'province' && cityCode(near) === cityCode(region) ? 1 : 0;
  const sameProvince = near && provinceCode(near) === provinceCode(region) ? 0.5 : 0;
  return large + sameCity + sameProvince + (context?.weight(region) ?? 0);
}

/** Cities that the table gives no districts (东莞市) cannot be told any finer. */
const withDistricts = new Set(REGIONS.map((region) => region.parent));

function remarkOn(region: Region, chain: Chain): PlaceRemark | null {
  const rest = chain.rest.replace(/^[·]+/u, '');
  if (chain.renamed) return { code: 'renamed' };
  if (rest === '') return null;
  const elsewhere = rest.split('·').some((part) => {
    const other = begin(part);
    return (
      other !== null && other.rest === '' && !other.candidates.some((found) => liesIn(found.region, region))
    );
  });
  if (elsewhere) return { code: 'several', rest };
  return region.level !== 'district' && withDistricts.has(region.code) ? { code: 'coarse', rest } : null;
}
