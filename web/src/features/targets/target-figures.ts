import type { PolicyTarget } from '@rongqiao/contracts';
import { formatNumber } from '../../i18n/format.ts';

/** A target's value: at most two decimals, a share as per cent, with its unit. */
export function valueWithUnit(value: number, target: Pick<PolicyTarget, 'unit' | 'value'>): string {
  const unit = unitOf(target);
  return unit === '%' ? `${plainValue(value)}%` : `${plainValue(value)} ${unit}`.trim();
}

/** What a target counts in; a share in per cent. */
export function unitOf({ unit, value }: Pick<PolicyTarget, 'unit' | 'value'>): string {
  return [value].flat().some((one) => String(one).endsWith('%')) ? '%' : unit;
}

export function plainValue(value: number): string {
  return formatNumber(Math.round(value * 100) / 100);
}
