import type { PolicyTarget, PolicyTargetDetail, TargetOverview, TargetStanding } from '@rongqiao/contracts';
import { dayInChina } from '../../platform/clock/clock.ts';
import { notFound } from '../../platform/errors/index.ts';
import { type Caller, oversees } from '../../platform/http/index.ts';
import { findTargets, listRunningTargets, type PolicyTargets } from '../policies/index.ts';
import { standOf } from './stand-of-target.ts';
import type { TargetContext } from './target-context.ts';
import { countedHistory, type Period, reportedHistory, type TargetHistory } from './target-history.ts';
import { boundsOf, findTargetRule, meets, sourceOf, type TargetSource } from './target-rule.ts';
import { presentReport } from './targets.presenter.ts';
import { listReports, type ReportRow } from './targets.repository.ts';

/** Fewer people than this are not shown to the public. */
export const FEWEST_PEOPLE = 20;
const TARGET_WORDS = { zh: '目标', en: 'target' };

type Target = PolicyTargets['targets'][number];

/** The targets of a policy with where each stands. */
export async function listTargets(context: TargetContext, id: string, caller: Caller | null) {
  const policy = await findTargets(context.database, id, readerOf(context, caller));
  const items = await Promise.all(
    policy.targets.map((target) => standing(context, policy, { target, caller })),
  );
  return { items, total: items.length };
}

/** One target, with everything that was reported for it. */
export async function getTarget(
  context: TargetContext,
  { id, rule, caller }: { id: string; rule: string; caller: Caller | null },
): Promise<PolicyTargetDetail> {
  const { policy, target, source } = await findTarget(context, { id, rule, caller });
  const shown = await standing(context, policy, { target, caller });
  const reports =
    source.kind === 'reported' ? await listReports(context.database, policy.regionCode, source.metric) : [];
  return {
    ...shown,
    policy: { id: policy.id, title: policy.title },
    reports: reports.map(presentReport).reverse(),
    may: { report: mayReport(policy, source, caller) },
  };
}

/** The targets of the policies that run, for an official of their region. */
export async function readOverview(context: TargetContext, caller: Caller): Promise<TargetOverview> {
  const running = await listRunningTargets(context.database, readerOf(context, caller));
  const mine = running.filter(
    ({ regionCode, targets }) => oversees(caller, regionCode) && targets.length > 0,
  );
  const policies = mine.map(async (policy) => ({
    ...{ id: policy.id, title: policy.title },
    targets: await Promise.all(policy.targets.map((target) => standing(context, policy, { target, caller }))),
  }));
  return { policies: await Promise.all(policies) };
}

/** One target of a policy, by its id as an item or in the pack. */
export async function findTarget(
  context: TargetContext,
  { id, rule, caller }: { id: string; rule: string; caller: Caller | null },
) {
  const policy = await findTargets(context.database, id, readerOf(context, caller));
  const target = policy.targets.find((one) => one.packRule === rule || one.rule.id === rule);
  if (!target) throw notFound(TARGET_WORDS);
  return { policy, target, source: sourceOf(policy.pack?.data, target.packRule, context.measures) };
}

export function mayReport(policy: PolicyTargets, source: TargetSource, caller: Caller | null): boolean {
  return source.kind === 'reported' && policy.runsSince !== null && oversees(caller, policy.regionCode);
}

/** The days that count for a target of a policy that runs, and when it is due. */
export function periodOf(
  policy: PolicyTargets,
  { rule, packRule }: Target,
  today: string,
): Period & { due: string | null } {
  const since = policy.runsSince ?? today;
  const yearly = findTargetRule(policy.pack?.data, packRule)?.every === 'year';
  const last = rule.deadline !== null && rule.deadline < today ? rule.deadline : today;
  const until = last < since ? today : last;
  if (!yearly) return { from: since, until, yearly, due: rule.deadline };
  const year = until.slice(0, 4);
  const from = since > `${year}-01-01` ? since : `${year}-01-01`;
  return { from, until, yearly, due: `${year}-12-31` };
}

async function standing(
  context: TargetContext,
  policy: PolicyTargets,
  { target, caller }: { target: Target; caller: Caller | null },
): Promise<PolicyTarget> {
  return { ...target.rule, standing: await standingOf(context, policy, { target, caller }) };
}

async function standingOf(
  context: TargetContext,
  policy: PolicyTargets,
  { target, caller }: { target: Target; caller: Caller | null },
): Promise<TargetStanding> {
  const { rule, packRule } = target;
  const wanted = boundsOf(rule.value).slice(0, 2);
  const nothing = { wanted, series: [] };
  if (policy.runsSince === null) return { ...nothing, state: 'elsewhere' };
  if (wanted.length === 0) return { ...nothing, state: 'people' };
  const source = sourceOf(policy.pack?.data, packRule, context.measures);
  if (source.kind === 'none') return { ...nothing, state: 'no_source' };
  const today = dayInChina(context.clock());
  const period = periodOf(policy, target, today);
  const { history, reports } = await historyOf(context, { source, period, regionCode: policy.regionCode });
  const stands = standOf(
    {
      ...{ op: rule.op, wanted, due: period.due, today },
      year: period.yearly ? Number(period.until.slice(0, 4)) : null,
      baseline: baselineOf(policy, packRule),
      meets: (value) => meets(rule.op, wanted, value),
    },
    history,
  );
  const few = stands.value !== undefined && stands.value < FEWEST_PEOPLE;
  if (source.kind === 'platform' && source.measure.persons && few && !oversees(caller, policy.regionCode))
    return { ...nothing, state: 'hidden' };
  const used = reports.filter(({ asOf }) => asOf === stands.asOf).at(-1);
  return { ...stands, ...(used && { report: presentReport(used) }) };
}

async function historyOf(
  { database, measures }: TargetContext,
  {
    source,
    period,
    regionCode,
  }: { source: Exclude<TargetSource, { kind: 'none' }>; period: Period; regionCode: string },
): Promise<{ history: TargetHistory; reports: ReportRow[] }> {
  if (source.kind === 'reported') {
    const reports = await listReports(database, regionCode, source.metric);
    return { history: reportedHistory(reports, period), reports };
  }
  const scope = { regionPrefix: prefixOf(regionCode), where: source.where };
  const changes = await measures.changes(source.measure, scope);
  return { history: countedHistory(changes, period), reports: [] };
}

/** GB/T 2260: what begins with `9901` lies in 990100. */
export const prefixOf = (regionCode: string): string => regionCode.replace(/(00){1,2}$/, '');

function baselineOf({ pack }: PolicyTargets, packRule: string) {
  const baseline = findTargetRule(pack?.data, packRule)?.baseline;
  const [value] = baseline ? boundsOf(baseline.value) : [];
  return baseline && value !== undefined ? { on: baseline.on, value } : null;
}

const readerOf = ({ clock, packs }: TargetContext, caller: Caller | null) => ({
  caller,
  now: clock(),
  packs,
});
