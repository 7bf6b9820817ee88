import type { SynonymGroup } from '@rongqiao/contracts';
import { appendAudit } from '../../platform/audit/index.ts';
import { type Database, inTransaction, type Tx } from '../../platform/db/index.ts';
import { type AppError, notFound } from '../../platform/errors/index.ts';
import {
  deleteSynonymGroup,
  hasSynonymGroups,
  insertSynonymGroups,
  listSynonymGroups,
  updateSynonymGroup,
} from './synonyms.repository.ts';

export function listSynonyms(database: Database): Promise<SynonymGroup[]> {
  return listSynonymGroups(database);
}

/** Fills an empty table with the groups that ship with the product. */
export function seedSynonyms(database: Database, groups: readonly (readonly string[])[]): Promise<void> {
  return inTransaction(database, async (tx) => {
    if (!(await hasSynonymGroups(tx))) await insertSynonymGroups(tx, groups);
  });
}

export async function addSynonyms(tx: Tx, userId: string, terms: string[], now: Date): Promise<SynonymGroup> {
  const [id = ''] = await insertSynonymGroups(tx, [terms]);
  await audit(tx, { userId, action: 'synonyms.add', id, terms, now });
  return { id, terms };
}

export function changeSynonyms(
  database: Database,
  userId: string,
  group: SynonymGroup,
  now: Date,
): Promise<void> {
  return inTransaction(database, async (tx) => {
    if (!(await updateSynonymGroup(tx, group.id, group.terms, now))) throw noSuchGroup();
    await audit(tx, { userId, action: 'synonyms.change', id: group.id, terms: group.terms, now });
  });
}

export function removeSynonyms(database: Database, userId: string, id: string, now: Date): Promise<void> {
  return inTransaction(database, async (tx) => {
    if (!(await deleteSynonymGroup(tx, id))) throw noSuchGroup();
    await audit(tx, { userId, action: 'synonyms.remove', id, terms: [], now });
  });
}

function audit(
  tx: Tx,
  change: { userId: string; action: string; id: string; terms: string[]; now: Date },
): Promise<void> {
  const { userId, action, id, terms, now } = change;
  return appendAudit(
    tx,
    [{ actorId: userId, action, entity: 'synonyms', entityId: id, data: { terms } }],
    now,
  );
}

function noSuchGroup(): AppError {
  return notFound({ zh: '同义词组', en: 'synonym group' });
}
