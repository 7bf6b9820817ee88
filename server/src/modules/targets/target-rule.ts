import type { PolicyRule } from '@rongqiao/contracts';
import type { Pack, PackRule } from '@rongqiao/rules';
import type { Measure, MeasureFilter } from '../../platform/measures/index.ts';
import { findMeasure, type MeasureShelf } from './measure-shelf.ts';

/** Where a target's figure comes from. */
export type TargetSource =
  | { kind: 'platform'; metric: string; measure: Measure; where: MeasureFilter }
  | { kind: 'reported'; metric: string; by: string }
  | { kind: 'none' };

/** What a pack says of one of its targets, beside what a person may have corrected in it. */
export function sourceOf(data: Pack | undefined, packRule: string, measures: MeasureShelf): TargetSource {
  const rule = findTargetRule(data, packRule);
  const metric = data?.metrics.find(({ id }) => id === rule?.metric);
  if (!metric || metric.source.kind === 'none') return { kind: 'none' };
  if (metric.source.kind === 'reported') return { kind: 'reported', metric: metric.id, by: metric.source.by };
  const { measure: name, where } = metric.source;
  const measure = findMeasure(measures, name, where);
  return measure ? { kind: 'platform', metric: metric.id, measure, where } : { kind: 'none' };
}

/** The pack's rule, where it is a target. */
export function findTargetRule(data: Pack | undefined, id: string): (PackRule & { kind: 'target' }) | null {
  const rule = data?.rules.find((one) => one.id === id);
  return rule?.kind === 'target' ? rule : null;
}

/** The bounds of a figure as numbers; a share in per cent, a ratio as a quotient. Empty where it is no figure. */
export function boundsOf(value: PolicyRule['value']): number[] {
  const bounds = [value].flat().map((one) => (typeof one === 'number' ? one : numberOf(one)));
  return bounds.some(Number.isNaN) ? [] : bounds;
}

function numberOf(text: string): number {
  const [top = '', bottom] = text.replace(/%$/, '').split(':');
  if (top.trim() === '') return Number.NaN;
  return bottom === undefined ? Number(top) : Number(top) / Number(bottom);
}

/** Whether a value is as a figure asks. “建成5个” is met with six, too; “左右” has no bound: null. */
export function meets(op: PolicyRule['op'], bounds: readonly number[], value: number): boolean | null {
  const [low, high] = bounds;
  if (low === undefined || op === 'approx') return null;
  if (op === 'range') return high === undefined ? null : value >= low && value <= high;
  return { '>=': value >= low, '=': value >= low, '>': value > low, '<=': value <= low, '<': value < low }[
    op
  ];
}
