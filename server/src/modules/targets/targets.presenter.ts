import type { ReportedFigure } from '@rongqiao/contracts';
import type { ReportRow } from './targets.repository.ts';

/** A reported figure as everybody sees it: the unit, not the person. */
export function presentReport({
  id,
  value,
  asOf,
  evidence,
  unitName,
  reportedAt,
  demo,
}: ReportRow): ReportedFigure {
  return { id, value, asOf, evidence, by: unitName, at: reportedAt.toISOString(), demo };
}
