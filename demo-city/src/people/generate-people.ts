import { DEMO_DISTRICTS } from '@rongqiao/reference';
import { isSchool, programmesAt, rolesAt, schoolLevel } from '../listings/writer.ts';
import { makePersonName } from '../names/person-name.ts';
import { monthOf, yearOf } from '../random/days.ts';
import { createRandom, type Random } from '../random/random.ts';
import { demoUuid } from '../random/uuid.ts';
import { getSector } from '../sectors/index.ts';
import type { DemoOrganisation, DemoPerson, DemoPersonRole } from '../types.ts';

const PEOPLE = 2000;

interface At {
  seed: number;
  today: string;
  organisation: DemoOrganisation;
  number: number;
}

/** The city's people: two publishers of every organisation, then students, teachers, workers and mentors. */
export function generatePeople(options: {
  seed: number;
  today: string;
  organisations: readonly DemoOrganisation[];
}): DemoPerson[] {
  const { seed, today, organisations } = options;
  const publishers = organisations.flatMap((organisation) =>
    organisation.publisherIds.map((id, i) => makePublisher({ id, seed, today, organisation, second: i > 0 })),
  );
  const schools = organisations.filter(isSchool);
  const firms = organisations.filter(({ type }) => type === 'enterprise');
  const others = Array.from({ length: PEOPLE - publishers.length }, (_, i) => {
    const number = publishers.length + i;
    const random = createRandom(seed, 'person', number);
    const role = random.weighted([
      ['student', 64],
      ['teacher', 14],
      ['worker', 14],
      ['mentor', 8],
    ] as const);
    const atSchool = role === 'student' || role === 'teacher';
    const organisation = atSchool
      ? random.weighted(schools.map((school) => [school, Math.sqrt(school.students ?? 1)] as const))
      : random.weighted(firms.map((firm) => [firm, Math.sqrt(firm.staff)] as const));
    return MAKERS[role]({ seed, today, organisation, number }, random);
  });
  return [...publishers, ...others];
}

function makePublisher(at: {
  id: string;
  seed: number;
  today: string;
  organisation: DemoOrganisation;
  second: boolean;
}): DemoPerson {
  const random = createRandom(at.seed, 'publisher', at.id);
  const hr = at.organisation.type === 'enterprise' && (at.second || random.chance(0.6));
  const age = random.int(26, 57);
  return {
    ...base(at.id, hr ? 'hr' : 'cooperation_officer', at.organisation, random),
    ...born(yearOf(at.today) - age, at.today),
    level: random.weighted([
      ['higher_vocational', 3],
      ['bachelor', 6],
      ['master', 2],
    ] as const),
    skills: random.sample(hr ? HR_SKILLS : OFFICER_SKILLS, random.int(2, 3)),
    certificates: hr && random.chance(0.4) ? ['企业人力资源管理师三级'] : [],
    occupation: hr ? '企业人力资源管理师' : '企业培训师',
    experienceYears: random.int(1, age - 24),
  };
}

const HR_SKILLS = ['招聘', '校企对接', '劳动关系', '薪酬核算', '培训组织'];
const OFFICER_SKILLS = ['校企对接', '项目申报', '实习管理', '协议起草', '数据统计'];

const MAKERS: Record<'student' | 'teacher' | 'worker' | 'mentor', (at: At, random: Random) => DemoPerson> = {
  student: makeStudent,
  teacher: makeTeacher,
  worker: (at, random) => makeWorker('worker', at, random),
  mentor: (at, random) => makeWorker('mentor', at, random),
};

function makeStudent({ seed, today, organisation, number }: At, random: Random): DemoPerson {
  const level = schoolLevel(organisation);
  const sector = getSector(random.pick(organisation.sectorIds));
  const role = random.pick(rolesAt(sector, level));
  // School years end in July: whoever studies in the second half of a year leaves in a later one.
  const firstLeaving = yearOf(today) + (monthOf(today) >= 7 ? 1 : 0);
  const left = random.int(0, level === 'bachelor' ? 3 : 2);
  const ageAtLeaving = level === 'secondary' ? 18 : level === 'higher_vocational' ? 21 : 22;
  const graduationYear = firstLeaving + left;
  return {
    ...base(demoUuid(seed, 'person', number), 'student', organisation, random),
    ...born(graduationYear - ageAtLeaving - (random.chance(0.2) ? 1 : 0), today),
    level,
    programme: random.pick(programmesAt(sector, role, level)),
    skills: random.sample(role.skills, Math.max(1, 3 - left)),
    certificates: left === 0 ? random.sample(role.certificates, random.int(0, 1)) : [],
    occupation: role.occupation,
    graduationYear,
  };
}

function makeTeacher({ seed, today, organisation, number }: At, random: Random): DemoPerson {
  const level = schoolLevel(organisation);
  const sector = getSector(random.pick(organisation.sectorIds));
  const role = random.pick(rolesAt(sector, level));
  const experienceYears = random.int(1, 32);
  return {
    ...base(demoUuid(seed, 'person', number), 'teacher', organisation, random),
    ...born(yearOf(today) - 25 - experienceYears, today),
    level:
      level === 'secondary'
        ? random.pick(['bachelor', 'bachelor', 'master'])
        : random.pick(['master', 'master', 'doctor']),
    programme: random.pick(programmesAt(sector, role, level)),
    skills: [...random.sample(role.skills, 2), random.pick(['竞赛指导', '课程开发', '实训指导'])],
    certificates: random.sample(role.certificates, random.int(0, 1)),
    experienceYears,
  };
}

function makeWorker(
  as: 'worker' | 'mentor',
  { seed, today, organisation, number }: At,
  random: Random,
): DemoPerson {
  const sector = getSector(random.pick(organisation.sectorIds));
  const role = random.pick(
    as === 'worker' ? sector.roles.filter(({ level }) => level !== 'bachelor') : sector.roles,
  );
  const experienceYears = as === 'worker' ? random.int(1, 24) : random.int(8, 34);
  return {
    ...base(demoUuid(seed, 'person', number), as, organisation, random),
    ...born(yearOf(today) - 20 - experienceYears - random.int(0, 3), today),
    level: role.level,
    skills: random.sample(role.skills, random.int(2, 4)),
    certificates: random.sample(role.certificates, random.int(0, Math.min(2, role.certificates.length))),
    occupation: role.occupation,
    experienceYears,
  };
}

function base(id: string, role: DemoPersonRole, organisation: DemoOrganisation, random: Random) {
  const home = random.chance(0.7) ? organisation.regionCode : random.pick(DEMO_DISTRICTS).code;
  const inDistrict = DEMO_DISTRICTS.some(({ code }) => code === home);
  return {
    ...{ id, role },
    name: makePersonName(random),
    organisationId: organisation.id,
    regionCode: inDistrict ? home : random.pick(DEMO_DISTRICTS).code,
  };
}

const born = (birthYear: number, today: string) => ({ birthYear, minor: yearOf(today) - birthYear < 18 });
