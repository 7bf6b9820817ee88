import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, openTestDatabase, type TestDatabase } from '../../testing/index.ts';
import { inTransaction } from './transaction.ts';

const CLIENTS = 8;

describe.each(ENGINES)('the database on %s', (engine) => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await openTestDatabase(engine);
    await database.pool.query(
      'create table account (id int primary key, balance int not null check (balance >= 0))',
    );
    await database.pool.query('create table entry (id serial primary key, note text not null unique)');
  });
  afterAll(() => database.close());

  it('says which engine it is', () => {
    expect(database.kind).toBe(engine);
  });

  it('keeps 500 inserts of concurrent clients', async () => {
    const notes = Array.from({ length: 500 }, (_, i) => `第 ${i} 条 😀`);
    await inParallel(notes, async (note) => {
      await database.pool.query('insert into entry (note) values ($1)', [note]);
    });
    const { rows } = await database.pool.query('select note from entry');
    expect(new Set(rows.map(({ note }) => note))).toEqual(new Set(notes));
  });

  it('loses no update of 400 concurrent transactions that lock rows', async () => {
    await database.pool.query('insert into account select i, 1000 from generate_series(0, 9) i');
    await inParallel(
      Array.from({ length: 400 }, (_, i) => i),
      async (i) => {
        const [from, to] = [i % 10, (i * 7 + 3) % 10];
        await inTransaction(database, async (tx) => {
          const order = sql`select balance from account where id in (${from}, ${to}) order by id for update`;
          await tx.execute(order);
          await tx.execute(sql`update account set balance = balance - 1 where id = ${from}`);
          await tx.execute(sql`update account set balance = balance + 1 where id = ${to}`);
        });
      },
    );
    const expected = Array.from({ length: 10 }, () => 1000);
    for (let i = 0; i < 400; i++) {
      expected[i % 10] = (expected[i % 10] ?? 0) - 1;
      expected[(i * 7 + 3) % 10] = (expected[(i * 7 + 3) % 10] ?? 0) + 1;
    }
    const { rows } = await database.pool.query('select balance from account order by id');
    expect(rows.map(({ balance }) => balance)).toEqual(expected);
  });

  it('never gives one client the answer of another, in and out of transactions', async () => {
    await inParallel(
      Array.from({ length: 400 }, (_, i) => i),
      async (i) => {
        if (i % 5 === 0) {
          const inside = await inTransaction(database, async (tx) => {
            await new Promise((resolve) => setTimeout(resolve, 2));
            return tx.execute(sql`select ${i}::int as a, 'tx' as b`);
          });
          expect(inside.rows).toEqual([{ a: i, b: 'tx' }]);
        }
        const { rows } =
          i % 2 === 0
            ? await database.pool.query('select $1::int as a', [i])
            : await database.pool.query('select $1::int as a, $2::text as c', [i, 'x'.repeat(i * 300)]);
        expect(rows).toEqual([i % 2 === 0 ? { a: i } : { a: i, c: 'x'.repeat(i * 300) }]);
      },
    );
  });

  it('rolls back what a failed transaction did, and goes on', async () => {
    const failing = inTransaction(database, async (tx) => {
      await tx.execute(sql`insert into entry (note) values ('never')`);
      await tx.execute(sql`insert into entry (note) values ('never')`);
    });
    await expect(failing).rejects.toMatchObject({ cause: { code: '23505' } });
    const { rows } = await database.pool.query(`select count(*)::int as n from entry where note = 'never'`);
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('rolls back for a client that disappears inside a transaction', async () => {
    const client = await database.pool.connect();
    await client.query('begin');
    await client.query(`insert into entry (note) values ('abandoned')`);
    client.release(true);
    const { rows } = await database.pool.query(
      `select count(*)::int as n from entry where note = 'abandoned'`,
    );
    expect(rows).toEqual([{ n: 0 }]);
  });
});

/** Runs `work` for each item from `CLIENTS` clients at once. */
async function inParallel<T>(items: T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const client = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
}
