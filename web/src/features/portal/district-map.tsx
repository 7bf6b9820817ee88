import type { City, Overview } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDisplay } from '../../app/display.tsx';
import { formatDay, formatNumber } from '../../i18n/format.ts';

type District = City['districts'][number];
type Counts = { demand: number; supply: number };
const BAR_WIDTH = 60;

/** The districts as tiles in their places, each with its supply and demand, and the table behind it. */
export function DistrictMap({ districts, overview }: { districts: District[]; overview: Overview }) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const counts = new Map(overview.districts.map(({ code, demand, supply }) => [code, { demand, supply }]));
  const countsOf = (district: District): Counts => counts.get(district.code) ?? { demand: 0, supply: 0 };
  const most = Math.max(1, ...districts.flatMap((district) => Object.values(countsOf(district))));
  const placeOf = tilePlaces(districts);
  if (districts.length === 0) return null;
  return (
    <section className="districts" aria-labelledby="districts">
      <h2 id="districts">{t('home.districts')}</h2>
      <p className="soft">{t('home.districtsText')}</p>
      <ul className={`tiles ${placeOf === inOrder ? 'tiles-in-order' : ''}`}>
        {districts.map((district) => (
          <li key={district.code} className={placeOf(district)}>
            <Tile district={district} counts={countsOf(district)} most={most} />
          </li>
        ))}
      </ul>
      <p className="soft source">
        {t('home.source', { day: formatDay(overview.asOf.slice(0, 10), locale) })}
      </p>
      <details>
        <summary>{t('home.districtTable')}</summary>
        <CountTable districts={districts} countsOf={countsOf} />
      </details>
    </section>
  );
}

/** Where no place is known the tiles stand in order. */
const inOrder = () => '';

/** The class that puts a district in its place on the grid. */
function tilePlaces(districts: readonly District[]): (district: District) => string {
  const tiles = districts.flatMap(({ tile }) => (tile ? [tile] : []));
  if (tiles.length < districts.length) return inOrder;
  const firstColumn = Math.min(...tiles.map(([column]) => column));
  const firstRow = Math.min(...tiles.map(([, row]) => row));
  return ({ tile = [0, 0] }) => `column-${tile[0] - firstColumn} row-${tile[1] - firstRow}`;
}

function Tile({ district, counts, most }: { district: District; counts: Counts; most: number }) {
  const { t } = useTranslation();
  return (
    <Link
      className="tile"
      to={`/listings?region=${district.code}`}
      aria-label={t('home.districtLink', { name: district.name, ...counts })}
    >
      <strong>{district.name}</strong>
      <Bar className="bar-demand" label={t('common.demand')} value={counts.demand} most={most} />
      <Bar className="bar-supply" label={t('common.supply')} value={counts.supply} most={most} />
    </Link>
  );
}

function Bar(props: { className: string; label: string; value: number; most: number }) {
  return (
    <span className="tile-line">
      <span>
        {props.label} <b>{formatNumber(props.value)}</b>
      </span>
      <svg
        className={props.className}
        viewBox={`0 0 ${BAR_WIDTH} 4`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <rect width={Math.round((props.value / props.most) * BAR_WIDTH)} height="4" />
      </svg>
    </span>
  );
}

function CountTable({ districts, countsOf }: { districts: District[]; countsOf: (d: District) => Counts }) {
  const { t } = useTranslation();
  return (
    <table>
      <caption>{t('home.districtCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('home.district')}</th>
          <th scope="col">{t('common.demand')}</th>
          <th scope="col">{t('common.supply')}</th>
          <th scope="col">{t('home.total')}</th>
        </tr>
      </thead>
      <tbody>
        {districts.map((district) => {
          const { demand, supply } = countsOf(district);
          return (
            <tr key={district.code}>
              <th scope="row">{district.name}</th>
              <td>{formatNumber(demand)}</td>
              <td>{formatNumber(supply)}</td>
              <td>{formatNumber(demand + supply)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
