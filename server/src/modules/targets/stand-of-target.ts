import type { PolicyRule, TargetForecast, TargetPoint, TargetStanding } from '@rongqiao/contracts';
import { CHANGES_NEEDED, CONFIDENCE, changesIn, forecastValue } from './forecast-value.ts';
import type { TargetHistory } from './target-history.ts';

/** A target as it is weighed. */
export interface WeighedTarget {
  op: PolicyRule['op'];
  wanted: number[];
  /** The last day, ISO; null where the document gives none. */
  due: string | null;
  baseline: TargetPoint | null;
  /** Set of a target for each year. */
  year: number | null;
  today: string;
  /** Whether the value is as the target asks; null where people must judge. */
  meets(value: number): boolean | null;
}

/** Where a target stands, from what is known of its figure. */
export function standOf(target: WeighedTarget, history: TargetHistory): TargetStanding {
  const { wanted, due, today, year } = target;
  const head = {
    wanted,
    ...(due !== null && { due }),
    ...(year !== null && { year }),
    series: history.series,
  };
  const last = history.series.at(-1);
  if (!last) return { ...head, state: 'no_data' };
  const met = target.meets(last.value);
  const over = due !== null && today > due;
  const state = met === null ? 'people' : met ? 'reached' : over ? 'missed' : 'open';
  const path = pathOf(target, history.series);
  const forecast = over || state === 'reached' ? null : forecastOf(target, history);
  const [bound = 0] = wanted;
  const ahead = path && (falls(target) ? last.value <= path.today : last.value >= path.today);
  return {
    ...{ ...head, state, value: last.value, asOf: last.on },
    ...(path && bound !== path.from.value && { path }),
    ...(path && state === 'open' && { pace: ahead ? ('ahead' as const) : ('behind' as const) }),
    ...(forecast && { forecast }),
  };
}

const falls = ({ op }: WeighedTarget) => op === '<=' || op === '<';

function pathOf(target: WeighedTarget, series: readonly TargetPoint[]): TargetStanding['path'] {
  const { due, wanted, today, baseline } = target;
  const from = baseline ?? series[0];
  const [bound] = wanted;
  if (due === null || bound === undefined || !from || from.on >= due) return undefined;
  const [start, now, end] = [from.on, today < due ? today : due, due].map((day) => Date.parse(day)) as [
    number,
    number,
    number,
  ];
  const share = Math.max(0, (now - start) / (end - start));
  return { from, to: { on: due, value: bound }, today: from.value + (bound - from.value) * share };
}

function forecastOf(target: WeighedTarget, { past, offset }: TargetHistory): TargetForecast | null {
  const { due, wanted } = target;
  const [bound] = wanted;
  if (due === null || bound === undefined) return null;
  const estimate = forecastValue(past, due);
  if (estimate === null) return { kind: 'too_little', changes: changesIn(past), needed: CHANGES_NEEDED };
  const [middle, low, high] = [estimate.middle, estimate.low, estimate.high].map(
    (value) => value - offset,
  ) as [number, number, number];
  const [surely, never] = falls(target) ? [high <= bound, low > bound] : [low >= bound, high < bound];
  const outlook = surely ? 'likely' : never ? 'unlikely' : 'uncertain';
  return {
    ...{ kind: 'interval', on: due, middle, low, high, outlook },
    ...{ confidence: CONFIDENCE, changes: estimate.changes },
  };
}
