import { verifyAudit } from '../../../server/src/platform/audit/index.ts';
import { openDatabase } from '../../../server/src/platform/db/index.ts';

/** What lies in the database after all rounds. */
export interface Remains {
  listings: number;
  /** Listings without their entry in the audit log, or entries without their listing. */
  halves: number;
  /** Titles that stand more than once although each was sent under one key. */
  doubles: number;
  /** Whether every row of the audit log is in its place. */
  auditIntact: boolean;
  auditRows: number;
}

/** Reads the folder as the product left it; nobody may be running on it. */
export async function inspect(dataDir: string): Promise<Remains> {
  const database = await openDatabase({ dataDir, databaseUrl: undefined });
  try {
    const count = async (text: string) =>
      Number((await database.pool.query<{ n: string }>(text)).rows[0]?.n ?? Number.NaN);
    const created = `(select entity_id::text as id from audit_log where action = 'listing.create')`;
    const audit = await verifyAudit(database);
    return {
      listings: await count('select count(*) as n from listings'),
      halves: await count(
        `select count(*) as n from (select id::text as listing from listings) l
         full join ${created} a on l.listing = a.id where l.listing is null or a.id is null`,
      ),
      doubles: await count('select count(*) - count(distinct title) as n from listings'),
      auditIntact: audit.intact,
      auditRows: audit.rows,
    };
  } finally {
    await database.close();
  }
}
