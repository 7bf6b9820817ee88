import { findRegion } from '@rongqiao/reference';
import type { Tx } from '../../platform/db/index.ts';
import { listOffices } from '../organisations/index.ts';
import { findOffices, meansAllLeads } from './unit-names.ts';
import {
  listMappings,
  listPolicyUnits,
  type PartyRow,
  replaceParties,
  type UnitOfTask,
} from './units.repository.ts';

/** The part of a region's code that its districts share. */
export const prefixOf = (regionCode: string): string => regionCode.replace(/(00){1,2}$/, '');

/** Finds the organisations of every policy task's units anew: what an official has set, else by name. */
export async function resolveUnits(tx: Tx): Promise<void> {
  const units = await listPolicyUnits(tx);
  const resolved = await resolve(tx, units);
  const rows = resolved.flatMap(({ unit, ids }): PartyRow[] =>
    ids.map((organisationId) => ({ taskId: unit.taskId, position: unit.position, organisationId })),
  );
  await replaceParties(tx, [...new Set(units.map(({ taskId }) => taskId))], rows);
}

async function resolve(tx: Tx, units: readonly UnitOfTask[]): Promise<{ unit: UnitOfTask; ids: string[] }[]> {
  const set = new Map((await listMappings(tx)).map((row) => [`${row.regionCode} ${row.name}`, row]));
  const regions = [...new Set(units.map(({ regionCode }) => regionCode))];
  const places = new Map<string, Parameters<typeof findOffices>[1]>();
  for (const code of regions) {
    const offices = await listOffices(tx, prefixOf(code));
    places.set(code, { place: findRegion(code)?.name ?? '', offices });
  }
  const found = units.map((unit) => {
    const mapped = set.get(`${unit.regionCode} ${unit.name}`);
    const place = places.get(unit.regionCode);
    const ids = mapped ? mapped.organisationIds : place ? findOffices(unit.name, place) : [];
    return { unit, ids: [...new Set(ids)], set: mapped !== undefined };
  });
  return found.map(({ unit, ids, set: mapped }) =>
    mapped || !meansAllLeads(unit.name) ? { unit, ids } : { unit, ids: leadsOf(unit.policyId, found) },
  );
}

function leadsOf(policyId: string | null, found: readonly { unit: UnitOfTask; ids: string[] }[]): string[] {
  const leads = found.filter(({ unit }) => unit.policyId === policyId && unit.role === 'lead');
  return [...new Set(leads.flatMap(({ ids }) => ids))];
}
