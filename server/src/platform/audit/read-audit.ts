import type { Database } from '../db/index.ts';
import { type AuditRow, GENESIS } from './audit-row.ts';
import { canonicalOfStored, instantOfStored } from './stored-text.ts';

/** The newest row, to be kept where the database cannot be reached. `at` is null for an empty log, `seq` then 0. */
export interface AuditHead {
  seq: number;
  hash: string;
  at: string | null;
}

const ROWS_PER_QUERY = 2000;
const AT = '(extract(epoch from at) * 1000)::text';
const BEFORE_ALL = '-9223372036854775808';

/** The end of the log as it is now. */
export async function readHead({ pool }: Database): Promise<AuditHead> {
  const { rows } = await pool.query<{ seq: string; hash: string; at: string }>(
    `select seq, hash, ${AT} as at from audit_log order by seq desc limit 1`,
  );
  const [row] = rows;
  if (!row) return { seq: 0, hash: GENESIS, at: null };
  return { seq: Number(row.seq), hash: row.hash, at: instantOfStored(row.at) };
}

/**
 * All rows in order, a few thousand at a time. Each batch is a statement of its own: nothing is locked, and since rows are
 * only ever appended the batches fit together.
 */
export async function* readAuditRows({ pool }: Database): AsyncGenerator<AuditRow[]> {
  const text = `select seq, ${AT}, actor_id, action, entity, entity_id, data::text, previous_hash, hash
    from audit_log where seq > $1 order by seq limit ${ROWS_PER_QUERY}`;
  const read = (after: string) =>
    pool.query<StoredRow>({ text, values: [after], rowMode: 'array' }).then(({ rows }) => rows);
  let rows = await read(BEFORE_ALL);
  for (;;) {
    const end = rows.at(-1);
    if (!end) return;
    const next = read(end[0]);
    yield rows.map(toAuditRow);
    rows = await next;
  }
}

type StoredRow = [
  seq: string,
  at: string,
  actorId: string | null,
  action: string,
  entity: string,
  entityId: string,
  data: string,
  previousHash: string,
  hash: string,
];

function toAuditRow(row: StoredRow): AuditRow {
  const [seq, at, actorId, action, entity, entityId, data, previousHash, hash] = row;
  return {
    seq: Number(seq),
    at: instantOfStored(at),
    actorId,
    action,
    entity,
    entityId,
    data: canonicalOfStored(data),
    previousHash,
    hash,
  };
}
