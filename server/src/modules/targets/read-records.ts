import type { PlatformMetricList, TargetRecordPage } from '@rongqiao/contracts';
import { findRegion } from '@rongqiao/reference';
import { addDays, dayInChina } from '../../platform/clock/clock.ts';
import { inLanguage, type Locale } from '../../platform/errors/index.ts';
import { type Caller, oversees } from '../../platform/http/index.ts';
import { valuesOn } from './month-ends.ts';
import { FEWEST_PEOPLE, findTarget, periodOf, prefixOf } from './read-targets.ts';
import type { TargetContext } from './target-context.ts';

/** The records behind a target's figure, the latest first. Of people there are none: they are only counted. */
export async function listTargetRecords(
  context: TargetContext,
  { id, rule, caller }: { id: string; rule: string; caller: Caller | null },
  { page, size }: { page: number; size: number },
): Promise<TargetRecordPage> {
  const { policy, target, source } = await findTarget(context, { id, rule, caller });
  const none = { items: [], total: 0, page, size };
  if (source.kind !== 'platform' || source.measure.persons || policy.runsSince === null) return none;
  const { from, until, yearly } = periodOf(policy, target, dayInChina(context.clock()));
  const scope = { regionPrefix: prefixOf(policy.regionCode), where: source.where };
  const asked = { ...scope, from: yearly ? from : null, until, page, size };
  const { items, total } = await source.measure.records(context.database, asked);
  const shown = items.map(({ day, title, link }) => ({
    day,
    ...(title !== null && { title: findRegion(title)?.name ?? title }),
    ...(title !== null && link !== null && { link }),
  }));
  return { items: shown, total, page, size };
}

/** What the platform counts by itself in its city, as of today. */
export async function listMetrics(
  { measures, clock, cityCode }: TargetContext,
  { caller, locale }: { caller: Caller | null; locale: Locale },
): Promise<PlatformMetricList> {
  const today = dayInChina(clock());
  const monthBegan = addDays(`${today.slice(0, 7)}-01`, -1);
  const official = oversees(caller, cityCode);
  const items = await Promise.all(
    measures.all.map(async (measure) => {
      const changes = await measures.changes(measure, { regionPrefix: prefixOf(cityCode), where: {} });
      const [before, now] = valuesOn(changes, [monthBegan, today]);
      const value = now?.value ?? 0;
      const few = measure.persons && value < FEWEST_PEOPLE && !official;
      const [name, counts, unit] = [measure.name, measure.counts, measure.unit].map((text) =>
        inLanguage(text, locale),
      ) as [string, string, string];
      const figures = few || measure.persons ? {} : { thisMonth: value - (before?.value ?? 0) };
      return { id: measure.id, name, counts, unit, asOf: today, ...(!few && { value }), ...figures };
    }),
  );
  return { items, total: items.length };
}
