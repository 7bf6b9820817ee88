import type pg from 'pg';

/** What the migrations can make, in an order in which it can be dropped, as SQL that lists the statements. */
const DROPS = [
  `select format('drop table if exists %s cascade', oid::regclass) as sql from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and `,
  `select format('drop view if exists %s cascade', oid::regclass) as sql from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'v' and `,
  `select format('drop sequence if exists %s cascade', oid::regclass) as sql from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'S' and `,
  `select format('drop routine if exists %s cascade', oid::regprocedure) as sql from pg_proc
    where pronamespace = 'public'::regnamespace and `,
  `select format('drop type if exists %s cascade', oid::regtype) as sql from pg_type
    where typnamespace = 'public'::regnamespace and typtype in ('e', 'd') and `,
].map((listing) => `${listing} oid not in (select objid from pg_depend where deptype = 'e')`);

/** Drops everything the product has made, `migration` included, in the transaction of `client`; leaves extensions. */
export async function clearDatabase(client: pg.ClientBase): Promise<void> {
  for (const listing of DROPS) {
    const { rows } = await client.query<{ sql: string }>(listing);
    for (const { sql } of rows) await client.query(sql);
  }
}
