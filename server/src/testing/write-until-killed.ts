import { openDatabase } from '../platform/db/index.ts';

/** A program for the durability test: writes numbers into the folder named, and prints each once it is acknowledged. */
const CLIENTS = 4;
const database = await openDatabase({ dataDir: process.argv[2] ?? '' });
await database.pool.query('create table if not exists written (n bigint primary key)');
const { rows } = await database.pool.query('select coalesce(max(n), 0)::int as n from written');
let last: number = rows[0].n;

async function write(): Promise<never> {
  for (;;) {
    last += 1;
    const n = last;
    await database.pool.query('insert into written values ($1)', [n]);
    process.stdout.write(`${n}\n`);
  }
}
await Promise.all(Array.from({ length: CLIENTS }, write));
