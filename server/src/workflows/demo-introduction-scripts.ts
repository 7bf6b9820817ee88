import type { DemoCity, DemoOrganisation } from '@rongqiao/demo-city';
import type { DemoListing, DemoMove, DemoScript } from './demo-introductions.ts';

/** The accounts of the example and whom they act for. */
export interface DemoParties {
  enterprise: { userId: string; organisationId: string };
  school: { userId: string; organisationId: string };
  /** Acts for nobody but themselves. */
  student: { userId: string };
}

const SCHOOLS = new Set([
  'secondary_school',
  'technical_school',
  'higher_vocational_college',
  'vocational_university',
  'university',
]);

/** Introductions in every state around the accounts of the example, and what came of some between other parties. */
export function demoScripts(city: DemoCity, parties: DemoParties): DemoScript[] {
  const open = openListings(city);
  const ofEnterprise = open.get(parties.enterprise.organisationId) ?? [];
  const ofSchool = open.get(parties.school.organisationId) ?? [];
  const others = (fits: (organisation: DemoOrganisation) => boolean) =>
    city.organisations.filter(
      ({ id, ...rest }) =>
        fits({ id, ...rest }) &&
        id !== parties.enterprise.organisationId &&
        id !== parties.school.organisationId &&
        (open.get(id)?.length ?? 0) > 0,
    );
  const schools = others(({ type }) => SCHOOLS.has(type));
  const enterprises = others(({ type }) => type === 'enterprise');
  return [
    ...waitingScripts(parties, { ofEnterprise, ofSchool, schools, enterprises }),
    ...successScripts({ schools, enterprises, open }),
  ];
}

interface Cast {
  ofEnterprise: readonly DemoListing[];
  ofSchool: readonly DemoListing[];
  schools: readonly DemoOrganisation[];
  enterprises: readonly DemoOrganisation[];
}

function waitingScripts(parties: DemoParties, cast: Cast): DemoScript[] {
  const { enterprise, school, student } = parties;
  const { ofEnterprise, ofSchool, schools, enterprises } = cast;
  const both = { people: { invitee: enterprise.userId, inviter: school.userId } };
  const atSchool = { people: { invitee: school.userId } };
  const posts = ofEnterprise.filter(({ draft }) => draft.kind === 'talent' && draft.direction === 'demand');
  return [
    ...script('waiting-school', ofEnterprise[0], school, 40, [], both),
    ...script('waiting-other', ofEnterprise[1], idOf(schools[0]), 100, []),
    ...personal('waiting-student', posts[0], student, 20),
    ...script('conversation', ofSchool[0], enterprise, 200, CONVERSATION, {
      people: { invitee: school.userId, inviter: enterprise.userId },
    }),
    ...script('terms', ofSchool[1], idOf(enterprises[0]), 260, TERMS.slice(0, 3), atSchool),
    ...script('agreed', ofEnterprise[2], school, 600, TERMS.slice(0, 4), both),
    ...script('declined', ofSchool[2], idOf(enterprises[1]), 500, [DECLINED], atSchool),
    ...script('done', ofEnterprise[3], school, 1300, [...TERMS.slice(0, 4), SIGNED], both),
  ];
}

/** Each of the first schools with an enterprise that it has a listing for. */
function successScripts({
  schools,
  enterprises,
  open,
}: Pick<Cast, 'schools' | 'enterprises'> & {
  open: ReadonlyMap<string, readonly DemoListing[]>;
}): DemoScript[] {
  const results = ['signed', 'cooperating', 'hired', 'cooperating'];
  return schools.slice(0, 8).flatMap((school, index) => {
    const enterprise = enterprises[index * 3 + 2];
    const listing = enterprise && open.get(enterprise.id)?.[0];
    const talent = listing?.draft.kind === 'talent';
    const result = talent ? 'hired' : (results[index % 2] ?? 'signed');
    const end: DemoMove = { step: 'succeed', side: 'invitee', afterHours: 72 + index * 5, result };
    const start = 700 + index * 130;
    return script(`success-${index}`, listing, idOf(school), start, [...TERMS.slice(0, 4), end]);
  });
}

function script(
  key: string,
  listing: DemoListing | undefined,
  inviter: { organisationId: string } | undefined,
  hoursAgo: number,
  moves: readonly DemoMove[],
  rest: Pick<DemoScript, 'people'> = {},
): DemoScript[] {
  if (!listing || !inviter || inviter.organisationId === listing.organisationId) return [];
  const { organisationId } = inviter;
  const message = `贵单位发布的“${listing.draft.title}”与我们的需要相符，希望进一步了解情况并商谈合作。`;
  return [{ key, listing, inviter: { organisationId }, message, hoursAgo, moves, ...rest }];
}

function personal(
  key: string,
  listing: DemoListing | undefined,
  { userId }: { userId: string },
  hoursAgo: number,
): DemoScript[] {
  if (!listing) return [];
  const message = `老师您好，我对“${listing.draft.title}”很感兴趣，学校实训时做过相近的工作，希望能有面试机会。`;
  const people = { inviter: userId };
  return [{ key, listing, inviter: { personId: userId }, message, hoursAgo, moves: [], people }];
}

function idOf(organisation: DemoOrganisation | undefined): { organisationId: string } | undefined {
  return organisation && { organisationId: organisation.id };
}

function openListings(city: DemoCity): Map<string, DemoListing[]> {
  const open = new Map<string, DemoListing[]>();
  for (const listing of city.listings) {
    if (listing.status !== 'published') continue;
    open.set(listing.organisationId, [...(open.get(listing.organisationId) ?? []), listing]);
  }
  return open;
}

const ACCEPTED: DemoMove = { step: 'accept', side: 'invitee', afterHours: 20 };
const DECLINED: DemoMove = {
  step: 'decline',
  side: 'invitee',
  afterHours: 30,
  reason: 'no_capacity',
  text: '本学期实训工位已排满，下学期可以再联系。',
};
const CONVERSATION: readonly DemoMove[] = [
  ACCEPTED,
  {
    step: 'write',
    side: 'invitee',
    afterHours: 4,
    text: '欢迎来访。请先告知大致人数、时间和希望开展的内容，我们好安排对口的专业教师。',
  },
  {
    step: 'write',
    side: 'inviter',
    afterHours: 22,
    text: '计划先来 4 人看实训条件，下周三上午是否方便？主要想谈共同制订培养方案和学生到岗实习。',
  },
];
const TERMS: readonly DemoMove[] = [
  ACCEPTED,
  {
    step: 'write',
    side: 'inviter',
    afterHours: 10,
    text: '感谢接受。我们整理了一份合作要点，随后写在约定里，请过目。',
  },
  {
    step: 'propose',
    side: 'inviter',
    afterHours: 30,
    text: '一、双方各指定一名联系人，每月沟通一次；二、共同制订实践教学安排，企业提供岗位和带教师傅；三、先试行一学期，期满共同评估后再定续签。',
  },
  { step: 'confirm', side: 'invitee', afterHours: 26 },
];
const SIGNED: DemoMove = { step: 'succeed', side: 'inviter', afterHours: 96, result: 'signed' };
