import type { Place } from '../knowledge.ts';
import type { KeySpace } from './key-space.ts';
import { levelGap } from './levels.ts';
import type { Origin } from './listing-vector.ts';
import { NAMED } from './listing-vector.ts';
import type { Reason, ReasonParams } from './reason.ts';
import type { ListingFacts } from './understanding.ts';
import { CIRCUMSTANCES, TRAVELLING_KINDS } from './weights.ts';

/** A circumstance before it is weighed: the share by which it moves the score. */
export interface Circumstance {
  code: Reason['code'];
  share: number;
  params: ReasonParams;
}

export interface CircumstanceTools {
  keys: KeySpace;
  distanceKm(a: Place, b: Place): number | null;
  /** Calendar day on which is asked. */
  today: string;
}

const DAY_MS = 86_400_000;
/** A deadline this close is worth saying. */
const NEAR_DEADLINE_DAYS = 10;
const FRESH_DAYS = 30;

/** One side of a pair: its facts, and how it came by a key (null where it says nothing of it). */
export interface Side {
  facts: ListingFacts;
  originOf(key: number): Origin | null;
}

/** Everything around the content: place, level, certificates, time, how the organisation answers. */
export function weighCircumstances(asking: Side, offered: Side, tools: CircumstanceTools): Circumstance[] {
  return [
    ...weighPlace(asking.facts, offered.facts, tools),
    ...weighLevel(asking.facts, offered.facts),
    ...weighCertificates(asking, offered, tools.keys),
    ...weighDenials(asking, offered, tools.keys),
    ...weighHeadcount(asking.facts, offered.facts),
    ...weighTime(offered.facts, tools.today),
    ...weighReplies(offered.facts),
  ];
}

function weighPlace(asking: ListingFacts, offered: ListingFacts, tools: CircumstanceTools): Circumstance[] {
  const pairs = asking.places.flatMap((a) => offered.places.map((b) => [a, b] as const));
  const same = pairs.find(([a, b]) => a.code === b.code)?.[1];
  if (same)
    return [{ code: 'same_district', share: CIRCUMSTANCES.sameDistrict, params: { place: same.name } }];
  const near = pairs.find(([a, b]) => a.city !== undefined && a.city === b.city);
  if (near) {
    const km = tools.distanceKm(near[0], near[1]);
    const params = { place: near[1].name, ...(km === null ? {} : { km }) };
    return [{ code: km === null ? 'same_city' : 'distance', share: CIRCUMSTANCES.sameCity, params }];
  }
  const place = offered.places[0]?.name;
  if (!place || asking.places.length === 0) return [];
  const open =
    TRAVELLING_KINDS.has(asking.kind) ||
    TRAVELLING_KINDS.has(offered.kind) ||
    asking.region.open ||
    offered.region.open;
  const share = open ? CIRCUMSTANCES.otherCityOpen : CIRCUMSTANCES.otherCity;
  return [{ code: 'other_city', share, params: { place } }];
}

function weighLevel(asking: ListingFacts, offered: ListingFacts): Circumstance[] {
  const demand = asking.direction === 'demand' ? asking : offered;
  const supply = asking.direction === 'demand' ? offered : asking;
  if (!demand.level || !supply.level) return [];
  const gap = levelGap(demand.level, supply.level);
  const params = { asked: demand.level.lowest, offered: supply.level.highest };
  if (gap < 0) return [{ code: 'level_too_low', share: CIRCUMSTANCES.levelTooLow * -gap, params }];
  if (gap > 0) return [{ code: 'level_too_high', share: CIRCUMSTANCES.levelTooHigh * gap, params }];
  return [{ code: 'level_fits', share: CIRCUMSTANCES.levelFits, params }];
}

function weighCertificates(asking: Side, offered: Side, keys: KeySpace): Circumstance[] {
  if (asking.facts.kind !== 'talent' || offered.facts.kind !== 'talent') return [];
  const [demand, supply] = asking.facts.direction === 'demand' ? [asking, offered] : [offered, asking];
  const missing = demand.facts.requiredCertificates.filter((key) => supply.originOf(key) === null);
  if (missing.length === 0) return [];
  const names = missing.map((key) => keys.name(key));
  return [{ code: 'certificate_missing', share: CIRCUMSTANCES.certificateMissing, params: { names } }];
}

/** A denial counts against the other side only where that names in its title or fields what is denied here. */
function weighDenials(asking: Side, offered: Side, keys: KeySpace): Circumstance[] {
  const clashes = [
    ...asking.facts.denied.filter((key) => offered.originOf(key) === NAMED),
    ...offered.facts.denied.filter((key) => asking.originOf(key) === NAMED),
  ];
  if (clashes.length === 0) return [];
  const names = [...new Set(clashes.map((key) => keys.name(key)))];
  return [{ code: 'said_not_wanted', share: CIRCUMSTANCES.saidNotWanted, params: { names } }];
}

function weighHeadcount(asking: ListingFacts, offered: ListingFacts): Circumstance[] {
  if (asking.kind !== 'talent' || offered.kind !== 'talent') return [];
  const demand = asking.direction === 'demand' ? asking.headcount : offered.headcount;
  const supply = asking.direction === 'demand' ? offered.headcount : asking.headcount;
  if (!demand || !supply || supply < demand) return [];
  return [
    { code: 'headcount_fits', share: CIRCUMSTANCES.headcountFits, params: { asked: demand, count: supply } },
  ];
}

function weighTime(offered: ListingFacts, today: string): Circumstance[] {
  const found: Circumstance[] = [];
  const daysLeft = daysBetween(today, offered.deadline);
  if (daysLeft !== null && daysLeft <= NEAR_DEADLINE_DAYS) {
    found.push({ code: 'deadline_near', share: CIRCUMSTANCES.deadlineNear, params: { days: daysLeft } });
  }
  const age = daysBetween(offered.publishedOn, today);
  if (age !== null && age >= 0 && age <= FRESH_DAYS) {
    found.push({ code: 'timely', share: CIRCUMSTANCES.timely, params: { days: age } });
  }
  return found;
}

function weighReplies(offered: ListingFacts): Circumstance[] {
  const rate = offered.replyRate;
  if (rate === undefined || rate < 0.5) return [];
  return [{ code: 'answers_fast', share: CIRCUMSTANCES.answersFast * rate, params: { rate } }];
}

function daysBetween(from: string | undefined, to: string | undefined): number | null {
  if (!from || !to) return null;
  const days = Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
  return Number.isNaN(days) ? null : days;
}
