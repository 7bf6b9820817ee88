import type { OrganisationFact, OrganisationType } from '@rongqiao/contracts';
import type { Pack } from '@rongqiao/rules';
import { addDays, dayInChina } from '../../platform/clock/clock.ts';
import type { OrganisationRow } from '../organisations/index.ts';
import type { FactRow } from './obligations.repository.ts';

/** Who supplies facts of themselves, as packs name them; everybody else is an office, whose officials fill it in. */
const OWN_SUPPLIERS = new Set(['企业', '学校', '学校、企业', '基地运营单位', '建设单位', '单位']);
const OLD_AFTER_DAYS = 366;

const SCHOOL_TYPES: Partial<Record<OrganisationType, string>> = {
  secondary_school: '中职学校',
  technical_school: '技工学校',
  higher_vocational_college: '高职院校',
  vocational_university: '职业本科院校',
  university: '普通高校',
};

export const isOwn = ({ suppliedBy }: Pick<Pack['facts'][number], 'suppliedBy'>): boolean =>
  OWN_SUPPLIERS.has(suppliedBy);

/** What the platform itself knows of an organisation, by the codes of packs. */
function platformFacts({ type, staffCount, studentCount }: OrganisationRow): Record<string, string> {
  const school = SCHOOL_TYPES[type as OrganisationType];
  return {
    ...(staffCount !== null && type === 'enterprise' && { employees: String(staffCount) }),
    ...(studentCount !== null && { students: String(studentCount) }),
    ...(school !== undefined && { school_type: school }),
  };
}

/** A fact that rules ask for, with what is kept of it; what was given goes before what the platform knows. */
export function presentFact(
  { name, code, type, unit, ask, suppliedBy, choices, en }: Pack['facts'][number],
  {
    organisation,
    kept,
    supply,
    now,
  }: {
    organisation: OrganisationRow;
    kept: FactRow | undefined;
    supply: 'own' | 'all' | 'none';
    now: Date;
  },
): OrganisationFact {
  const known = platformFacts(organisation)[code];
  const own = OWN_SUPPLIERS.has(suppliedBy);
  const asked = {
    ...{ name, code, type, ask, suppliedBy },
    ...(unit !== undefined && { unit }),
    ...(choices !== undefined && { choices }),
    ...(en !== undefined && { en }),
    mine: supply === 'all' || (supply === 'own' && own),
  };
  if (kept) {
    return {
      ...asked,
      value: kept.value,
      asOf: kept.asOf,
      ...(kept.evidence !== null && { evidence: kept.evidence }),
      ...{ source: kept.source as 'organisation' | 'official', by: kept.unitName },
      at: kept.givenAt.toISOString(),
      old: kept.asOf < addDays(dayInChina(now), -OLD_AFTER_DAYS),
    };
  }
  if (known === undefined) return { ...asked, old: false };
  const asOf = dayInChina(organisation.updatedAt);
  return { ...asked, value: known, asOf, source: 'platform', old: false };
}

/** Facts as rules read them, by code. */
export function factsOf(organisation: OrganisationRow, kept: readonly FactRow[]): Record<string, unknown> {
  return {
    ...platformFacts(organisation),
    ...Object.fromEntries(kept.map(({ code, value }) => [code, value])),
  };
}
