import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ENGINES, openTestDatabase, type TestDatabase } from '../../testing/index.ts';
import { inTransaction } from '../db/index.ts';
import { GENESIS, hashOfRow } from './audit-row.ts';
import { appendAudit, type Finding, readHead, verifyAudit } from './index.ts';
import { readAuditRows } from './read-audit.ts';

const ROWS = 30;
const ACTORS = ['0197a1b2-0000-7000-8000-00000000000a', '0197a1b2-0000-7000-8000-00000000000b'];
const EVERY_COLUMN = 'at, actor_id, action, entity, entity_id, data, previous_hash, hash';

/** What somebody with the database's password does to rows 1 to 30, and what is found. */
const TAMPERINGS: [string, string[], Finding[]][] = [
  [
    'one letter of the data',
    [`update audit_log set data = jsonb_set(data, '{title}', '"数控车士 9"') where seq = 9`],
    [{ kind: 'altered', seq: 9 }],
  ],
  [
    'one digit behind those a double holds',
    [`update audit_log set data = jsonb_set(data, '{pay}', '0.1000000000000000001') where seq = 9`],
    [{ kind: 'altered', seq: 9 }],
  ],
  [
    'an added field',
    [`update audit_log set data = data || '{"b": null}' where seq = 9`],
    [{ kind: 'altered', seq: 9 }],
  ],
  [
    'the actor',
    [`update audit_log set actor_id = '${ACTORS[1]}' where seq = 12`],
    [{ kind: 'altered', seq: 12 }],
  ],
  [
    'the actor taken away',
    ['update audit_log set actor_id = null where seq = 12'],
    [{ kind: 'altered', seq: 12 }],
  ],
  [
    'one millisecond',
    [`update audit_log set at = at + interval '1 millisecond' where seq = 1`],
    [{ kind: 'altered', seq: 1 }],
  ],
  [
    'the time to no time',
    [`update audit_log set at = 'infinity' where seq = 2`],
    [{ kind: 'altered', seq: 2 }],
  ],
  [
    'the year to one before Christ',
    [`update audit_log set at = '2026-03-01 08:00:02.123+00 BC' where seq = 2`],
    [{ kind: 'altered', seq: 2 }],
  ],
  [
    'the action',
    [`update audit_log set action = 'listing.close' where seq = 30`],
    [{ kind: 'altered', seq: 30 }],
  ],
  [
    'the kind of thing',
    [`update audit_log set entity = 'organisation' where seq = 5`],
    [{ kind: 'altered', seq: 5 }],
  ],
  ['the thing', [`update audit_log set entity_id = 'L6' where seq = 5`], [{ kind: 'altered', seq: 5 }]],
  [
    'a digit of a hash',
    [`update audit_log set hash = overlay(hash placing 'x' from 7) where seq = 7`],
    [{ kind: 'altered', seq: 7 }],
  ],
  [
    'a digit of a previous hash',
    [`update audit_log set previous_hash = overlay(previous_hash placing 'x' from 7) where seq = 7`],
    [{ kind: 'altered', seq: 7 }],
  ],
  [
    'two rows next to each other',
    [`update audit_log set action = 'x' where seq in (20, 21)`],
    [
      { kind: 'altered', seq: 20 },
      { kind: 'altered', seq: 21 },
    ],
  ],
  ['one row deleted', ['delete from audit_log where seq = 15'], [{ kind: 'missing', from: 15, to: 15 }]],
  [
    'rows deleted in two places, and one altered',
    ['delete from audit_log where seq in (5, 6, 7, 25)', `update audit_log set action = 'x' where seq = 10`],
    [
      { kind: 'missing', from: 5, to: 7 },
      { kind: 'altered', seq: 10 },
      { kind: 'missing', from: 25, to: 25 },
    ],
  ],
  ['the first deleted', ['delete from audit_log where seq = 1'], [{ kind: 'missing', from: 1, to: 1 }]],
  [
    'two rows apart exchanged',
    [exchange(11, 20)],
    [
      { kind: 'moved', seq: 11, belongsAt: 20 },
      { kind: 'moved', seq: 20, belongsAt: 11 },
    ],
  ],
  [
    'two neighbours exchanged',
    [exchange(1, 2)],
    [
      { kind: 'moved', seq: 1, belongsAt: 2 },
      { kind: 'moved', seq: 2, belongsAt: 1 },
    ],
  ],
  [
    'a row moved to the end',
    ['update audit_log set seq = 31 where seq = 10'],
    [
      { kind: 'missing', from: 10, to: 10 },
      { kind: 'moved', seq: 31, belongsAt: 10 },
    ],
  ],
  [
    'a row deleted and the later ones moved up',
    [
      'delete from audit_log where seq = 28',
      'update audit_log set seq = 28 where seq = 29',
      'update audit_log set seq = 29 where seq = 30',
    ],
    [
      { kind: 'moved', seq: 28, belongsAt: 29 },
      { kind: 'moved', seq: 29, belongsAt: 30 },
    ],
  ],
  [
    'a row put before the first',
    [`insert into audit_log (seq, ${EVERY_COLUMN}) select 0, ${EVERY_COLUMN} from audit_log where seq = 1`],
    [{ kind: 'foreign', seq: 0 }],
  ],
];

describe.each(ENGINES)('verifying the audit log on %s', (engine) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await tamper(['truncate audit_log']);
    await append(1, ROWS);
  });

  it('finds nothing in a sound log, and says where it ends', async () => {
    const report = await verifyAudit(database, { heads: [await readHead(database)] });
    expect(report).toMatchObject({ intact: true, rows: ROWS, findings: [], findingsTotal: 0 });
    expect(report.head).toEqual(await readHead(database));
    expect(report.head).toMatchObject({ seq: ROWS, at: '2026-03-01T08:00:30.123Z' });
  });

  it.each(TAMPERINGS)('names %s, and nothing else', async (_, statements, findings) => {
    await tamper(statements);
    const report = await verifyAudit(database);
    expect(report).toMatchObject({ intact: false, findings, findingsTotal: findings.length });
  });

  it('names the place where a row was written anew with a hash of its own', async () => {
    await rewrite(14, 14);
    const { findings } = await verifyAudit(database);
    expect(findings).toEqual([{ kind: 'unlinked', seq: 15 }]);
  });

  it('counts every finding and lists the first hundred', async () => {
    await append(ROWS + 1, 300);
    await tamper([`update audit_log set action = 'x'`]);
    const { findings, findingsTotal } = await verifyAudit(database);
    expect(findingsTotal).toBe(300);
    expect(findings).toEqual(
      Array.from({ length: 100 }, (_, index) => ({ kind: 'altered', seq: index + 1 })),
    );
  });

  describe('against an exported head', () => {
    it('says how many rows are missing at the end', async () => {
      const heads = [await readHead(database)];
      await tamper(['delete from audit_log where seq > 22']);
      expect((await verifyAudit(database)).intact).toBe(true);
      const { findings } = await verifyAudit(database, { heads });
      expect(findings).toEqual([{ kind: 'truncated', from: 23, to: 30 }]);
    });

    it('says that the last row is missing', async () => {
      const heads = [await readHead(database)];
      await tamper(['delete from audit_log where seq = 30']);
      const { findings } = await verifyAudit(database, { heads });
      expect(findings).toEqual([{ kind: 'truncated', from: 30, to: 30 }]);
    });

    it('says that all are missing after a truncate', async () => {
      const heads = [await readHead(database)];
      await tamper(['truncate audit_log']);
      const { findings } = await verifyAudit(database, { heads });
      expect(findings).toEqual([{ kind: 'truncated', from: 1, to: 30 }]);
    });

    it('finds rows that took the place of deleted ones', async () => {
      const heads = [await readHead(database)];
      await tamper(['delete from audit_log where seq > 22']);
      await append(23, 32, '别的事');
      expect((await verifyAudit(database)).intact).toBe(true);
      const { findings } = await verifyAudit(database, { heads });
      expect(findings).toEqual([{ kind: 'rewritten', seq: 30, since: 0 }]);
    });

    it('finds a chain whose hashes were all computed anew, between two of several heads', async () => {
      const heads = [await readHead(database)];
      await append(31, 50);
      heads.unshift(await readHead(database));
      await append(51, 60);
      heads.unshift(await readHead(database));
      expect((await verifyAudit(database, { heads })).intact).toBe(true);
      await rewrite(40, 60);
      expect((await verifyAudit(database)).intact).toBe(true);
      const { findings } = await verifyAudit(database, { heads });
      expect(findings).toEqual([{ kind: 'rewritten', seq: 50, since: 30 }]);
    });

    it('holds while rows are added', async () => {
      const heads = [await readHead(database)];
      await append(31, 40);
      expect(await verifyAudit(database, { heads })).toMatchObject({ intact: true, rows: 40 });
    });
  });

  async function append(from: number, to: number, title = '数控车工'): Promise<void> {
    await inTransaction(database, async (tx) => {
      for (let seq = from; seq <= to; seq += 1) {
        const data = { title: `${title} ${seq}`, pay: 0.1, a: [1, { z: true, y: null }] };
        const actorId = ACTORS[0] ?? null;
        const at = new Date(Date.UTC(2026, 2, 1, 8, 0, seq, 123));
        const entry = { actorId, action: 'listing.publish', entity: 'listing', entityId: `L${seq}`, data };
        await appendAudit(tx, [entry], at);
      }
    });
  }

  async function tamper(statements: string[]): Promise<void> {
    const steps = ['alter table audit_log disable trigger user', ...statements];
    await database.pool.query([...steps, 'alter table audit_log enable trigger user'].join(';\n'));
  }

  /** Alters row `from` and computes the hashes of rows `from` to `to` anew, as somebody who knows how would. */
  async function rewrite(from: number, to: number): Promise<void> {
    const statements: string[] = [];
    let previousHash = GENESIS;
    for await (const batch of readAuditRows(database)) {
      for (const row of batch) {
        const forged = { ...row, previousHash, action: row.seq === from ? 'listing.close' : row.action };
        const hash = row.seq >= from && row.seq <= to ? hashOfRow(forged) : row.hash;
        if (hash !== row.hash)
          statements.push(
            `update audit_log set action = '${forged.action}', previous_hash = '${previousHash}', hash = '${hash}'
             where seq = ${row.seq}`,
          );
        previousHash = hash;
      }
    }
    await tamper(statements);
  }
});

function exchange(one: number, other: number): string {
  const steps = [
    [one, -1],
    [other, one],
    [-1, other],
  ];
  return steps.map(([from, to]) => `update audit_log set seq = ${to} where seq = ${from}`).join(';\n');
}
