import type { Direction, ListingKind, OrganisationType } from '@rongqiao/contracts';
import { writeChallengeDemand, writeChallengeSupply } from './challenge.ts';
import { writeCooperationDemand, writeCooperationSupply } from './cooperation.ts';
import { writeResearchDemand, writeResearchSupply } from './research.ts';
import { writeResourceDemand, writeResourceSupply } from './resource.ts';
import { writeServiceDemand, writeServiceSupply } from './service.ts';
import { writeTalentDemand } from './talent-demand.ts';
import { writeTalentSupply } from './talent-supply.ts';
import { writeTrainingDemand, writeTrainingSupply } from './training.ts';
import type { WriteListing } from './writer.ts';

export interface MixEntry {
  kind: ListingKind;
  direction: Direction;
  /** Share of all listings in per cent. */
  share: number;
  /** Which types of organisation write it, by weight. */
  authors: Partial<Record<OrganisationType, number>>;
  write: WriteListing;
  /** Share of these listings that carry a deadline. */
  dated: number;
  /** Days from publication to the deadline. */
  openDays: [low: number, high: number];
}

const SCHOOLS = {
  secondary_school: 3,
  technical_school: 1.4,
  higher_vocational_college: 4,
  vocational_university: 1.2,
  university: 1.4,
};
const RESEARCHERS = { institute: 5, university: 5, vocational_university: 1, higher_vocational_college: 1 };
const FIRMS = { enterprise: 10 };
const PUBLIC = { park: 0.6, association: 0.6, government: 0.6 };
const PROVIDERS = { training_provider: 5, service_organisation: 1 };

/** What a city's board holds: about half talent, both directions of every kind. */
export const MIX: readonly MixEntry[] = [
  entry(
    'talent',
    'demand',
    30,
    {
      ...FIRMS,
      higher_vocational_college: 0.5,
      secondary_school: 0.35,
      vocational_university: 0.15,
      university: 0.25,
      institute: 0.3,
      service_organisation: 0.4,
    },
    writeTalentDemand,
    [0.82, 40, 200],
  ),
  entry(
    'talent',
    'supply',
    20,
    { ...SCHOOLS, training_provider: 1.4, government: 0.7 },
    writeTalentSupply,
    [0.75, 60, 260],
  ),
  entry(
    'cooperation',
    'demand',
    6,
    { ...FIRMS, ...SCHOOLS, ...PUBLIC },
    writeCooperationDemand,
    [0.55, 60, 240],
  ),
  entry(
    'cooperation',
    'supply',
    6,
    { ...SCHOOLS, enterprise: 5, park: 1 },
    writeCooperationSupply,
    [0.45, 90, 300],
  ),
  entry('research', 'demand', 4, { ...FIRMS }, writeResearchDemand, [0.7, 60, 240]),
  entry('research', 'supply', 4, { ...RESEARCHERS }, writeResearchSupply, [0.3, 120, 365]),
  entry('service', 'demand', 3.5, { ...FIRMS, park: 0.4 }, writeServiceDemand, [0.7, 25, 120]),
  entry(
    'service',
    'supply',
    4.5,
    { service_organisation: 6, institute: 2, evaluator: 1.5, enterprise: 1.6, higher_vocational_college: 1 },
    writeServiceSupply,
    [0.2, 180, 365],
  ),
  entry(
    'training',
    'demand',
    4.5,
    { ...FIRMS, secondary_school: 0.8, higher_vocational_college: 0.8, association: 0.8 },
    writeTrainingDemand,
    [0.75, 30, 150],
  ),
  entry(
    'training',
    'supply',
    5.5,
    { ...PROVIDERS, technical_school: 1.5, higher_vocational_college: 1.6, association: 0.5 },
    writeTrainingSupply,
    [0.8, 30, 160],
  ),
  entry(
    'resource',
    'demand',
    3,
    { ...SCHOOLS, enterprise: 4, training_provider: 1.5 },
    writeResourceDemand,
    [0.6, 40, 160],
  ),
  entry(
    'resource',
    'supply',
    4,
    { ...SCHOOLS, enterprise: 4, institute: 1.2, park: 1 },
    writeResourceSupply,
    [0.25, 180, 365],
  ),
  entry(
    'challenge',
    'demand',
    4,
    { enterprise: 8, park: 0.7, government: 1.2 },
    writeChallengeDemand,
    [0.95, 30, 120],
  ),
  entry('challenge', 'supply', 1, { ...RESEARCHERS }, writeChallengeSupply, [0.4, 90, 240]),
];

function entry(
  kind: ListingKind,
  direction: Direction,
  share: number,
  authors: MixEntry['authors'],
  write: WriteListing,
  [dated, from, to]: [number, number, number],
): MixEntry {
  return { kind, direction, share, authors, write, dated, openDays: [from, to] };
}
