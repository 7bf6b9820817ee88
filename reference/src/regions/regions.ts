import { regionData } from 'element-china-area-data';
import { DEMO_CITY, DEMO_DISTRICTS } from './demo-city.ts';

/** One row of the region table (行政区划, GB/T 2260). */
export interface Region {
  /** Six digits. */
  code: string;
  name: string;
  level: 'province' | 'city' | 'district';
  /** Code of the region above; absent for a province. */
  parent?: string;
  /** Centre on a plane in kilometres, known for the demonstration city only. */
  centreKm?: [number, number];
}

const six = (code: string) => code.padEnd(6, '0');
/** Names that group districts without being a place of their own. */
const GROUPING = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

function build(): Region[] {
  const rows: Region[] = [];
  for (const province of regionData) {
    rows.push({ code: six(province.value), name: province.label, level: 'province' });
    for (const city of province.children ?? []) {
      const grouping = GROUPING.has(city.label);
      const cityCode = grouping ? six(province.value) : six(city.value);
      if (!grouping) {
        rows.push({ code: cityCode, name: city.label, level: 'city', parent: six(province.value) });
      }
      for (const district of city.children ?? []) {
        // A city without districts (东莞市) lists its towns there, with longer codes: not part of GB/T 2260.
        if (district.value.length > 6 || six(district.value) === cityCode) continue;
        rows.push({ code: six(district.value), name: district.label, level: 'district', parent: cityCode });
      }
    }
  }
  rows.push({ code: DEMO_CITY.code, name: DEMO_CITY.name, level: 'city' });
  for (const { code, name, centreKm } of DEMO_DISTRICTS) {
    rows.push({ code, name, level: 'district', parent: DEMO_CITY.code, centreKm });
  }
  return rows;
}

/** Every province, city and district, then the demonstration city. Source: GB/T 2260 as packaged by element-china-area-data. */
export const REGIONS: readonly Region[] = build();

const byCode = new Map(REGIONS.map((region) => [region.code, region]));
const byName = new Map<string, Region[]>();
for (const region of REGIONS) {
  const names = new Set([region.name, region.name.replace(/(市|区|县|省|自治区|特别行政区)$/u, '')]);
  for (const name of names) byName.set(name, [...(byName.get(name) ?? []), region]);
}

const childrenOf = new Map<string, string[]>();
for (const { code, parent } of REGIONS) {
  if (parent) childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), code]);
}

/** The region of that code, or null. */
export function findRegion(code: string): Region | null {
  return byCode.get(code) ?? null;
}

/** Regions of that name, with or without 市, 区, 县; several where a name is used twice (朝阳区). */
export function findRegionsByName(name: string): readonly Region[] {
  return byName.get(name) ?? [];
}

/** The city (or municipality) a region belongs to; the region itself where it is one; null for a province. */
export function cityOf(region: Region): Region | null {
  if (region.level === 'city') return region;
  if (region.level === 'province') return null;
  return region.parent ? findRegion(region.parent) : null;
}

/** The code itself and the codes of all districts under it. */
export function districtCodesOf(code: string): string[] {
  const below = childrenOf.get(code) ?? [];
  return [code, ...below.flatMap((child) => districtCodesOf(child))];
}

/** Straight-line distance between two centres in kilometres, or null where a centre is not known. */
export function distanceKm(a: Region, b: Region): number | null {
  if (!a.centreKm || !b.centreKm) return null;
  return Math.hypot(a.centreKm[0] - b.centreKm[0], a.centreKm[1] - b.centreKm[1]);
}
