import { cityOf, findRegion, type Region } from '@rongqiao/reference';

/**
 * Which cities and provinces a file is about: shares of its rows, from the places that could be told without help. Decides
 * between regions that share a name.
 */
export class PlaceContext {
  readonly #cities = new Map<string, number>();
  readonly #provinces = new Map<string, number>();
  #rows = 0;

  /** Counts rows that lie in that region. */
  add(region: Region, rows: number): void {
    this.#rows += rows;
    bump(this.#cities, cityCode(region), rows);
    bump(this.#provinces, provinceCode(region), rows);
  }

  /** Between 0 and 1.25: how much of the file lies in the region's city, and a quarter of that for its province. */
  weight(region: Region): number {
    if (this.#rows === 0) return 0;
    const city = region.level === 'province' ? 0 : (this.#cities.get(cityCode(region)) ?? 0);
    return (city + 0.25 * (this.#provinces.get(provinceCode(region)) ?? 0)) / this.#rows;
  }
}

/** Code of the city (or municipality) that a region lies in; its own where it is none below. */
export function cityCode(region: Region): string {
  return cityOf(region)?.code ?? region.code;
}

/** Code of the province that a region lies in. */
export function provinceCode(region: Region): string {
  for (let at: Region | null = region; at; at = at.parent ? findRegion(at.parent) : null) {
    if (!at.parent) return at.code;
  }
  return region.code;
}

/** Whether `region` is `above` or lies in it. */
export function liesIn(region: Region, above: Region): boolean {
  for (let at: Region | null = region; at; at = at.parent ? findRegion(at.parent) : null) {
    if (at.code === above.code) return true;
  }
  return false;
}

function bump(counts: Map<string, number>, code: string, rows: number): void {
  counts.set(code, (counts.get(code) ?? 0) + rows);
}
