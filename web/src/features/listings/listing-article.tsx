import type { Listing } from '@rongqiao/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDisplay } from '../../app/display.tsx';
import { useCityData } from '../../app/root-data.ts';
import { dayOfInstant, daysUntil, formatDay } from '../../i18n/format.ts';
import { Facts } from '../../ui/facts.tsx';
import { describeSharing } from './describe-sharing.ts';
import { DirectionTag } from './direction-tag.tsx';
import { type FactSource, listingFacts } from './listing-facts.ts';

/** What the public reads of a listing; a draft being written is previewed with the same. */
export type ArticleSource = FactSource &
  Pick<
    Listing,
    | 'direction'
    | 'title'
    | 'body'
    | 'region'
    | 'deadline'
    | 'publishedAt'
    | 'constraints'
    | 'offeredTo'
    | 'contributed'
  > & {
    organisation: { id: string | null; name: string; type: Listing['organisation']['type'] };
  };

export function ListingArticle({
  listing,
  state,
  headings: { title: Title, part: Part } = { title: 'h1', part: 'h2' },
  children,
}: {
  listing: ArticleSource;
  /** Their place in the outline of the page. */
  headings?: { title: 'h1' | 'h2'; part: 'h2' | 'h3' };
  /** How it stands, below the title. */
  state?: ReactNode;
  /** What to do next, above the facts. */
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const facts = listingFacts(listing, { t, locale });
  return (
    <article>
      <p>
        <DirectionTag direction={listing.direction} kind={listing.kind} />
      </p>
      <Title>{listing.title}</Title>
      {state}
      <KeyFacts listing={listing} />
      {children}
      {facts.length > 0 && (
        <section aria-labelledby="facts">
          <Part id="facts">{t('listing.facts')}</Part>
          <Facts facts={facts} />
        </section>
      )}
      <section aria-labelledby="text" className="prose">
        <Part id="text">{t('listing.text')}</Part>
        <Paragraphs text={listing.body} />
      </section>
      <Insists listing={listing} heading={Part} />
    </article>
  );
}

/** Who, where, until when. */
function KeyFacts({ listing }: { listing: ArticleSource }) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const { organisation, region, deadline, publishedAt, contributed } = listing;
  const offeredTo = describeSharing(listing, t);
  const facts = [
    {
      key: 'organisation',
      label: t('listing.organisation'),
      value: (
        <>
          {organisation.id === null ? (
            organisation.name
          ) : (
            <Link to={`/organisations/${organisation.id}`}>{organisation.name}</Link>
          )}
          <span className="soft"> {t(`codes.organisationType.${organisation.type}`)}</span>
        </>
      ),
    },
    ...(contributed === undefined
      ? []
      : [
          {
            key: 'contributed',
            label: t('listing.contributedFor'),
            value: (
              <>
                <Link to={`/organisations/${contributed.for.id}`}>{contributed.for.name}</Link>
                <span className="soft">
                  {t('common.inBrackets', {
                    text: t('listing.contributedBy', { mark: t(`registration.marks.${contributed.as}`) }),
                  })}
                </span>
              </>
            ),
          },
        ]),
    { key: 'region', label: t('listing.region'), value: region.name },
    ...(offeredTo === null ? [] : [{ key: 'offeredTo', label: t('listing.offeredTo'), value: offeredTo }]),
    {
      key: 'deadline',
      label: t('listing.deadline'),
      value: deadline === undefined ? t('listing.noDeadline') : <Deadline day={deadline} />,
    },
    ...(publishedAt === undefined
      ? []
      : [
          {
            key: 'published',
            label: t('listing.published'),
            value: formatDay(dayOfInstant(publishedAt), locale),
          },
        ]),
  ];
  return <Facts facts={facts} />;
}

function Deadline({ day }: { day: string }) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const { today } = useCityData();
  const left = daysUntil(day, today);
  const words =
    left > 0 ? t('listing.daysLeft', { n: left }) : t(left === 0 ? 'listing.lastDay' : 'listing.past');
  return (
    <>
      <time dateTime={day}>{formatDay(day, locale)}</time>
      <span className={left >= 0 && left <= 7 ? 'soon' : 'soft'}>
        {t('common.inBrackets', { text: words })}
      </span>
    </>
  );
}

function Paragraphs({ text }: { text: string }) {
  return [...text.matchAll(/\S[^\n]*/g)].map(({ 0: line, index }) => <p key={index}>{line}</p>);
}

function Insists({ listing, heading: Heading }: { listing: ArticleSource; heading: 'h2' | 'h3' }) {
  const { t } = useTranslation();
  const { region, level } = listing.constraints;
  const lines = [
    ...(region === 'district' ? [t('listing.insistsDistrict')] : []),
    ...(region === 'city' ? [t('listing.insistsCity')] : []),
    ...(level === true ? [t('listing.insistsLevel')] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="insists">
      <Heading id="insists">{t('listing.insists')}</Heading>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
