import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, openTestDatabase, type TestDatabase } from '../../testing/index.ts';
import { inTransaction } from '../db/index.ts';
import { type AuditEntry, appendAudit, verifyAudit } from './index.ts';

/** Any UTF-16, halves of surrogate pairs and U+0000 included. */
const text = fc.string({
  unit: fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\0', '\ud800', '\udc00', '"', '\\', '\\u0000', '融'),
  ),
});
const number = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.constantFrom(-0, 1e21, 1e-7, 5e-324, Number.MAX_VALUE, 123456789012345680000),
);
const data = fc.dictionary(
  fc.oneof(text, fc.constantFrom('__proto__', '10', '9', 'constructor')),
  fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      text,
      number,
      fc.constantFrom(null, true, false, undefined),
      fc.date(),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(text, tie('value'), { maxKeys: 4 }),
    ),
  })).value,
  { maxKeys: 6 },
);
const entry: fc.Arbitrary<AuditEntry> = fc.record({
  actorId: fc.option(
    fc.oneof(
      fc.uuid(),
      fc.uuid().map((id) => id.toUpperCase()),
    ),
  ),
  action: text,
  entity: text,
  entityId: text,
  data,
});
const at = fc.date({
  min: new Date('0001-01-01T00:00:00Z'),
  max: new Date('9999-12-31T23:59:59.999Z'),
  noInvalidDate: true,
});

describe.each(ENGINES)('a row of the audit log on %s', (engine) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
  });
  afterAll(() => database.close());

  it('has its hash again when it comes back, whatever was given', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 20 }), at, async (entries, now) => {
        await inTransaction(database, (tx) => appendAudit(tx, entries, now));
        expect((await verifyAudit(database)).findings).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
