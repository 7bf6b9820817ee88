import { findRegion, type Region } from '@rongqiao/reference';
import { placeOfOrganisation } from '../places/organisation-place.ts';
import type { PlaceContext } from '../places/place-context.ts';
import type { PlaceReading } from '../places/place-reading.ts';
import { readPlace } from '../places/read-place.ts';
import type { Findings } from './findings.ts';
import type { Cell, RowCells } from './row-cells.ts';

const MAX_CANDIDATES = 6;

export interface PlaceSources {
  context: PlaceContext;
  organisationName: string | null;
  /** For rows without a particular place. */
  defaultRegionCode?: string;
}

/** Place of a row: from its place columns, else its address, else the default, else the organisation's name. */
export function rowPlace(cells: RowCells, sources: PlaceSources, findings: Findings): Region | null {
  const near = sources.organisationName ? placeOfOrganisation(sources.organisationName) : null;
  const help = { context: sources.context, near };
  const cell = placeCell(cells);
  const reading = cell ? readPlace(cell.text, help) : { kind: 'absent' as const };
  if (reading.kind === 'found') return found(reading, cell, findings);
  const address = cells.get('address');
  const byAddress = address ? readPlace(address.text, help) : null;
  if (byAddress?.kind === 'found') {
    if (cell) findings.keep('place_several', cell, byAddress.region.name);
    return byAddress.region;
  }
  if (reading.kind === 'ambiguous') {
    findings.reject(
      'place_ambiguous',
      cell,
      reading.candidates.slice(0, MAX_CANDIDATES).map(withParent).join('、'),
    );
    return null;
  }
  if (reading.kind === 'unknown') {
    findings.reject('place_unknown', cell);
    return null;
  }
  return fallback(cell, near, sources.defaultRegionCode, findings);
}

/** The place columns of a row as one text: province, city and district may stand apart. */
export function placeCell(cells: RowCells): Cell | null {
  const parts = (['province', 'city', 'place', 'district'] as const)
    .map((field) => cells.get(field))
    .filter((cell) => cell !== null);
  const last = parts.at(-1);
  return last ? { ...last, text: [...new Set(parts.map(({ text }) => text))].join('·') } : null;
}

function found(
  reading: Extract<PlaceReading, { kind: 'found' }>,
  cell: Cell | null,
  findings: Findings,
): Region {
  const { region, remark } = reading;
  if (!cell || !remark) return region;
  if (remark.code === 'coarse') findings.keep('place_coarse', cell, remark.rest);
  if (remark.code === 'several') findings.keep('place_several', cell, region.name);
  if (remark.code === 'renamed') findings.warn('place_renamed', cell, region.name);
  return region;
}

function fallback(
  cell: Cell | null,
  near: Region | null,
  code: string | undefined,
  findings: Findings,
): Region | null {
  const byDefault = code ? findRegion(code) : null;
  const region = byDefault ?? near;
  if (!region) {
    findings.reject('place_missing', cell);
    return null;
  }
  const remark = byDefault ? 'place_by_default' : 'place_from_organisation';
  if (cell) findings.keep(remark, cell, region.name);
  else findings.warn(remark, null, region.name);
  return region;
}

function withParent(region: Region): string {
  const parent = region.parent ? findRegion(region.parent) : null;
  return parent ? `${parent.name}${region.name}` : region.name;
}
