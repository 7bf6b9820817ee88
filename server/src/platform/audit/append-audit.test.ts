import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, openTestDatabase, type TestDatabase } from '../../testing/index.ts';
import { inTransaction } from '../db/index.ts';
import { type AuditEntry, appendAudit, verifyAudit } from './index.ts';

const CLIENTS = 8;
const APPENDS = 400;
const NOW = new Date('2026-03-01T08:00:00.123Z');

describe.each(ENGINES)('the audit log on %s', (engine) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
  });
  afterAll(() => database.close());

  const append = (entries: readonly AuditEntry[]) =>
    inTransaction(database, (tx) => appendAudit(tx, entries, NOW));
  const rows = async () => (await verifyAudit(database)).rows;

  it('is intact when empty', async () => {
    expect(await verifyAudit(database)).toMatchObject({ intact: true, rows: 0, head: { seq: 0, at: null } });
  });

  it('is one chain over several transactions, with more than one call in one', async () => {
    const before = await rows();
    await append([entry('a'), entry('b')]);
    await append([]);
    await inTransaction(database, async (tx) => {
      await appendAudit(tx, [entry('c')], NOW);
      await appendAudit(tx, [entry('d')], NOW);
    });
    expect(await verifyAudit(database)).toMatchObject({ intact: true, rows: before + 4 });
  });

  it('keeps nothing of a change that failed, and leaves no gap for it', async () => {
    const before = await rows();
    const failing = inTransaction(database, async (tx) => {
      await appendAudit(tx, [entry('never')], NOW);
      throw new Error('the change failed');
    });
    await expect(failing).rejects.toThrow('the change failed');
    await append([entry('afterwards')]);
    expect(await verifyAudit(database)).toMatchObject({ intact: true, rows: before + 1 });
  });

  it('takes 5 000 entries in one call, in their order', async () => {
    const before = await rows();
    await append(Array.from({ length: 5000 }, (_, index) => entry(`bulk-${index}`)));
    expect(await verifyAudit(database)).toMatchObject({ intact: true, rows: before + 5000 });
    const stored = await database.pool.query(
      `select entity_id from audit_log where entity_id like 'bulk-%' order by seq`,
    );
    expect(stored.rows.map(({ entity_id }) => entity_id)).toEqual(
      Array.from({ length: 5000 }, (_, index) => `bulk-${index}`),
    );
  });

  it('is one unbroken chain after 400 appends of 8 clients at once', async () => {
    const before = await rows();
    const queue = Array.from({ length: APPENDS }, (_, index) => index).values();
    const client = async () => {
      for (const index of queue) await append([entry(`together-${index}`)]);
    };
    await Promise.all(Array.from({ length: CLIENTS }, client));
    expect(await verifyAudit(database)).toMatchObject({ intact: true, rows: before + APPENDS });
    const stored = await database.pool.query(
      `select count(distinct entity_id)::int as n from audit_log where entity_id like 'together-%'`,
    );
    expect(stored.rows).toEqual([{ n: APPENDS }]);
  });

  it('refuses to change or delete a row', async () => {
    await append([entry('kept')]);
    for (const statement of [`update audit_log set action = 'x'`, 'delete from audit_log'])
      await expect(database.pool.query(statement)).rejects.toThrow('the audit log cannot be changed');
  });
});

function entry(entityId: string): AuditEntry {
  return {
    actorId: null,
    action: 'listing.publish',
    entity: 'listing',
    entityId,
    data: { title: '数控车工' },
  };
}
