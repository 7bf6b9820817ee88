import type { MembershipRole } from '@rongqiao/contracts';
import { type DemoCity, type DemoOrganisation, generateDemoCity } from '@rongqiao/demo-city';
import { v7 as uuidv7 } from 'uuid';
import {
  hashPassword,
  insertMembership,
  insertPeople,
  insertUser,
  linkPerson,
  setDemoUsersActive,
} from '../modules/accounts/index.ts';
import { refreshAllReplyFigures } from '../modules/introductions/index.ts';
import {
  columnsOf,
  dueOutcome,
  insertListings,
  insertSubmissions,
  insertTrust,
} from '../modules/listings/index.ts';
import { countOrganisations, insertOrganisations } from '../modules/organisations/index.ts';
import { appendAudit } from '../platform/audit/index.ts';
import { dayInChina } from '../platform/clock/clock.ts';
import { type Database, inTransaction, type Tx } from '../platform/db/index.ts';
import type { FileStore } from '../platform/files/index.ts';
import { contributions, marksOf } from './demo-contributions.ts';
import type { DemoParties } from './demo-introduction-scripts.ts';
import { seedDemoAttachments } from './seed-demo-attachments.ts';
import { seedDemoComplaints } from './seed-demo-complaints.ts';
import { seedDemoEndings } from './seed-demo-endings.ts';
import { seedDemoIntroductions } from './seed-demo-introductions.ts';
import { seedDemoRegistrations } from './seed-demo-registrations.ts';

/** An account for trying the example; shown on the sign-in page while the data is the example. */
export interface DemoAccount {
  email: string;
  password: string;
  name: string;
  /** `student` belongs to a generated person instead of acting for the organisation. */
  role: MembershipRole | 'student';
  /** Which organisation of the generated city it acts for, or belongs to as a student. */
  fits: (organisation: DemoOrganisation) => boolean;
}

const PASSWORD = 'rongqiao-demo';
/** The official of the example's city. */
export const DEMO_OFFICIAL = 'official@demo.rongqiao.example';

export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  {
    email: 'enterprise@demo.rongqiao.example',
    password: PASSWORD,
    name: '示例企业人事',
    role: 'owner',
    fits: ({ type, sectorIds }) => type === 'enterprise' && sectorIds.length > 0,
  },
  {
    email: 'school@demo.rongqiao.example',
    password: PASSWORD,
    name: '示例院校协作专员',
    role: 'cooperation_officer',
    fits: ({ type }) => type === 'higher_vocational_college',
  },
  {
    email: 'student@demo.rongqiao.example',
    password: PASSWORD,
    name: '示例高职学生',
    role: 'student',
    fits: ({ type }) => type === 'higher_vocational_college',
  },
  {
    email: DEMO_OFFICIAL,
    password: PASSWORD,
    name: '示例主管部门干部',
    role: 'official',
    fits: isCityOffice,
  },
  {
    email: 'district@demo.rongqiao.example',
    password: PASSWORD,
    name: '示例区级主管部门干部',
    role: 'district_official',
    fits: ({ type, regionCode }) => type === 'government' && regionCode === '990104',
  },
  {
    email: 'administrator@demo.rongqiao.example',
    password: PASSWORD,
    name: '示例平台管理员',
    role: 'administrator',
    fits: isCityOffice,
  },
];

/** An office whose region is the whole city. */
function isCityOffice({ type, regionCode }: DemoOrganisation): boolean {
  return type === 'government' && regionCode.endsWith('00');
}

/** What the example is generated from. */
export const DEMO_SEED = 20_261;

/**
 * Fills an empty city with the demonstration city, in one transaction, and says whether it did. A city that already has
 * organisations is left as it is. Without a place for `files` its listings have no attachments.
 */
export async function seedDemoCity(
  database: Database,
  now: Date,
  files: FileStore | null = null,
): Promise<boolean> {
  if ((await countOrganisations(database)).total > 0) return false;
  const city = generateDemoCity({ seed: DEMO_SEED, today: dayInChina(now) });
  const passwordHash = await hashPassword(PASSWORD);
  await inTransaction(database, async (tx) => {
    await insertOrganisations(tx, city.organisations.map(organisationRow));
    await insertPeople(tx, city.people.map(personRow));
    const contributed = contributions(city);
    const rows = city.listings.map((listing) => ({
      ...askedRow(listing, now),
      ...contributed.get(listing.id),
    }));
    await insertListings(tx, rows);
    await insertSubmissions(tx, city.listings.flatMap(submissionRow));
    const verified = city.organisations.filter((organisation) => organisation.verified);
    await insertTrust(
      tx,
      verified.map(({ id }) => ({ organisationId: id, reason: '示例：已核验的单位', since: now })),
    );
    const accounts = await seedAccounts(tx, city, passwordHash);
    await seedDemoRegistrations(tx, passwordHash, now);
    if (files) await seedDemoAttachments(tx, { city, parties: partiesOf(accounts), files, now });
    await seedDemoComplaints(tx, { city, parties: partiesOf(accounts), now });
    await seedDemoEndings(tx, { city, parties: partiesOf(accounts), now });
    await seedDemoIntroductions(tx, { city, parties: partiesOf(accounts), now });
    const data = {
      organisations: city.organisations.length,
      listings: city.listings.length,
      seed: DEMO_SEED,
    };
    await appendAudit(
      tx,
      [{ actorId: null, action: 'demo.seed', entity: 'city', entityId: 'demo', data }],
      now,
    );
  });
  await refreshAllReplyFigures(database, now);
  return true;
}

/** Whether the data holds the example. */
export async function hasDemoCity(database: Database): Promise<boolean> {
  return (await countOrganisations(database)).demo > 0;
}

/** Accounts of the example work only while the example is on. */
export function switchDemoAccounts(database: Database, on: boolean, now: Date): Promise<void> {
  return inTransaction(database, (tx) => setDemoUsersActive(tx, on, now));
}

/** An account that has been made, and the organisation it belongs to. */
interface SeededAccount {
  email: string;
  userId: string;
  organisationId: string;
}

function partiesOf(accounts: readonly SeededAccount[]): DemoParties {
  const get = (name: string): SeededAccount => {
    const account = accounts.find(({ email }) => email.startsWith(`${name}@`));
    if (!account) throw new Error(`the example has no account for ${name}`);
    return account;
  };
  return { enterprise: get('enterprise'), school: get('school'), student: get('student') };
}

async function seedAccounts(tx: Tx, city: DemoCity, passwordHash: string): Promise<SeededAccount[]> {
  const accounts: SeededAccount[] = [];
  for (const { email, name, role, fits } of DEMO_ACCOUNTS) {
    const organisation = busiest(city, fits);
    if (!organisation) throw new Error(`the generated city has no organisation for ${email}`);
    const userId = await insertUser(tx, { name, email, passwordHash, demo: true });
    accounts.push({ email, userId, organisationId: organisation.id });
    if (role !== 'student') {
      await insertMembership(tx, { userId, organisationId: organisation.id, role });
      continue;
    }
    const student = city.people.find(
      (person) => person.role === 'student' && person.organisationId === organisation.id,
    );
    if (student) await linkPerson(tx, student.id, userId);
  }
  return accounts;
}

/** The fitting organisation with the most open listings: there is something to see at once. */
function busiest(city: DemoCity, fits: DemoAccount['fits']): DemoOrganisation | undefined {
  const open = new Map<string, number>();
  for (const { organisationId, status } of city.listings) {
    if (status === 'published') open.set(organisationId, (open.get(organisationId) ?? 0) + 1);
  }
  return city.organisations.filter(fits).sort((a, b) => (open.get(b.id) ?? 0) - (open.get(a.id) ?? 0))[0];
}

/** A generated organisation as a row. */
export function organisationRow(organisation: DemoOrganisation) {
  const { id, name, type, regionCode, industryCode, creditCode, intro, replies } = organisation;
  const registeredAt = new Date(`${organisation.registeredOn}T09:00:00+08:00`);
  return {
    ...{ id, name, type, regionCode, industryCode, creditCode, intro },
    verifiedAt: organisation.verified ? registeredAt : null,
    staffCount: organisation.staff,
    studentCount: organisation.students ?? null,
    invitationsAsked: replies.asked,
    invitationsAnswered: replies.answered,
    medianReplyHours: replies.medianHours ?? null,
    marks: marksOf(organisation),
    demo: true,
    createdAt: registeredAt,
    updatedAt: registeredAt,
  };
}

function personRow(person: DemoCity['people'][number]) {
  const { id, name, role, organisationId, birthYear, regionCode, level, skills, certificates } = person;
  return {
    ...{ id, name, kind: role, organisationId, birthYear, regionCode, level },
    programme: person.programme ?? null,
    occupation: person.occupation ?? null,
    skills: [...skills, ...certificates],
    demo: true,
  };
}

/** A generated listing as a row. */
export function listingRow(listing: DemoCity['listings'][number]) {
  const { id, organisationId, draft, status, revision, createdAt, updatedAt, publishedAt, outcome } = listing;
  return {
    ...columnsOf(draft),
    ...{ id, organisationId, status, revision },
    outcome: outcome ?? null,
    publishedAt: publishedAt ? new Date(publishedAt) : null,
    createdAt: new Date(createdAt),
    updatedAt: new Date(updatedAt),
    demo: true,
  };
}

/** The same, its owner asked how it ended where its last day is near. */
function askedRow(listing: DemoCity['listings'][number], now: Date) {
  const row = listingRow(listing);
  const due = dueOutcome(row, now);
  return due === null ? row : { ...row, outcomeAskedAt: now, outcomeDueOn: due };
}

/** What a generated listing that was handed in puts before the officials; nothing for the others. */
function submissionRow({ id, draft, status, revision, updatedAt }: DemoCity['listings'][number]) {
  if (status !== 'submitted') return [];
  const content = columnsOf(draft);
  const { regionCode } = draft;
  const submittedAt = new Date(updatedAt);
  const waiting = { subject: 'draft', state: 'waiting', content, regionCode, revision, submittedAt };
  return [{ ...waiting, id: uuidv7(), listingId: id }];
}
