import type { Highlight, ListingSummary } from '@rongqiao/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDisplay } from '../../app/display.tsx';
import { formatDay, formatNumber } from '../../i18n/format.ts';
import { Highlighted } from '../../ui/highlighted.tsx';
import { BuildingIcon, CalendarIcon, PlaceIcon } from '../../ui/icons.tsx';
import { describeSharing } from './describe-sharing.ts';
import { DirectionTag } from './direction-tag.tsx';

const SKILLS = 6;

/** A listing in a list: what, who, where, until when, and the words that were found. */
export function ListingRow({
  listing,
  highlights = [],
  heading: Heading = 'h3',
  brief = false,
  source,
  children,
}: {
  listing: ListingSummary;
  highlights?: readonly Highlight[];
  /** Its place in the outline of the page. */
  heading?: 'h2' | 'h3';
  /** Without text and skills, where reasons say what matters. */
  brief?: boolean;
  /** How a reader comes across it here; kept for when they get in touch. */
  source?: 'recommendation' | 'search';
  /** Below the listing: its reasons, for example. */
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const marked = (field: Highlight['field']) => highlights.find((highlight) => highlight.field === field);
  const shown = (field: Highlight['field'], text: string) => {
    const found = marked(field);
    return found ? <Highlighted text={found.text} ranges={found.ranges} /> : text;
  };
  return (
    <li className="row">
      <p className="row-tags">
        <DirectionTag direction={listing.direction} kind={listing.kind} />
        {listing.headcount !== undefined && (
          <span>{t('search.headcount', { n: formatNumber(listing.headcount) })}</span>
        )}
        {listing.level !== 'any' && <span>{t(`codes.level.${listing.level}`)}</span>}
        {listing.contributed !== undefined && (
          <span>{t('listing.contributedLine', { name: listing.contributed.for.name })}</span>
        )}
        {listing.offeredTo !== undefined && (
          <span>{`${t('listing.offeredTo')} ${describeSharing(listing, t)}`}</span>
        )}
        {listing.status !== 'published' && <span>{t(`codes.status.${listing.status}`)}</span>}
      </p>
      <Heading>
        <Link to={`/listings/${listing.id}`} state={source && { source }}>
          {shown('title', listing.title)}
        </Link>
      </Heading>
      <p className="row-facts">
        <span>
          <BuildingIcon />
          {shown('organisation', listing.organisation.name)}
        </span>
        <span>
          <PlaceIcon />
          {listing.region.name}
        </span>
        <span>
          <CalendarIcon />
          {listing.deadline === undefined
            ? t('search.noDeadline')
            : t('search.deadline', { day: formatDay(listing.deadline, locale) })}
        </span>
      </p>
      {!brief && (
        <>
          <p className="row-excerpt">{shown('body', listing.excerpt)}</p>
          <Skills listing={listing} found={[marked('skills'), marked('occupations'), marked('programmes')]} />
        </>
      )}
      {children}
    </li>
  );
}

function Skills({ listing, found }: { listing: ListingSummary; found: (Highlight | undefined)[] }) {
  const marked = found.filter((highlight) => highlight !== undefined);
  const plain = listing.skills.filter((skill) => !marked.some(({ text }) => text.includes(skill)));
  if (marked.length + plain.length === 0) return null;
  return (
    <ul className="chips">
      {marked.map((highlight) => (
        <li key={highlight.field}>
          <Highlighted text={highlight.text} ranges={highlight.ranges} />
        </li>
      ))}
      {plain.slice(0, SKILLS).map((skill) => (
        <li key={skill}>{skill}</li>
      ))}
    </ul>
  );
}
