import { dayInChina } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { AppError } from '../../platform/errors/index.ts';
import { mapOrganisations } from '../organisations/index.ts';
import type { ImportTask } from './import-kind.ts';
import { type ImportRow, readImportFile } from './imports.repository.ts';

/** A stored import with its file, ready to be worked on; throws where the file is no longer kept. */
export async function openTask(database: Database, row: ImportRow): Promise<ImportTask> {
  const bytes = await readImportFile(database.db, row.id);
  if (!bytes) throw fileGone();
  return { ...(await describeTask(database, row)), bytes };
}

/** The same without the file, for what needs none. */
export async function describeTask(database: Database, row: ImportRow): Promise<ImportTask> {
  const { id, organisationId, regionCode, byUserId, fileName, settings } = row;
  const found = organisationId && (await mapOrganisations(database, [organisationId])).get(organisationId);
  const organisation = found ? { id: found.id, name: found.name } : null;
  return {
    ...{ id, organisation, regionCode, byUserId, fileName, settings },
    kind: row.kind as ImportTask['kind'],
    prefixes: [regionCode.replace(/(00){1,2}$/, '')],
    bytes: new Uint8Array(),
    today: dayInChina(row.createdAt),
  };
}

function fileGone(): AppError {
  return new AppError('request.rule_broken', {
    detail: {
      zh: '这个文件已过保存期限，不再保存。请重新上传。',
      en: 'This file is no longer kept. Please upload it again.',
    },
  });
}
