import { EARLY_CHILDHOOD, ELDER_CARE, NURSING } from './care.ts';
import { CONSTRUCTION } from './construction.ts';
import { DIGITAL_MEDIA, INDUSTRIAL_DESIGN } from './creative.ts';
import { SOFTWARE, VISION_AI } from './digital.ts';
import { ELECTRONICS } from './electronics.ts';
import { ELECTRICAL, PHOTOVOLTAICS, STORAGE } from './energy.ts';
import { FARM_MACHINERY, RICE_FISH } from './farming.ts';
import { GARMENTS } from './garments.ts';
import { HOSPITALITY, TOURISM } from './hospitality.ts';
import { CNC, ROBOTICS } from './machining.ts';
import { BUILDING_MATERIALS, CASTING } from './materials.ts';
import { COLD_CHAIN, LOGISTICS, PORT } from './port.ts';
import { ENVIRONMENT, PETROCHEMICAL, SAFETY } from './process.ts';
import { FOOD, HERBS } from './produce.ts';
import type { Sector } from './sector.ts';
import { ECOMMERCE, FINANCE_TAX, TESTING } from './services.ts';
import { MOULD, WELDING } from './tooling.ts';
import { AUTO_PARTS, EV_POWERTRAIN } from './vehicle-making.ts';
import { CHARGING, VEHICLE_REPAIR } from './vehicle-service.ts';

/** Every sector of the demonstration city, in the order in which its enterprises are drawn. */
export const SECTORS: readonly Sector[] = [
  ...[ROBOTICS, CNC, MOULD, WELDING, AUTO_PARTS, EV_POWERTRAIN, VEHICLE_REPAIR, CHARGING],
  ...[PHOTOVOLTAICS, STORAGE, ELECTRICAL, PORT, LOGISTICS, COLD_CHAIN, PETROCHEMICAL, ENVIRONMENT, SAFETY],
  ...[RICE_FISH, FARM_MACHINERY, FOOD, HERBS, TOURISM, HOSPITALITY, ELDER_CARE, NURSING, EARLY_CHILDHOOD],
  ...[CASTING, BUILDING_MATERIALS, GARMENTS, CONSTRUCTION, SOFTWARE, VISION_AI, INDUSTRIAL_DESIGN],
  ...[DIGITAL_MEDIA, ELECTRONICS, ECOMMERCE, FINANCE_TAX, TESTING],
];

const byId = new Map(SECTORS.map((sector) => [sector.id, sector]));

/** The sector of that id. Throws RangeError for an unknown one. */
export function getSector(id: string): Sector {
  const sector = byId.get(id);
  if (!sector) throw new RangeError(`no sector named ${id}`);
  return sector;
}
