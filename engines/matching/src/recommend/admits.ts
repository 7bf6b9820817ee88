import { levelGap } from './levels.ts';
import type { ListingFacts } from './understanding.ts';

/**
 * Whether a candidate may be shown at all: the other direction, alive, another listing of another organisation, and within
 * what both insist on.
 */
export function admits(asking: ListingFacts, offered: ListingFacts, today: string): boolean {
  if (asking.id === offered.id || asking.direction === offered.direction) return false;
  if (offered.organisation !== '' && offered.organisation === asking.organisation) return false;
  if (offered.deadline !== undefined && offered.deadline < today) return false;
  return insistsOn(asking, offered) && insistsOn(offered, asking);
}

function insistsOn(one: ListingFacts, other: ListingFacts): boolean {
  const { region, level } = one.constraints;
  if (region === 'district' && !sharePlace(one, other, 'code')) return false;
  if (region === 'city' && !sharePlace(one, other, 'city')) return false;
  if (one.region.only !== null && !liesIn(other, one.region.only)) return false;
  if (level && one.level) {
    if (!other.level) return true;
    const [demand, supply] = one.direction === 'demand' ? [one.level, other.level] : [other.level, one.level];
    if (levelGap(demand, supply) < 0) return false;
  }
  return true;
}

function sharePlace(one: ListingFacts, other: ListingFacts, by: 'code' | 'city'): boolean {
  return one.places.some((a) => other.places.some((b) => a[by] !== undefined && a[by] === b[by]));
}

/** Unknown places are given the benefit of the doubt. */
function liesIn(listing: ListingFacts, word: string): boolean {
  if (listing.places.length === 0) return true;
  return listing.places.some((place) =>
    [place.name, place.cityName ?? '', place.provinceName ?? ''].some((name) => name.startsWith(word)),
  );
}
