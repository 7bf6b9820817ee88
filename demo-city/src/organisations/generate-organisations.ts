import { DEMO_CITY } from '@rongqiao/reference';
import { inventWord } from '../names/company-words.ts';
import { addDays } from '../random/days.ts';
import { createRandom, type Random } from '../random/random.ts';
import { fill } from '../random/template.ts';
import { demoUuid } from '../random/uuid.ts';
import { SECTORS } from '../sectors/index.ts';
import type { Sector } from '../sectors/sector.ts';
import type { DemoOrganisation } from '../types.ts';
import { makeCreditCode } from './credit-code.ts';
import { writeEnterpriseIntro } from './enterprise-intro.ts';
import { PLANNED_ORGANISATIONS, type PlannedOrganisation } from './plan.ts';

const ENTERPRISES = 114;
/** Publishers of the organisation with number n have the person numbers n × this and following. */
export const PUBLISHERS_PER_ORGANISATION = 2;

/** All organisations of the demonstration city, about 200. `today` is the day up to which they registered, ISO 8601. */
export function generateOrganisations({ seed, today }: { seed: number; today: string }): DemoOrganisation[] {
  const taken = new Set<string>();
  const planned = PLANNED_ORGANISATIONS.map((plan, number) =>
    finish(fromPlan(plan, createRandom(seed, 'plan', number)), { seed, today, number }),
  );
  const enterprises = Array.from({ length: ENTERPRISES }, (_, i) => {
    const number = planned.length + i;
    const sector = SECTORS[i % SECTORS.length] as Sector;
    const random = createRandom(seed, 'enterprise', number);
    return finish(inventEnterprise(sector, random, taken), { seed, today, number });
  });
  return [...planned, ...enterprises];
}

type Core = Omit<
  DemoOrganisation,
  'id' | 'creditCode' | 'verified' | 'publisherIds' | 'replies' | 'registeredOn'
>;

function fromPlan(plan: PlannedOrganisation, random: Random): Core {
  const { name, type, industryCode, sectorIds } = plan;
  return {
    ...{
      name,
      type,
      industryCode,
      sectorIds,
    },
    shortName: name.replace(/^桥州市?/u, '').replace(/有限公司$/u, ''),
    regionCode: plan.district ?? DEMO_CITY.code,
    intro: fill(plan.intro, random),
    staff: random.int(...plan.staff),
    ...(plan.students ? { students: random.int(...plan.students) } : {}),
  };
}

function inventEnterprise(sector: Sector, random: Random, taken: Set<string>): Core {
  const shortName = inventWord(random, taken) + random.pick(sector.companyWords);
  const suffix = random.weighted([
    ['有限公司', 8],
    ['股份有限公司', 1],
    ['集团有限公司', 0.5],
  ]);
  const size = random.weighted<readonly [number, number]>([
    [[8, 48], 3],
    [[50, 290], 5],
    [[300, 980], 2],
    [[1000, 3600], /^C/.test(sector.industryCode) ? (suffix === '有限公司' ? 0.2 : 2) : 0],
  ]);
  const staff = random.int(...size);
  return {
    name: `桥州${shortName}${suffix}`,
    shortName,
    type: 'enterprise',
    regionCode: random.weighted(sector.districts.map((code, i) => [code, i === 0 ? 3 : 1] as const)),
    industryCode: sector.industryCode,
    sectorIds: [sector.id],
    intro: writeEnterpriseIntro(sector, staff, random),
    staff,
  };
}

function finish(core: Core, at: { seed: number; today: string; number: number }): DemoOrganisation {
  const { seed, today, number } = at;
  const random = createRandom(seed, 'organisation', number);
  const asked = random.chance(0.22) ? random.int(0, 4) : random.int(5, 64);
  const rate = 0.35 + 0.63 * Math.sqrt(random.next());
  const answered = Math.min(asked, Math.round(asked * rate));
  return {
    ...core,
    id: demoUuid(seed, 'organisation', number),
    creditCode: makeCreditCode(core.type, core.regionCode, random),
    verified: core.type === 'government' || random.chance(0.86),
    publisherIds: Array.from({ length: PUBLISHERS_PER_ORGANISATION }, (_, i) =>
      demoUuid(seed, 'person', number * PUBLISHERS_PER_ORGANISATION + i),
    ),
    replies: {
      ...{ asked, answered },
      ...(answered > 0 ? { medianHours: Math.round((1 + 70 * random.next() ** 2) * 2) / 2 } : {}),
    },
    registeredOn: addDays(today, -random.int(380, 1100)),
  };
}
