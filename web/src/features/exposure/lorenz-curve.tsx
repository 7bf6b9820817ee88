import type { Exposure } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { percent } from './percent.ts';

const SIDE = 200;
const EDGE = 28;
const TOP = 8;
/** Lines of the table beside the picture. */
const LINES = 6;

/** How unequally the places are shared, as a picture; the numbers stand beside it. */
export function LorenzCurve({ points }: { points: Exposure['lorenz'] }) {
  const { t } = useTranslation();
  const line = points
    .map(({ organisations, shown }) => `${EDGE + organisations * SIDE},${SIDE + TOP - shown * SIDE}`)
    .join(' ');
  const size = SIDE + EDGE + TOP;
  const step = Math.ceil(points.length / LINES);
  const told = points.filter((_, at) => at % step === 0 || at === points.length - 1);
  return (
    <figure className="lorenz">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t('exposure.lorenzAlt')}>
        <rect x={EDGE} y={TOP} width={SIDE} height={SIDE} className="lorenz-frame" />
        <polygon points={`${line} ${EDGE},${SIDE + TOP}`} className="lorenz-area" />
        <line x1={EDGE} y1={SIDE + TOP} x2={EDGE + SIDE} y2={TOP} className="lorenz-equal" />
        <polyline points={line} className="lorenz-line" />
        <text x={EDGE + SIDE / 2} y={size - 8} textAnchor="middle">
          {t('exposure.organisationsAxis')}
        </text>
        <text x={14} y={SIDE / 2} textAnchor="middle" transform={`rotate(-90 14 ${SIDE / 2})`}>
          {t('exposure.shownAxis')}
        </text>
      </svg>
      <table>
        <caption>{t('exposure.lorenzTable')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('exposure.organisationsAxis')}</th>
            <th scope="col">{t('exposure.shownAxis')}</th>
          </tr>
        </thead>
        <tbody>
          {told.map(({ organisations, shown }) => (
            <tr key={organisations}>
              <td>{percent(organisations)}</td>
              <td>{percent(shown)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <figcaption className="soft">{t('exposure.lorenzText')}</figcaption>
    </figure>
  );
}
