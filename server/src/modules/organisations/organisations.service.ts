import type {
  Organisation,
  OrganisationPage,
  OrganisationQuery,
  OrganisationType,
} from '@rongqiao/contracts';
import { districtCodesOf, findRegion } from '@rongqiao/reference';
import { v7 as uuidv7 } from 'uuid';
import { appendAudit } from '../../platform/audit/index.ts';
import { type Database, inTransaction } from '../../platform/db/index.ts';
import { AppError, type Bilingual, notFound } from '../../platform/errors/index.ts';
import { creditCodeProblem } from './credit-code.ts';
import { presentOrganisation } from './organisations.presenter.ts';
import {
  findOrganisationByCode,
  findOrganisationByName,
  findOrganisationRow,
  insertOrganisations,
  pageOrganisations,
} from './organisations.repository.ts';

/** Open listings of some parties; they belong to another module, so the app joins the two. */
export type CountOpenListings = (
  ids: readonly string[],
) => Promise<Map<string, { demand: number; supply: number }>>;

const NOTHING_OPEN = { demand: 0, supply: 0 };

/** One page of the public directory; a city's code finds all its districts. */
export async function listOrganisations(
  database: Database,
  query: OrganisationQuery,
  countOpenListings: CountOpenListings,
): Promise<OrganisationPage> {
  const { q, type, region, page, size } = query;
  const regionCodes = region ? districtCodesOf(region) : undefined;
  const { rows, total } = await pageOrganisations(database, { q, type, regionCodes, page, size });
  const open = await countOpenListings(rows.map(({ id }) => id));
  const items = rows.map((row) => presentOrganisation(row, open.get(row.id) ?? NOTHING_OPEN));
  return { items, total, page, size };
}

/** One party as the public sees it; a suspended one is missing. */
export async function getOrganisation(
  database: Database,
  id: string,
  countOpenListings: CountOpenListings,
): Promise<Organisation> {
  const row = await findOrganisationRow(database, id);
  if (!row) throw notFound({ zh: '单位', en: 'organisation' });
  const open = await countOpenListings([row.id]);
  return presentOrganisation(row, open.get(row.id) ?? NOTHING_OPEN);
}

/** Facts of a party that an administrator adds, already verified. */
export interface NewOrganisationFacts {
  name: string;
  type: OrganisationType;
  regionCode: string;
  creditCode?: string;
}

/** Adds a verified party; refuses a wrong credit code, an unknown region, and a name or code that is taken. */
export async function addOrganisation(
  database: Database,
  facts: NewOrganisationFacts,
  now: Date,
): Promise<string> {
  if (!findRegion(facts.regionCode)) throw wrong('regionCode', UNKNOWN_REGION);
  const problem = facts.creditCode ? creditCodeProblem(facts.creditCode) : null;
  if (problem) throw wrong('creditCode', problem);
  return inTransaction(database, async (tx) => {
    const taken =
      (await findOrganisationByName(tx, facts.name)) ??
      (facts.creditCode ? await findOrganisationByCode(tx, facts.creditCode) : null);
    if (taken) throw alreadyThere(taken.name);
    const id = uuidv7();
    const { name, type, regionCode, creditCode = null } = facts;
    const row = { id, name, type, regionCode, creditCode, verifiedAt: now, createdAt: now, updatedAt: now };
    await insertOrganisations(tx, [row]);
    const data = { type, regionCode };
    await appendAudit(
      tx,
      [{ actorId: null, action: 'organisation.add', entity: 'organisation', entityId: id, data }],
      now,
    );
    return id;
  });
}

const UNKNOWN_REGION: Bilingual = {
  zh: '没有这个行政区划代码，请用六位代码，例如 211104。',
  en: 'There is no region with this code; use six digits, for example 211104.',
};

function wrong(path: string, message: Bilingual): AppError {
  return new AppError('request.rule_broken', { detail: message, errors: [{ path, message }] });
}

function alreadyThere(name: string): AppError {
  return new AppError('request.conflict', {
    detail: {
      zh: `名录里已有“${name}”，名称和统一社会信用代码都不能重复。`,
      en: `“${name}” is already in the directory; names and credit codes are unique.`,
    },
  });
}
