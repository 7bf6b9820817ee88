export type {
  DayChange,
  Measure,
  MeasureFilter,
  MeasureScope,
} from './measure.ts';
export { listOf, sqlMeasure } from './sql-measure.ts';
