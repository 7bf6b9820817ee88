import type { SetUnitMapping, UnitMappingList } from '@rongqiao/contracts';
import { appendAudit } from '../../platform/audit/index.ts';
import { type Database, inTransaction } from '../../platform/db/index.ts';
import { AppError } from '../../platform/errors/index.ts';
import { type Caller, oversees } from '../../platform/http/index.ts';
import { mapIdsByName, presentRegion } from '../organisations/index.ts';
import { loadTasks, type TaskReading } from './load-tasks.ts';
import { resolveUnits } from './resolve-units.ts';
import { forbidden } from './tasks.access.ts';
import { presentParty } from './tasks.presenter.ts';
import { deleteMapping, listMappings, saveMapping } from './units.repository.ts';

/** The unit names of an official's policies, those that are nobody yet first. */
export async function listUnitMappings(reading: TaskReading, caller: Caller): Promise<UnitMappingList> {
  const tasks = await loadTasks(reading, 'open');
  const set = new Set(
    (await listMappings(reading.database.db)).map(({ regionCode, name }) => `${regionCode} ${name}`),
  );
  const found = new Map<string, UnitMappingList['items'][number]>();
  for (const { row, units } of tasks) {
    if (row.source !== 'policy' || !oversees(caller, row.regionCode)) continue;
    for (const { name, parties } of units) {
      const key = `${row.regionCode} ${name}`;
      const known = found.get(key);
      if (known) known.tasks += 1;
      else
        found.set(key, {
          ...{ region: presentRegion(row.regionCode), name, tasks: 1, set: set.has(key) },
          organisations: parties.map(presentParty),
        });
    }
  }
  const items = [...found.values()].sort(
    (a, b) =>
      Number(a.organisations.length > 0) - Number(b.organisations.length > 0) ||
      b.tasks - a.tasks ||
      a.name.localeCompare(b.name, 'zh'),
  );
  return { items, total: items.length };
}

/** Sets which organisations a unit's name is; with none, it is found by name again. Audited. */
export async function setUnitMapping(
  database: Database,
  { regionCode, name, organisations }: SetUnitMapping,
  { caller, now }: { caller: Caller; now: Date },
): Promise<void> {
  if (!oversees(caller, regionCode)) throw forbidden(ELSEWHERE);
  await inTransaction(database, async (tx) => {
    const ids = await mapIdsByName(tx, organisations);
    const unknown = organisations.filter((one) => !ids.has(one));
    if (unknown.length > 0) throw unknownNames(unknown);
    const organisationIds = [...ids.values()];
    if (organisationIds.length === 0) await deleteMapping(tx, regionCode, name);
    else await saveMapping(tx, { regionCode, name, organisationIds, setById: caller.userId, setAt: now });
    await resolveUnits(tx);
    const data = { name, organisationIds };
    const entry = {
      actorId: caller.userId,
      action: 'task.map_unit',
      entity: 'region',
      entityId: regionCode,
      data,
    };
    await appendAudit(tx, [entry], now);
  });
}

function unknownNames(names: readonly string[]): AppError {
  return new AppError('request.rule_broken', {
    detail: {
      zh: `平台上没有名为“${names.join('”“')}”的单位。请写登记的全称。`,
      en: `No organisation on the platform is called “${names.join('”, “')}”. Please give its full registered name.`,
    },
    errors: [
      {
        path: 'organisations',
        message: { zh: '请写登记的全称。', en: 'Please give the full registered name.' },
      },
    ],
  });
}

const ELSEWHERE = {
  zh: '这个地区的责任单位由该地区的主管部门对应。',
  en: 'The units of this region are mapped by the officials of that region.',
};
