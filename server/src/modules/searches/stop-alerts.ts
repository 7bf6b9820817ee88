import type { AlertSubscription } from '@rongqiao/contracts';
import { type Database, inTransaction } from '../../platform/db/index.ts';
import { notFound } from '../../platform/errors/index.ts';
import { readAlertToken } from './alert-token.ts';
import { findSavedSearch, updateSavedSearch } from './saved-searches.repository.ts';

const WORDS = { zh: '提醒', en: 'alert' };

/** What the link in a letter is about. A token that was not signed by us, or whose search is gone, is missing. */
export async function getSubscription(
  database: Database,
  token: string,
  secret: string,
): Promise<AlertSubscription> {
  const id = readAlertToken(token, secret);
  const row = id === null ? null : await findSavedSearch(database.db, id);
  if (!row) throw notFound(WORDS);
  return { name: row.name, frequency: row.frequency };
}

/** Stops the alerts of the search; asked again it stays so. */
export async function stopAlerts(
  database: Database,
  token: string,
  secret: string,
): Promise<AlertSubscription> {
  const id = readAlertToken(token, secret);
  const stopped =
    id !== null && (await inTransaction(database, (tx) => updateSavedSearch(tx, id, { frequency: 'never' })));
  if (!stopped) throw notFound(WORDS);
  return getSubscription(database, token, secret);
}
