import type { DayChange, Measure, MeasuredRecord, MeasureFilter, MeasureScope } from './measure.ts';

/** A query of `entered` and `left` (instants; `left` null while it counts), `title` and `link` of each record. */
export interface RecordsQuery {
  text: string;
  values: readonly unknown[];
}

type Described = Omit<Measure, 'changes' | 'records'>;

const DAY = (instant: string) => `to_char(${instant} at time zone 'UTC' + interval '8 hours', 'YYYY-MM-DD')`;

/** A measure over the records of one query. */
export function sqlMeasure(described: Described & { query(scope: MeasureScope): RecordsQuery }): Measure {
  const { query, ...rest } = described;
  return {
    ...rest,
    async changes({ pool }, scope) {
      const { text, values } = query(scope);
      const { rows } = await pool.query<{ day: string; change: number }>(
        `with counted as (${text})
         select day, sum(change)::int as change from (
           select ${DAY('entered')} as day, 1 as change from counted
           union all select ${DAY('"left"')}, -1 from counted where "left" is not null
         ) as steps group by day order by day`,
        [...values],
      );
      return rows.map(({ day, change }): DayChange => ({ day, change }));
    },
    async records({ pool }, asked) {
      const { text, values } = query(asked);
      const n = values.length;
      const { rows } = await pool.query<MeasuredRecord & { total: number }>(
        `with counted as (${text})
         select ${DAY('entered')} as day, title, link, (count(*) over ())::int as total from counted
         where ${DAY('entered')} <= $${n + 1} and ($${n + 2}::text is null or ${DAY('entered')} >= $${n + 2})
           and ("left" is null or ${DAY('"left"')} > $${n + 1})
         order by entered desc, title limit $${n + 3} offset $${n + 4}`,
        [...values, asked.until, asked.from, asked.size, (asked.page - 1) * asked.size],
      );
      const items = rows.map(({ day, title, link }): MeasuredRecord => ({ day, title, link }));
      return { items, total: rows[0]?.total ?? 0 };
    },
  };
}

/** A filter as a list for `= any()`, or null where it does not narrow. */
export function listOf(where: MeasureFilter, name: string): string[] | null {
  const given = Object.hasOwn(where, name) ? where[name] : undefined;
  if (given === undefined) return null;
  return (Array.isArray(given) ? [...given] : [given]).map(String);
}
