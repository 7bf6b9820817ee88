import { createHash } from 'node:crypto';
import type { PolicyTakenIn } from '@rongqiao/contracts';
import type { PolicyReading } from '@rongqiao/policy';
import { v7 as uuidv7 } from 'uuid';
import { appendAudit } from '../../platform/audit/index.ts';
import { type Database, inTransaction, type Tx } from '../../platform/db/index.ts';
import {
  addText,
  findByHash,
  insertClauses,
  insertItems,
  insertPolicy,
  listReferences,
  type NewItemRow,
} from './policies.repository.ts';
import { readPolicyFile } from './read-policy-file.ts';

/** A file and who hands it in (`null`: the command line). */
export interface PolicyFile {
  bytes: Uint8Array;
  fileName: string;
  regionCode: string;
  actorId: string | null;
  now: Date;
  /** Part of the example. */
  demo?: boolean;
}

/** A file that has been read, or that is known already (`reading` null). */
export interface ReadPolicy {
  file: PolicyFile;
  sha256: string;
  reading: PolicyReading | null;
}

/** Takes a document in: its bytes, text, clauses, tasks and rules, for review. The same file is recognised and left as it is. */
export async function ingestPolicy(database: Database, file: PolicyFile): Promise<PolicyTakenIn> {
  const read = await readPolicy(database, file);
  return inTransaction(database, (tx) => storePolicy(tx, read));
}

/** The slow half, outside of any transaction; a file that is in already is not read again. */
export async function readPolicy(database: Database, file: PolicyFile): Promise<ReadPolicy> {
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const known = await inTransaction(database, (tx) => findByHash(tx, sha256));
  return {
    file,
    sha256,
    reading: known?.hasText ? null : storable(await readPolicyFile(file.bytes, file.fileName)),
  };
}

/** The quick half, inside the caller's transaction. */
export async function storePolicy(tx: Tx, { file, reading, sha256 }: ReadPolicy): Promise<PolicyTakenIn> {
  const known = await findByHash(tx, sha256);
  if (reading === null || known?.hasText) return { id: known?.id ?? '', known: true };
  if (known) return attachText(tx, known.id, { file, reading });
  const id = uuidv7();
  const { title, number, issuer, issuedOn, effectiveOn, encoding, warnings } = reading.document;
  const { fileName, regionCode, actorId, now } = file;
  const added = await insertPolicy(tx, {
    ...{ id, number, issuer, issuedOn, effectiveOn, encoding, warnings, sha256, fileName, regionCode },
    title: title ?? fileName,
    supersedes: await findSameNumber(tx, number),
    state: 'review',
    file: Buffer.from(file.bytes),
    body: reading.text,
    createdById: actorId,
    demo: file.demo ?? false,
    createdAt: now,
  });
  if (!added) return { id: (await findByHash(tx, sha256))?.id ?? id, known: true };
  await insertClauses(tx, clauseRows(id, reading));
  await insertItems(tx, [...taskRows(id, reading), ...ruleRows(id, reading)]);
  const data = { sha256, fileName, tasks: reading.tasks.length, rules: reading.rules.length };
  await appendAudit(tx, [{ actorId, action: 'policy.take_in', entity: 'policy', entityId: id, data }], now);
  return { id, known: false };
}

/** The reference with this number: the file is another edition of its document, whose places may differ. */
async function findSameNumber(tx: Tx, number: string | null): Promise<string | null> {
  if (number === null) return null;
  const references = await listReferences(tx);
  const same = references.find(
    (one) => one.number !== null && plainNumber(one.number) === plainNumber(number),
  );
  return same?.id ?? null;
}

/** Brackets and spaces of document numbers are written in many ways. */
const plainNumber = (number: string) => number.normalize('NFKC').replaceAll(/[\s〔〕[\]()【】]/g, '');

/** The text of a policy that so far was a reference: what its pack says stays, and is now shown with its place in the text. */
async function attachText(
  tx: Tx,
  id: string,
  { file, reading }: { file: PolicyFile; reading: PolicyReading },
): Promise<PolicyTakenIn> {
  const { fileName, actorId, now } = file;
  const { encoding, warnings } = reading.document;
  const text = { file: Buffer.from(file.bytes), body: reading.text, fileName, encoding, warnings };
  if (!(await addText(tx, id, text))) return { id, known: true };
  const data = { fileName };
  await appendAudit(
    tx,
    [{ actorId, action: 'policy.text_added', entity: 'policy', entityId: id, data }],
    now,
  );
  return { id, known: false };
}

/**
 * PostgreSQL stores neither U+0000 nor half a surrogate pair, in text or in JSON; a sign of the same length, wherever one
 * stands in the reading, keeps every place.
 */
function storable<T>(value: T): T {
  if (typeof value === 'string') return plain(value) as T;
  if (Array.isArray(value)) return value.map(storable) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, storable(part)])) as T;
}

const plain = (text: string) => text.replaceAll('\0', ' ').replace(/\p{Surrogate}/gu, '\ufffd');

function clauseRows(policyId: string, { clauses }: PolicyReading) {
  return clauses.map(({ id, label, level, parent, heading, span: [spanStart, spanEnd] }, position) => ({
    ...{ policyId, id, position, label, level, parent, heading, spanStart, spanEnd },
  }));
}

function taskRows(policyId: string, { tasks }: PolicyReading): NewItemRow[] {
  return tasks.map(({ id, clause, text, span: [spanStart, spanEnd], units }) => ({
    ...{ policyId, id: `task-${id}`, clause, spanStart, spanEnd },
    kind: 'task',
    statement: text,
    facts: { units, dueOn: null },
    decision: 'read',
  }));
}

function ruleRows(policyId: string, { rules }: PolicyReading): NewItemRow[] {
  return rules.map(({ id, clause, span: [spanStart, spanEnd], quote, ...rule }) => {
    const { type, op, value, unit, scope, deadline, strength } = rule;
    return {
      ...{ policyId, id: `rule-${id}`, clause, spanStart, spanEnd },
      kind: 'rule',
      statement: quote,
      facts: { type, op, value, unit, scope, deadline, strength },
      decision: 'read',
    };
  });
}
