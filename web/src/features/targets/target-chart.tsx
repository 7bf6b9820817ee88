import type { PolicyTarget, TargetPoint } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { useDisplay } from '../../app/display.tsx';
import { formatDay } from '../../i18n/format.ts';
import { plainValue, unitOf } from './target-figures.ts';

const WIDTH = 640;
const HEIGHT = 260;
const LEFT = 64;
const RIGHT = 16;
const TOP = 16;
const BOTTOM = 36;

/** The course of a target's figure: what it was, the straight way to the deadline, where it may end. Its table stands below. */
export function TargetChart({ target }: { target: PolicyTarget }) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const { series, path, wanted, forecast } = target.standing;
  const [first, last] = [series[0], series.at(-1)];
  if (!first || !last) return null;
  const interval = forecast?.kind === 'interval' ? forecast : null;
  const [low = 0, high = low] = wanted;
  const days = [...series.map(({ on }) => on), ...(path ? [path.from.on, path.to.on] : [])];
  const values = [...series.map(({ value }) => value), high, path?.from.value ?? 0, interval?.high ?? 0];
  const begin = Math.min(...days.map((day) => Date.parse(day)));
  const end = Math.max(...days.map((day) => Date.parse(day)), begin + 1);
  const top = Math.max(...values, 1) * 1.08;
  const x = (day: string) => LEFT + ((Date.parse(day) - begin) / (end - begin)) * (WIDTH - LEFT - RIGHT);
  const y = (value: number) => TOP + (1 - value / top) * (HEIGHT - TOP - BOTTOM);
  const line = (points: readonly TargetPoint[]) =>
    points.map(({ on, value }) => `${x(on)},${y(value)}`).join(' ');
  const lastDay = new Date(end).toISOString().slice(0, 10);
  const firstDay = new Date(begin).toISOString().slice(0, 10);
  const said = {
    statement: target.statement,
    from: formatDay(first.on, locale),
    to: formatDay(last.on, locale),
  };
  const marks = [0, low, last.value].filter((value, i, all) => all.indexOf(value) === i);
  return (
    <figure className="target-chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('target.chartText', said)}>
        <line x1={LEFT} y1={y(0)} x2={WIDTH - RIGHT} y2={y(0)} className="chart-axis" />
        {marks.map((value) => (
          <text key={value} x={LEFT - 8} y={y(value) + 4} textAnchor="end" className="chart-text">
            {plainValue(value)}
          </text>
        ))}
        <text x={LEFT} y={HEIGHT - 10} className="chart-text">
          {firstDay}
        </text>
        <text x={WIDTH - RIGHT} y={HEIGHT - 10} textAnchor="end" className="chart-text">
          {lastDay}
        </text>
        <line x1={LEFT} y1={y(low)} x2={WIDTH - RIGHT} y2={y(low)} className="chart-wanted" />
        {path && <polyline points={line([path.from, path.to])} className="chart-path" />}
        {interval && (
          <g className="chart-forecast">
            <polygon
              points={`${x(last.on)},${y(last.value)} ${x(interval.on)},${y(interval.high)} ${x(interval.on)},${y(interval.low)}`}
            />
          </g>
        )}
        <polyline points={line(series)} className="chart-series" />
        {series.map(({ on, value }) => (
          <circle key={on} cx={x(on)} cy={y(value)} r={3.5} className="chart-point" />
        ))}
      </svg>
      <figcaption>
        <ul className="chart-legend">
          <li className="key-series">{t('target.legend.series')}</li>
          <li className="key-wanted">{t('target.legend.wanted')}</li>
          {path && <li className="key-path">{t('target.legend.path')}</li>}
          {interval && <li className="key-forecast">{t('target.legend.forecast')}</li>}
        </ul>
        <details>
          <summary>{t('target.table')}</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('target.month')}</th>
                <th scope="col">
                  {t('target.value')}
                  {t('common.inBrackets', { text: unitOf(target) })}
                </th>
              </tr>
            </thead>
            <tbody>
              {series.map(({ on, value }) => (
                <tr key={on}>
                  <td>{formatDay(on, locale)}</td>
                  <td>{plainValue(value)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      </figcaption>
    </figure>
  );
}
