import type {
  ObligationOverview,
  ObligationQuery,
  OrganisationObligations,
  OrganisationRule,
  OrganisationType,
} from '@rongqiao/contracts';
import { type Entitlement, type Judgement, judgeRule, stackSubsidies } from '@rongqiao/rules';
import { dayInChina } from '../../platform/clock/clock.ts';
import { inLanguage, type Locale } from '../../platform/errors/index.ts';
import { type Caller, regionsOverseen } from '../../platform/http/index.ts';
import { findOrganisationRow, type OrganisationRow, pageOverseen } from '../organisations/index.ts';
import { listRunningPacks } from '../policies/index.ts';
import { factsOf, presentFact } from './known-facts.ts';
import type { ObligationContext } from './obligation-context.ts';
import { requireRights } from './obligations.access.ts';
import { type FactRow, listFacts } from './obligations.repository.ts';
import { type OrganisationRuleRef, type RunningPack, rulesFor } from './rules-for-organisation.ts';

/** What the policies in force ask of an organisation and offer it, and the facts that decide. */
export async function getObligations(
  context: ObligationContext,
  id: string,
  { caller, locale }: { caller: Caller; locale: Locale },
): Promise<OrganisationObligations> {
  const { database, clock } = context;
  const { organisation, rights } = requireRights(caller, await findOrganisationRow(database, id));
  const now = clock();
  const on = dayInChina(now);
  const refs = rulesFor(await runningIn(context, organisation), organisation.type as OrganisationType);
  const kept = await listFacts(database, [id]);
  const facts = factsOf(organisation, kept);
  const judged = refs.map((ref) => ({
    ref,
    judgement: judgeRule(ref.policy.pack, ref.rule.id, { facts, on }),
  }));
  const stacked = stackSubsidies(judged.flatMap(entitlementOf));
  const asked = new Map(refs.flatMap((ref) => ref.facts.map((fact) => [fact.code, fact])));
  const { name, type } = organisation;
  return {
    organisation: { id, name, type: type as OrganisationType },
    on,
    rules: judged.map(({ ref, judgement }) => presentRule(ref, judgement, locale)),
    facts: [...asked.values()].map((fact) => {
      const own = kept.find(({ code }) => code === fact.code);
      return presentFact(fact, { organisation, kept: own, supply: rights.supply, now });
    }),
    subsidies: {
      totalFen: stacked.totalFen,
      explanation: stacked.explanation.map((saying) => inLanguage(saying, locale)),
    },
    may: { supply: rights.supply !== 'none' },
  };
}

/** How the organisations of an official's regions stand to each rule; of a rule that is asked about, which they are. */
export async function overseeObligations(
  context: ObligationContext,
  { rule, verdict, page, size }: ObligationQuery,
  caller: Caller,
): Promise<ObligationOverview> {
  const { database, clock } = context;
  const on = dayInChina(clock());
  const regions = regionsOverseen(caller);
  const { rows } = await pageOverseen(database, { regions, state: 'verified', page: 1, size: MOST });
  const kept = new Map<string, FactRow[]>();
  for (const fact of await listFacts(
    database,
    rows.map(({ id }) => id),
  ))
    kept.set(fact.organisationId, [...(kept.get(fact.organisationId) ?? []), fact]);
  const running = await listRunningPacks(database, context.packs, clock());
  const byRule = new Map<string, ObligationOverview['rules'][number]>();
  const found: ObligationOverview['organisations']['items'] = [];
  for (const organisation of rows) {
    const facts = factsOf(organisation, kept.get(organisation.id) ?? []);
    for (const ref of rulesFor(inRegion(running, organisation), organisation.type as OrganisationType)) {
      const judgement = judgeRule(ref.policy.pack, ref.rule.id, { facts, on });
      const key = `${ref.policy.id}/${ref.rule.id}`;
      const entry = byRule.get(key) ?? { ...headOf(ref), counts: noCounts() };
      entry.counts[`${judgement.verdict}`] += 1;
      byRule.set(key, entry);
      if (key !== rule || (verdict !== undefined && `${judgement.verdict}` !== verdict)) continue;
      const missing = judgement.missing.map(({ name }) => name);
      found.push({ id: organisation.id, name: organisation.name, verdict: judgement.verdict, missing });
    }
  }
  const items = found.slice((page - 1) * size, page * size);
  return { rules: [...byRule.values()], organisations: { items, total: found.length, page, size } };
}

/** More verified organisations than a city has. */
const MOST = 100_000;

/** The facts that rules ask of an organisation. */
export async function factsAskedOf(context: ObligationContext, organisation: OrganisationRow) {
  const running = await runningIn(context, organisation);
  return rulesFor(running, organisation.type as OrganisationType).flatMap(({ facts }) => facts);
}

async function runningIn(context: ObligationContext, organisation: OrganisationRow): Promise<RunningPack[]> {
  const running = await listRunningPacks(context.database, context.packs, context.clock());
  return inRegion(running, organisation);
}

const inRegion = (running: readonly RunningPack[], { regionCode }: OrganisationRow) =>
  running.filter((policy) => regionCode.startsWith(policy.regionCode.replace(/(00){1,2}$/, '')));

const noCounts = () => ({ true: 0, false: 0, unknown: 0, 'not-applicable': 0, draft: 0 });

function headOf({ policy, rule, kind }: OrganisationRuleRef) {
  return {
    policy: { id: policy.id, title: policy.title },
    ...{ rule: rule.id, kind, statement: rule.statement },
    ...(rule.en !== undefined && { en: rule.en }),
  };
}

function presentRule(ref: OrganisationRuleRef, judgement: Judgement, locale: Locale): OrganisationRule {
  const { clause, verdict, amountFen, missing, explanation } = judgement;
  return {
    ...headOf(ref),
    ...{ clause, verdict },
    ...(amountFen !== undefined && { amountFen }),
    missing: missing.map(({ code }) => code),
    explanation: explanation.map((saying) => inLanguage(saying, locale)),
  };
}

function entitlementOf({
  ref,
  judgement,
}: {
  ref: OrganisationRuleRef;
  judgement: Judgement;
}): Entitlement[] {
  const { rule, policy } = ref;
  if (rule.kind !== 'subsidy' || judgement.amountFen === undefined) return [];
  const { statement, stacking } = rule;
  return [{ id: `${policy.id}/${rule.id}`, statement, amountFen: judgement.amountFen, stacking }];
}
