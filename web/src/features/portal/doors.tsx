import type { Direction, ListingKind, Overview } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { toQueryString } from '../../api/client.ts';
import { formatNumber } from '../../i18n/format.ts';

type Name<Prefix extends string> = `home.${Prefix}`;
interface Way {
  label: Name<
    | 'doorTalentSupply'
    | 'doorTalentDemand'
    | 'doorCooperationDemand'
    | 'doorCooperationSupply'
    | 'doorTraining'
    | 'doorResource'
    | 'doorResearch'
    | 'doorService'
    | 'doorChallenge'
  >;
  kind: ListingKind;
  direction?: Direction;
}
interface Door {
  title: Name<'doorTalent' | 'doorCooperation' | 'doorTechnology'>;
  text: Name<'doorTalentText' | 'doorCooperationText' | 'doorTechnologyText'>;
  ways: Way[];
}

const DOORS: readonly Door[] = [
  {
    title: 'home.doorTalent',
    text: 'home.doorTalentText',
    ways: [
      { label: 'home.doorTalentSupply', kind: 'talent', direction: 'supply' },
      { label: 'home.doorTalentDemand', kind: 'talent', direction: 'demand' },
    ],
  },
  {
    title: 'home.doorCooperation',
    text: 'home.doorCooperationText',
    ways: [
      { label: 'home.doorCooperationDemand', kind: 'cooperation', direction: 'demand' },
      { label: 'home.doorCooperationSupply', kind: 'cooperation', direction: 'supply' },
      { label: 'home.doorTraining', kind: 'training' },
      { label: 'home.doorResource', kind: 'resource' },
    ],
  },
  {
    title: 'home.doorTechnology',
    text: 'home.doorTechnologyText',
    ways: [
      { label: 'home.doorResearch', kind: 'research' },
      { label: 'home.doorService', kind: 'service' },
      { label: 'home.doorChallenge', kind: 'challenge' },
    ],
  },
];

/** Three doors in people's own words, each with the ways behind it and how much is there. */
export function Doors({ counts }: { counts: Overview['openListings'] }) {
  const { t } = useTranslation();
  const countOf = ({ kind, direction }: Way) =>
    counts
      .filter((entry) => entry.kind === kind && (direction === undefined || entry.direction === direction))
      .reduce((sum, entry) => sum + entry.count, 0);
  return (
    <section className="page doors" aria-labelledby="doors">
      <h2 id="doors" className="visually-hidden">
        {t('home.doors')}
      </h2>
      {DOORS.map((door) => (
        <div key={door.title} className="door">
          <h3>{t(door.title)}</h3>
          <p>{t(door.text)}</p>
          <ul>
            {door.ways.map((way) => (
              <li key={way.label}>
                <Link to={`/listings${toQueryString({ kind: way.kind, direction: way.direction })}`}>
                  <span>{t(way.label)}</span>
                  <span className="count">{formatNumber(countOf(way))}</span>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
