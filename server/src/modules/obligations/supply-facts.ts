import type { SupplyFacts } from '@rongqiao/contracts';
import type { Pack } from '@rongqiao/rules';
import { v7 as uuidv7 } from 'uuid';
import { appendAudit } from '../../platform/audit/index.ts';
import { dayInChina } from '../../platform/clock/clock.ts';
import { inTransaction } from '../../platform/db/index.ts';
import { AppError, type Bilingual } from '../../platform/errors/index.ts';
import { type Caller, oversees } from '../../platform/http/index.ts';
import { findOrganisationRow, mapOrganisationNames } from '../organisations/index.ts';
import { isOwn } from './known-facts.ts';
import type { ObligationContext } from './obligation-context.ts';
import { refuseReaders, requireRights } from './obligations.access.ts';
import { endFacts, insertFacts } from './obligations.repository.ts';
import { factsAskedOf } from './read-obligations.ts';

/** Keeps facts of an organisation: value, day, evidence and who gave it. What was kept before stays in the records. */
export async function supplyFacts(
  context: ObligationContext,
  { id, caller }: { id: string; caller: Caller },
  { facts, asOf, evidence }: SupplyFacts,
): Promise<void> {
  const { database, clock } = context;
  const { organisation, rights } = requireRights(caller, await findOrganisationRow(database, id));
  refuseReaders(rights);
  const now = clock();
  const asked = new Map((await factsAskedOf(context, organisation)).map((fact) => [fact.code, fact]));
  const problems = facts.flatMap(({ code, value }, i) => {
    const problem = problemOf(asked.get(code), value, rights.supply);
    return problem ? [{ path: `/facts/${i}`, message: problem }] : [];
  });
  if (asOf > dayInChina(now)) problems.push({ path: '/asOf', message: AHEAD });
  if (problems.length > 0) throw wrong(problems);
  const source = rights.supply === 'own' ? 'organisation' : 'official';
  const office = caller.memberships.find((one) =>
    oversees({ ...caller, memberships: [one] }, organisation.regionCode),
  );
  const giver = source === 'organisation' ? id : (office?.organisationId ?? id);
  await inTransaction(database, async (tx) => {
    const names = await mapOrganisationNames(tx, [giver]);
    const codes = facts.map(({ code }) => code);
    await endFacts(tx, { organisationId: id, codes, at: now });
    await insertFacts(
      tx,
      facts.flatMap(({ code, value }) =>
        value === null
          ? []
          : [
              {
                ...{
                  id: uuidv7(),
                  organisationId: id,
                  code,
                  value,
                  asOf,
                  evidence: evidence || null,
                  source,
                },
                ...{
                  unitName: names.get(giver) ?? '',
                  givenById: caller.userId,
                  givenAt: now,
                  replacedAt: null,
                },
              },
            ],
      ),
    );
    const data = { facts, asOf, evidence: evidence ?? null, source };
    await appendAudit(
      tx,
      [{ actorId: caller.userId, action: 'organisation.facts', entity: 'organisation', entityId: id, data }],
      now,
    );
  });
}

const AHEAD: Bilingual = { zh: '截止日期不能晚于今天', en: 'The day cannot lie ahead' };

function problemOf(
  fact: Pack['facts'][number] | undefined,
  value: string | boolean | null,
  supply: 'own' | 'all' | 'none',
): Bilingual | null {
  if (!fact) return { zh: '现行政策没有问到这一项', en: 'No policy in force asks for this' };
  const { name, type, suppliedBy, choices } = fact;
  if (supply === 'own' && !isOwn(fact))
    return { zh: `“${name}”由${suppliedBy}填写`, en: `"${name}" is filled in by ${suppliedBy}` };
  if (value === null) return null;
  if (type === 'boolean')
    return typeof value === 'boolean' ? null : { zh: `“${name}”请答是或否`, en: `"${name}" is yes or no` };
  if (typeof value !== 'string') return { zh: `“${name}”不是是否题`, en: `"${name}" is no yes or no` };
  if (type === 'date')
    return /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))
      ? null
      : { zh: `“${name}”请填日期，如 2026-03-01`, en: `"${name}" is a day, like 2026-03-01` };
  if (type === 'text')
    return !choices || choices.includes(value)
      ? null
      : { zh: `“${name}”请从${choices.join('、')}中选择`, en: `"${name}" is one of ${choices.join(', ')}` };
  return /^\d{1,15}(\.\d{1,6})?$/.test(value)
    ? null
    : { zh: `“${name}”请填数字，不带单位和逗号`, en: `"${name}" is a number without unit or comma` };
}

function wrong(errors: { path: string; message: Bilingual }[]): AppError {
  return new AppError('request.invalid', {
    detail: { zh: '有几项填得不对，请按提示改正。', en: 'Some facts are not right. Please correct them.' },
    errors,
  });
}
