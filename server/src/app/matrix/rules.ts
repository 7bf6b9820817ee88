import type { MatrixCaller } from './callers.ts';

/** What a caller meets: the thing is done, refused (403), or not there for them (404). */
export type Verdict = 'allowed' | 'forbidden' | 'missing';
export type Rule = (caller: MatrixCaller) => Verdict;

const WRITERS = new Set(['owner', 'publisher', 'cooperation_officer']);
const OFFICES = new Set(['reviewer', 'official', 'district_official']);

const belongs = ({ place }: MatrixCaller): boolean => place === 'owner';
const writes = (caller: MatrixCaller): boolean => belongs(caller) && WRITERS.has(caller.role ?? '');
const REPORTERS = new Set([...WRITERS, 'official', 'district_official']);
const reports = (caller: MatrixCaller): boolean => belongs(caller) && REPORTERS.has(caller.role ?? '');
/** Answers, as an official, for the district of the owner. */
const answersFor = ({ role, place }: MatrixCaller): boolean =>
  role === 'administrator' || (OFFICES.has(role ?? '') && (place === 'district' || place === 'city'));

/** Answers, as an official, for the whole city. */
const answersForCity = ({ role, place }: MatrixCaller): boolean =>
  role === 'administrator' || (OFFICES.has(role ?? '') && place === 'city');

/** The rules that routes to records follow, in the words of the product; written without the code they test. */
export const RULES = {
  everybody: () => 'allowed',
  /** Reached only with roles that the route itself names; the record is the same for all of them. */
  namedRoles: () => 'allowed',
  /** Only members of the organisation know of it. */
  members: (caller) => (belongs(caller) ? 'allowed' : 'missing'),
  /** Members know of it, writers change it; for everybody else it is missing. */
  writersOfHidden: (caller) => (writes(caller) ? 'allowed' : belongs(caller) ? 'forbidden' : 'missing'),
  /** Everybody sees it, writers of the organisation change it. */
  writersOfPublic: (caller) => (writes(caller) ? 'allowed' : 'forbidden'),
  /** Only those who write for one of the two sides know of it. */
  sides: (caller) => (writes(caller) ? 'allowed' : 'missing'),
  /** Only the officials who answer for its district know of it. */
  officials: (caller) => (answersFor(caller) ? 'allowed' : 'missing'),
  /** Everybody sees it, the officials who answer for its district decide. */
  officialsOfPublic: (caller) => (answersFor(caller) ? 'allowed' : 'forbidden'),
  /** Everybody sees it, the officials who answer for the whole city decide. */
  cityOfficials: (caller) => (answersForCity(caller) ? 'allowed' : 'forbidden'),
  /** Its organisation knows of it and decides nothing; the officials who answer for its district decide. */
  officialsOfHidden: (caller) => (belongs(caller) ? 'forbidden' : answersFor(caller) ? 'allowed' : 'missing'),
  /** Its members and the officials who answer for its district know of it. */
  membersAndOfficials: (caller) => (belongs(caller) || answersFor(caller) ? 'allowed' : 'missing'),
  /** Its writers and the officials who answer for its district read it; others of its organisation may not. */
  writersAndOfficials: (caller) =>
    writes(caller) || answersFor(caller) ? 'allowed' : belongs(caller) ? 'forbidden' : 'missing',
  /** Its unit and the officials who answer for its district know of it. */
  unitAndOfficials: (caller) => (belongs(caller) || answersFor(caller) ? 'allowed' : 'missing'),
  /** Those who report for its unit; others of the unit and the officials know of it and may not. */
  reporters: (caller) =>
    reports(caller) ? 'allowed' : belongs(caller) || answersFor(caller) ? 'forbidden' : 'missing',
  /** Those who report for the unit; everybody sees that the unit is there. */
  reportersOfPublic: (caller) => (reports(caller) ? 'allowed' : 'forbidden'),
  /** The officials who answer for its district; its unit knows of it and may not. */
  officialsOfUnit: (caller) => (answersFor(caller) ? 'allowed' : belongs(caller) ? 'forbidden' : 'missing'),
} satisfies Record<string, Rule>;
