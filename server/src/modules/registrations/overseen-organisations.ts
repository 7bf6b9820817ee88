import {
  OrganisationType,
  type OverseenOrganisation,
  type OverseenOrganisationPage,
  type OverseenOrganisationQuery,
} from '@rongqiao/contracts';
import type { Database } from '../../platform/db/index.ts';
import { notFound } from '../../platform/errors/index.ts';
import { type Caller, regionsOverseen } from '../../platform/http/index.ts';
import {
  mapOrganisations,
  type OrganisationRow,
  pageOverseen,
  presentRegion,
} from '../organisations/index.ts';

/** The organisations that an official answers for, suspended ones too. */
export async function listOverseen(
  database: Database,
  query: OverseenOrganisationQuery,
  caller: Caller,
): Promise<OverseenOrganisationPage> {
  const { page, size } = query;
  const { rows, total } = await pageOverseen(database, { ...query, regions: regionsOverseen(caller) });
  return { items: rows.map(present), total, page, size };
}

/** One of them; the caller has been checked. */
export async function getOverseen(database: Database, id: string): Promise<OverseenOrganisation> {
  const row = (await mapOrganisations(database, [id])).get(id);
  if (!row) throw notFound({ zh: '单位', en: 'organisation' });
  return present(row);
}

function present(row: OrganisationRow): OverseenOrganisation {
  const { id, name, creditCode, suspendedAt, suspensionReason } = row;
  return {
    ...{ id, name, type: OrganisationType.parse(row.type), region: presentRegion(row.regionCode) },
    ...(creditCode && { creditCode }),
    verified: row.verifiedAt !== null,
    ...(suspendedAt && { suspendedAt: suspendedAt.toISOString() }),
    ...(suspensionReason && { suspensionReason }),
  };
}
