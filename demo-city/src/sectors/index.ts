import { CNC, MOULD, ROBOTICS, WELDING } from './machining.ts';
import type { Sector } from './sector.ts';
import { AUTO_PARTS, CHARGING, EV_POWERTRAIN, VEHICLE_REPAIR } from './vehicles.ts';

/** Every sector of the demonstration city. */
export const SECTORS: readonly Sector[] = [
  ROBOTICS,
  CNC,
  MOULD,
  WELDING,
  AUTO_PARTS,
  EV_POWERTRAIN,
  VEHICLE_REPAIR,
  CHARGING,
];

const byId = new Map(SECTORS.map((sector) => [sector.id, sector]));

/** The sector of that id. Throws RangeError for an unknown one. */
export function getSector(id: string): Sector {
  const sector = byId.get(id);
  if (!sector) throw new RangeError(`no sector named ${id}`);
  return sector;
}
