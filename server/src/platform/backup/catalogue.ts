import type pg from 'pg';

/** A table and the columns that hold data of their own (generated ones follow from them). */
export interface TableShape {
  name: string;
  columns: { name: string; type: string }[];
}

const OWN_TABLES = `
  select c.oid, c.relname as name from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`;

/** All tables but `migration`, by name. */
export async function listTables(client: pg.ClientBase): Promise<TableShape[]> {
  const { rows } = await client.query(`
    select t.name, json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod))
      order by a.attnum) as columns
    from (${OWN_TABLES}) t join pg_attribute a on a.attrelid = t.oid
    where a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and t.name <> 'migration'
    group by t.name order by t.name`);
  return rows;
}

/** Names of the tables, without `migration`, that hold at least one row. */
export async function listFilledTables(client: pg.ClientBase): Promise<string[]> {
  const filled: string[] = [];
  for (const { name } of await listTables(client)) {
    const { rows } = await client.query(`select exists (select from ${quote(name)}) as filled`);
    if (rows[0].filled) filled.push(name);
  }
  return filled;
}

/** Where each sequence stands. */
export async function listSequences(client: pg.ClientBase) {
  const { rows } = await client.query<{ name: string }>(
    'select sequencename as name from pg_sequences where schemaname = $1 order by 1',
    ['public'],
  );
  const sequences: { name: string; lastValue: string; isCalled: boolean }[] = [];
  for (const { name } of rows) {
    const state = await client.query(`select last_value::text, is_called from ${quote(name)}`);
    sequences.push({ name, lastValue: state.rows[0].last_value, isCalled: state.rows[0].is_called });
  }
  return sequences;
}

/** Foreign keys as the statements that drop and add them. */
export async function listForeignKeys(client: pg.ClientBase): Promise<{ drop: string; add: string }[]> {
  const { rows } = await client.query(`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as add
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0
    order by conrelid, conname`);
  return rows;
}

/** A name as SQL. */
export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
