import { cellList, tableRows } from '../table.ts';
import { CLERK_AND_COMMERCE_TITLES } from './titles/clerical-service.ts';
import { CARE_AND_LAND_TITLES } from './titles/everyday-service.ts';
import { MACHINES_AND_BUILDING_TITLES } from './titles/machines-building.ts';
import { MATERIAL_PRODUCTION_TITLES } from './titles/production.ts';
import { LEADER_AND_ENGINEER_TITLES } from './titles/professional.ts';
import { HEALTH_TO_MEDIA_TITLES } from './titles/specialist.ts';

/** What people call the occupations of the classification of 2022, and words of their duties. */
export const EVERYDAY_TITLES: readonly { occupation: string; titles: string[]; duties: string[] }[] = [
  LEADER_AND_ENGINEER_TITLES,
  HEALTH_TO_MEDIA_TITLES,
  CLERK_AND_COMMERCE_TITLES,
  CARE_AND_LAND_TITLES,
  MATERIAL_PRODUCTION_TITLES,
  MACHINES_AND_BUILDING_TITLES,
].flatMap((table) =>
  tableRows(table).map(([occupation = '', titles, duties]) => ({
    occupation,
    titles: cellList(titles),
    duties: cellList(duties),
  })),
);
